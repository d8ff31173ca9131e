package loombook.verify;

import com.sun.source.util.JavacTask;

import loombook.exercise.Exercise;
import loombook.exercise.Hints;
import loombook.problem.Place;
import loombook.problem.Problem;
import loombook.problem.ProblemException;
import loombook.problem.Said;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/// Looks after what belongs to an exercise and is not judged: the task, the hints, the demo.
final class ExerciseTexts {
    private static final int FEWEST_HINTS = 3;
    private static final int MOST_HINTS = 5;

    private final Exercise exercise;
    private final List<Path> libraries;
    private final List<Problem> problems = new ArrayList<>();

    /// @param libraries what the exercise's solutions may use
    ExerciseTexts(Exercise exercise, List<Path> libraries) {
        this.exercise = exercise;
        this.libraries = libraries;
    }

    List<Problem> problems() {
        task();
        hints();
        demo();
        return problems;
    }

    private void task() {
        Path file = exercise.folder().resolve("README.md");
        try {
            String text = Files.readString(file);
            if (!text.startsWith("# ")) {
                problem(
                        file,
                        Said.of("does not begin with a title"),
                        Said.of("begin with `# {0}", exercise.title()));
            }
            if (!text.contains(exercise.className())) {
                problem(
                        file,
                        Said.of("does not name the class to write"),
                        Said.of("name {0}", exercise.className()));
            }
        } catch (IOException e) {
            problem(file, Said.of("there is no task to be read: {0}", e), Said.of("write it"));
        }
    }

    private void hints() {
        try {
            int count = Hints.read(exercise).all().size();
            if (count < FEWEST_HINTS || count > MOST_HINTS) {
                problem(
                        Hints.file(exercise),
                        count == 1 ? Said.of("has 1 hint") : Said.of("has {0} hints", count),
                        Said.of("write {0} to {1}", FEWEST_HINTS, MOST_HINTS));
            }
        } catch (ProblemException e) {
            problems.addAll(e.problems());
        }
    }

    /// The demo must compile with the stub, which has the signatures that a solution has.
    private void demo() {
        Path demo = exercise.folder().resolve("Demo.java");
        List<Path> sources = List.of(demo, exercise.stub());
        List<Path> missing = sources.stream().filter(file -> !Files.isRegularFile(file)).toList();
        missing.forEach(file -> problem(file, Said.of("is missing"), Said.of("write it")));
        if (!missing.isEmpty()) {
            return;
        }
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(found, Locale.ROOT, null)) {
            String path =
                    libraries.stream()
                            .map(Path::toString)
                            .collect(Collectors.joining(java.io.File.pathSeparator));
            JavacTask task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    files,
                                    found,
                                    List.of("-proc:none", "-cp", path),
                                    null,
                                    files.getJavaFileObjectsFromPaths(sources));
            task.analyze();
        } catch (IOException e) {
            problem(
                    demo,
                    Said.of("cannot be compiled: {0}", e),
                    Said.of("try to open it elsewhere"));
        }
        found.getDiagnostics().stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .map(ExerciseTexts::problem)
                .forEach(problems::add);
    }

    private static Problem problem(Diagnostic<? extends JavaFileObject> diagnostic) {
        String file = diagnostic.getSource() == null ? "javac" : diagnostic.getSource().getName();
        return Problem.of(
                Place.of(file, (int) diagnostic.getLineNumber()),
                Said.verbatim(diagnostic.getMessage(Locale.ROOT)),
                Said.of("correct it"));
    }

    private void problem(Path file, Said what, Said fix) {
        problems.add(Problem.of(Place.of(file.toString()), what, fix));
    }
}
