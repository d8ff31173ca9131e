package loombook.session;

import java.lang.classfile.AccessFlags;
import java.lang.classfile.Attribute;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.attribute.NestMembersAttribute;
import java.lang.classfile.attribute.PermittedSubclassesAttribute;
import java.lang.classfile.attribute.RecordAttribute;
import java.lang.classfile.attribute.RecordComponentInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What must stay as it is for a JVM to accept new bodies for a class that it has loaded.
///
/// @param members fields and methods, with their types and flags; and the classes that it is bound
///   to, as those it permits
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
        model.attributes().forEach(each -> addBound(each, members));
        List<String> implemented = new ArrayList<>();
        model.interfaces().forEach(each -> implemented.add(each.asInternalName()));
        return new Shape(
                model.superclass().map(each -> each.asInternalName()).orElse(""),
                implemented,
                model.flags().flagsMask(),
                members);
    }

    private static void addBound(Attribute<?> attribute, Set<String> members) {
        switch (attribute) {
            case PermittedSubclassesAttribute permits ->
                    permits.permittedSubclasses()
                            .forEach(each -> members.add("permits " + each.asInternalName()));
            case NestMembersAttribute nest ->
                    nest.nestMembers()
                            .forEach(each -> members.add("nest " + each.asInternalName()));
            case RecordAttribute components -> {
                // Their order counts as well.
                for (RecordComponentInfo each : components.components()) {
                    members.add("component " + members.size() + " " + each.name().stringValue());
                }
            }
            default -> {}
        }
    }

    private static String member(AccessFlags flags, String name, String type) {
        return flags.flagsMask() + " " + name + " " + type;
    }
}
