package loombook.exercise;

import loombook.problem.Place;
import loombook.problem.Problem;
import loombook.problem.ProblemException;
import loombook.problem.Said;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The hints of an exercise, from gentle to almost there.
public record Hints(List<Hint> all) {
    private static final String NAME = "HINTS.md";
    private static final Pattern HEADING = Pattern.compile("##\\s+Hint\\s+(\\d{1,3})\\s*");
    private static final Pattern ANY_HEADING = Pattern.compile("##\\s.*");
    private static final Pattern TESTS = Pattern.compile("\\s*<!--\\s*tests?:\\s*(.*?)\\s*-->\\s*");

    public Hints {
        all = List.copyOf(all);
    }

    public static Path file(Exercise exercise) {
        return exercise.folder().resolve(NAME);
    }

    /// @throws ProblemException with all that is wrong with the file
    public static Hints read(Exercise exercise) {
        Path file = file(exercise);
        try {
            Reader reader = new Reader(file.toString());
            Files.readAllLines(file).forEach(reader::line);
            return reader.end(exercise.weights().keySet());
        } catch (IOException e) {
            throw ProblemException.input(
                    Place.of(file.toString()),
                    Said.of("there are no hints to be read: {0}", e),
                    Said.of("write 3 to 5 of them, each below a line `## Hint 1`"));
        }
    }

    public Optional<Hint> number(int number) {
        return all.stream().filter(hint -> hint.number() == number).findFirst();
    }

    /// The first hint that has not been shown and helps with what is failing now; if there is none,
    /// the first that has not been shown.
    ///
    /// @param shown the numbers of hints
    /// @param failing the names of test methods; none if that is not known
    public Optional<Hint> next(Collection<Integer> shown, Collection<String> failing) {
        List<Hint> left = all.stream().filter(hint -> !shown.contains(hint.number())).toList();
        return left.stream()
                .filter(hint -> helps(hint, failing))
                .findFirst()
                .or(() -> left.stream().findFirst());
    }

    private static boolean helps(Hint hint, Collection<String> failing) {
        return failing.isEmpty()
                || hint.tests().isEmpty()
                || hint.tests().stream().anyMatch(failing::contains);
    }

    /// Takes the file's lines one after the other.
    private static final class Reader {
        private final String source;
        private final List<Hint> hints = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private List<String> tests = List.of();
        private int line;
        private int begun;
        private boolean fenced;

        Reader(String source) {
            this.source = source;
        }

        void line(String content) {
            line++;
            if (content.strip().startsWith("```")) {
                fenced = !fenced;
            }
            Matcher heading = HEADING.matcher(content);
            Matcher tied = TESTS.matcher(content);
            if (!fenced && heading.matches()) {
                finish();
                begun = line;
                int expected = hints.size() + 1;
                if (Integer.parseInt(heading.group(1)) != expected) {
                    problem(
                            line,
                            Said.of("this should be hint {0}", expected),
                            Said.of("number them from 1 on"));
                }
            } else if (!fenced && ANY_HEADING.matcher(content).matches()) {
                problem(
                        line,
                        Said.of("is no hint: {0}", content.strip()),
                        Said.of("write `## Hint 1`"));
            } else if (begun > 0 && text.toString().isBlank() && tied.matches()) {
                tests = List.of(tied.group(1).split("[,\\s]+"));
            } else if (begun > 0) {
                text.append(content).append('\n');
            }
        }

        private void finish() {
            if (begun == 0) {
                return;
            }
            if (text.toString().isBlank()) {
                problem(
                        begun,
                        Said.of("this hint says nothing"),
                        Said.of("write it, or take it out"));
            }
            hints.add(new Hint(hints.size() + 1, tests, text.toString().strip()));
            text.setLength(0);
            tests = List.of();
        }

        Hints end(Collection<String> known) {
            finish();
            if (hints.isEmpty()) {
                problem(0, Said.of("has no hints"), Said.of("begin each with a line `## Hint 1`"));
            }
            for (Hint hint : hints) {
                for (String test : hint.tests()) {
                    if (!known.contains(test)) {
                        problem(
                                0,
                                Said.of("hint {0} helps with no test: {1}", hint.number(), test),
                                Said.of("name one of {0}", String.join(", ", known)));
                    }
                }
            }
            if (!problems.isEmpty()) {
                throw ProblemException.input(problems);
            }
            return new Hints(hints);
        }

        private void problem(int where, Said what, Said fix) {
            problems.add(Problem.of(Place.of(source, where), what, fix));
        }
    }
}
