package loombook.library;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;

import loombook.problem.Place;
import loombook.problem.Problem;
import loombook.problem.ProblemException;
import loombook.problem.Said;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/// Compiles a chapter's sources in memory, or says what is wrong with them, line by line.
final class SourceCompiler {
    private final List<Path> classPath;
    private final boolean preview;

    SourceCompiler(List<Path> classPath, boolean preview) {
        this.classPath = classPath;
        this.preview = preview;
    }

    /// @return the bytes of a jar
    byte[] compile(List<SourceFile> files) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        try (StandardJavaFileManager standard =
                        compiler.getStandardFileManager(
                                found, Locale.ENGLISH, StandardCharsets.UTF_8);
                ClassJar jar = new ClassJar(standard)) {
            standard.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
            standard.setLocationFromPaths(StandardLocation.SOURCE_PATH, List.of());
            JavacTask task = (JavacTask) compiler.getTask(null, jar, found, options(), null, files);
            List<Problem> homeless = withoutPackage(task.parse(), files);
            // What does not parse would only bring errors that are not there.
            stopAt(found, homeless);
            task.analyze();
            stopAt(found, List.of());
            task.generate();
            return jar.content();
        } catch (IOException e) {
            throw ProblemException.ours(
                    Place.of(files.getFirst().toString()),
                    Said.of("the compiler failed"),
                    Said.of("report it"),
                    e);
        }
    }

    /// No `--release`: reading its signatures takes longer than the compilation.
    private List<String> options() {
        List<String> options =
                new ArrayList<>(List.of("-proc:none", "-g", "-nowarn", "-Xlint:none"));
        if (preview) {
            int version = Runtime.version().feature();
            options.addAll(List.of("--enable-preview", "--source", Integer.toString(version)));
        }
        return options;
    }

    private static void stopAt(DiagnosticCollector<JavaFileObject> found, List<Problem> others) {
        List<Problem> problems = problems(found);
        problems.addAll(others);
        if (!problems.isEmpty()) {
            throw ProblemException.input(problems);
        }
    }

    private static List<Problem> withoutPackage(
            Iterable<? extends CompilationUnitTree> units, List<SourceFile> files) {
        List<Problem> problems = new ArrayList<>();
        for (CompilationUnitTree unit : units) {
            if (unit.getPackageName() == null) {
                problems.add(
                        Problem.of(
                                Place.of(nameOf(unit, files), 1),
                                Said.of("has no package, so a cell cannot import its classes"),
                                Said.of("begin it with a line like `package lab;`")));
            }
        }
        return problems;
    }

    /// The compiler wraps what it was given; the address shows through.
    private static String nameOf(CompilationUnitTree unit, List<SourceFile> files) {
        URI address = unit.getSourceFile().toUri();
        return files.stream()
                .filter(file -> file.toUri().equals(address))
                .findFirst()
                .map(SourceFile::toString)
                .orElse(address.toString());
    }

    private static List<Problem> problems(DiagnosticCollector<JavaFileObject> found) {
        List<Problem> problems = new ArrayList<>();
        for (Diagnostic<? extends JavaFileObject> diagnostic : found.getDiagnostics()) {
            if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
                problems.add(problem(diagnostic));
            }
        }
        return problems;
    }

    private static Problem problem(Diagnostic<? extends JavaFileObject> diagnostic) {
        Said message = Said.verbatim(diagnostic.getMessage(Locale.ENGLISH));
        int position = (int) diagnostic.getPosition();
        if (!(diagnostic.getSource() instanceof SourceFile file) || position < 0) {
            return Problem.of(Place.of("//SOURCES"), message, Said.NONE);
        }
        String indent = file.indentTo(position);
        return Problem.of(
                Place.of(file.toString(), (int) diagnostic.getLineNumber(), indent.length() + 1),
                Said.of("{0}\n    {1}\n    {2}^", message, file.lineAt(position), indent),
                Said.of("correct the file and run again"));
    }
}
