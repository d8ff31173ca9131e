package loombook.verify;

import loombook.problem.Place;
import loombook.problem.ProblemException;
import loombook.problem.Said;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A plausible wrong answer, and the tests that must catch it.
///
/// @param tests the names of their methods
record WrongAnswer(Path folder, List<String> tests) {
    private static final Pattern CAUGHT_BY =
            Pattern.compile("//\\s*caught by:\\s*([\\w$]+(?:\\s*,\\s*[\\w$]+)*)\\s*");

    String name() {
        return folder.getFileName().toString();
    }

    /// All wrong answers of one exercise, by name.
    ///
    /// @param folder of the exercise's solution
    static List<Path> folders(Path folder) {
        try (Stream<Path> all = Files.list(folder.resolve("wrong"))) {
            return all.filter(Files::isDirectory).sorted().toList();
        } catch (IOException _) {
            // None is a problem, which the caller has words for.
            return List.of();
        }
    }

    /// @throws ProblemException if no source says by which tests it is caught
    static WrongAnswer read(Path folder) {
        List<String> tests = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                for (String line : Files.readAllLines(file)) {
                    Matcher named = CAUGHT_BY.matcher(line);
                    if (named.matches()) {
                        tests.addAll(List.of(named.group(1).split("\\s*,\\s*")));
                    }
                }
            }
        } catch (IOException e) {
            throw ProblemException.input(
                    Place.of(folder.toString()),
                    Said.of("cannot be read: {0}", e),
                    Said.of("see who may read it"));
        }
        if (tests.isEmpty()) {
            throw ProblemException.input(
                    Place.of(folder.toString()),
                    Said.of("does not say which test catches it"),
                    Said.of("begin the source with a line `// caught by: nameOfTheTest`"));
        }
        return new WrongAnswer(folder, tests);
    }
}
