package loombook.packaging;

import java.io.IOException;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Rewrites a jar whose classes are of a format before Java 6, which the JVM's start-up cache does
/// not take, into the format of Java 8. What the classes do stays the same.
public final class NewerClasses {
    private static final int OLDEST = 50;
    private static final int NEW = ClassFile.JAVA_8_VERSION;

    private final ClassFile classFile;

    private NewerClasses(ClassLoader jar) {
        classFile =
                ClassFile.of(
                        ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
                        ClassFile.ClassHierarchyResolverOption.of(
                                ClassHierarchyResolver.ofResourceParsing(jar)
                                        .orElse(ClassHierarchyResolver.defaultResolver())));
    }

    /// @param args the folder of libraries, and the start of the jar's name
    public static void main(String[] args) throws IOException {
        try (Stream<Path> jars = Files.list(Path.of(args[0]))) {
            for (Path jar :
                    jars.filter(each -> each.getFileName().toString().startsWith(args[1]))
                            .toList()) {
                rewrite(jar);
            }
        }
    }

    static void rewrite(Path jar) throws IOException {
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null);
                FileSystem files =
                        FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of())) {
            NewerClasses newer = new NewerClasses(loader);
            List<Path> classes;
            try (Stream<Path> all = Files.walk(files.getPath("/"))) {
                classes = all.filter(each -> each.toString().endsWith(".class")).toList();
            }
            for (Path each : classes) {
                ClassModel model = newer.classFile.parse(Files.readAllBytes(each));
                if (model.majorVersion() < OLDEST) {
                    Files.write(each, newer.rewrite(model));
                }
            }
        }
    }

    private byte[] rewrite(ClassModel model) {
        return classFile.transformClass(model, NewerClasses::element);
    }

    private static void element(ClassBuilder builder, ClassElement element) {
        switch (element) {
            case ClassFileVersion _ -> builder.withVersion(NEW, 0);
            case MethodModel method ->
                    builder.transformMethod(
                            method, MethodTransform.transformingCode(CodeTransform.ACCEPT_ALL));
            default -> builder.with(element);
        }
    }
}
