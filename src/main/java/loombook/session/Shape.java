package loombook.session;

import java.lang.classfile.AccessFlags;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What must stay as it is for a JVM to accept new bodies for a class that it has loaded.
///
/// @param members fields and methods, with their types and flags
record Shape(String extended, List<String> implemented, int flags, Set<String> members) {

    static Shape of(byte[] bytes) {
        ClassModel model = ClassFile.of().parse(bytes);
        Set<String> members = new TreeSet<>();
        model.fields()
                .forEach(
                        f ->
                                members.add(
                                        member(
                                                f.flags(),
                                                f.fieldName().stringValue(),
                                                f.fieldType().stringValue())));
        model.methods()
                .forEach(
                        m ->
                                members.add(
                                        member(
                                                m.flags(),
                                                m.methodName().stringValue(),
                                                m.methodType().stringValue())));
        List<String> implemented = new ArrayList<>();
        model.interfaces().forEach(each -> implemented.add(each.asInternalName()));
        return new Shape(
                model.superclass().map(each -> each.asInternalName()).orElse(""),
                implemented,
                model.flags().flagsMask(),
                members);
    }

    private static String member(AccessFlags flags, String name, String type) {
        return flags.flagsMask() + " " + name + " " + type;
    }
}
