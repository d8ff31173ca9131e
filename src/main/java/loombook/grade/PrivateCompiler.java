package loombook.grade;

import loombook.problem.Place;
import loombook.problem.Problem;
import loombook.problem.Said;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/// Compiles an instructor's own tests in memory, and finds the test methods in them.
final class PrivateCompiler {
    private static final String PACKAGE = "hidden.";
    private static final String TEST = "org.junit.jupiter.api.Test";
    private static final String ENDING = ".class";

    private final Path hiddenJar;
    private final List<Problem> problems;

    PrivateCompiler(Path hiddenJar, List<Problem> problems) {
        this.hiddenJar = hiddenJar;
        this.problems = problems;
    }

    /// @return by their places in a jar; of those that do not compile, none
    Map<String, byte[]> compile(List<Path> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        try (StandardJavaFileManager files =
                        compiler.getStandardFileManager(
                                found, Locale.ROOT, StandardCharsets.UTF_8);
                Memory memory = new Memory(files)) {
            String path = System.getProperty("java.class.path") + File.pathSeparator + hiddenJar;
            List<String> options = List.of("-proc:none", "-cp", path, "-parameters");
            boolean done =
                    compiler.getTask(
                                    null,
                                    memory,
                                    found,
                                    options,
                                    null,
                                    files.getJavaFileObjectsFromPaths(sources))
                            .call();
            found.getDiagnostics().stream()
                    .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                    .forEach(this::note);
            return done ? memory.classes() : Map.of();
        }
    }

    private void note(Diagnostic<? extends JavaFileObject> found) {
        String file = found.getSource() == null ? "the tests" : found.getSource().getName();
        int line = (int) Math.max(0, found.getLineNumber());
        problems.add(
                Problem.of(
                        Place.of(file, line, (int) Math.max(0, found.getColumnNumber())),
                        Said.verbatim(found.getMessage(Locale.ROOT)),
                        Said.NONE));
    }

    /// @return the names of the test methods, by the name of their class
    Map<String, List<String>> tests(Map<String, byte[]> compiled) throws IOException {
        Map<String, List<String>> tests = new TreeMap<>();
        URL[] urls = {hiddenJar.toUri().toURL()};
        try (URLClassLoader ours = new URLClassLoader(urls, getClass().getClassLoader())) {
            Loader loader = new Loader(ours, compiled);
            for (String name : compiled.keySet()) {
                look(name, loader, ours, tests);
            }
        } catch (ClassNotFoundException | LinkageError e) {
            refuse(
                    Place.of(Said.of("your tests")),
                    Said.of("cannot be loaded: {0}", e.getMessage()));
        }
        return tests;
    }

    private void look(
            String file, Loader loader, URLClassLoader ours, Map<String, List<String>> tests)
            throws ClassNotFoundException {
        String name = file.substring(0, file.length() - ENDING.length()).replace('/', '.');
        if (!name.startsWith(PACKAGE)) {
            refuse(Place.of(name), Said.of("is not in the package hidden"));
        } else if (ours.findResource(file) != null) {
            refuse(
                    Place.of(name),
                    Said.of("is called like a class of the tests that are there already"));
        } else {
            Class<?> type = loader.loadClass(name);
            List<String> methods =
                    Stream.of(type.getDeclaredMethods())
                            .filter(each -> !Modifier.isStatic(each.getModifiers()))
                            .filter(
                                    each ->
                                            Arrays.stream(each.getAnnotations())
                                                    .anyMatch(
                                                            one ->
                                                                    one.annotationType()
                                                                            .getName()
                                                                            .equals(TEST)))
                            .map(each -> each.getName())
                            .sorted()
                            .toList();
            if (!methods.isEmpty()) {
                tests.put(type.getSimpleName(), methods);
            }
        }
    }

    private void refuse(Place place, Said what) {
        problems.add(Problem.of(place, what, Said.of("change the package or the name")));
    }

    /// Keeps what the compiler writes.
    private static final class Memory extends ForwardingJavaFileManager<StandardJavaFileManager> {
        private final Map<String, ByteArrayOutputStream> written = new TreeMap<>();

        Memory(StandardJavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                JavaFileManager.Location location,
                String name,
                JavaFileObject.Kind kind,
                FileObject sibling) {
            String file = name.replace('.', '/') + kind.extension;
            return new SimpleJavaFileObject(URI.create("memory:///" + file), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return written.computeIfAbsent(file, _ -> new ByteArrayOutputStream());
                }
            };
        }

        Map<String, byte[]> classes() {
            Map<String, byte[]> classes = new TreeMap<>();
            written.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
            return classes;
        }
    }

    private static final class Loader extends ClassLoader {
        private final Map<String, byte[]> classes;

        Loader(ClassLoader parent, Map<String, byte[]> classes) {
            super(parent);
            this.classes = classes;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name.replace('.', '/') + ENDING);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}
