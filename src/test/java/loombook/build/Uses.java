package loombook.build;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What one compiled class uses: every class that its constant pool names, in code, signatures or
/// annotations, and the members of `System`.
///
/// @param name the class, with dots
/// @param classes the names of classes, with dots
/// @param system members of `System` that only the main class may use
record Uses(String name, Set<String> classes, Set<String> system) {
    private static final Pattern NAME = Pattern.compile("[\\w$]+(?:/[\\w$]+)+");
    private static final Set<String> GUARDED = Set.of("out", "err", "exit");

    /// Those of all classes below that folder.
    static List<Uses> below(Path root) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(root)) {
            files = all.filter(file -> file.toString().endsWith(".class")).sorted().toList();
        }
        List<Uses> uses = new ArrayList<>();
        for (Path file : files) {
            uses.add(of(ClassFile.of().parse(file)));
        }
        return uses;
    }

    private static Uses of(ClassModel model) {
        Set<String> classes = new TreeSet<>();
        Set<String> system = new TreeSet<>();
        Set<Utf8Entry> texts = new HashSet<>();
        for (PoolEntry entry : model.constantPool()) {
            switch (entry) {
                case StringEntry text -> texts.add(text.utf8());
                case MemberRefEntry member when isGuarded(member) ->
                        system.add("System." + member.name().stringValue());
                default -> {}
            }
        }
        for (PoolEntry entry : model.constantPool()) {
            if (entry instanceof Utf8Entry name && !texts.contains(name)) {
                Matcher matcher = NAME.matcher(typesOnly(name.stringValue()));
                while (matcher.find()) {
                    classes.add(matcher.group().replace('/', '.'));
                }
            }
        }
        return new Uses(dots(model.thisClass().asInternalName()), classes, system);
    }

    /// A descriptor without the letter that stands before each class name.
    private static String typesOnly(String descriptor) {
        return descriptor.replaceAll("(?<![\\w$/])[\\[BCDFIJSZV]*L(?=[\\w$]+/)", " ");
    }

    private static boolean isGuarded(MemberRefEntry member) {
        return member.owner().asInternalName().equals("java/lang/System")
                && GUARDED.contains(member.name().stringValue());
    }

    private static String dots(String internal) {
        return internal.replace('/', '.');
    }
}
