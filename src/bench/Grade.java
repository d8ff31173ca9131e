import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/// Whether grading holds what it promises: generated students, right, wrong, hostile, broken and
/// oddly named, times all exercises; every verdict as expected, the second grading the same as the
/// first, the processors busy, memory flat. And how many submissions of a small exercise, whose
/// tests wait for nothing, it judges while `mvn test` judges one. From the project's folder, after
/// `mvn package`, with Maven having been used here before:
///
/// `java src/bench/Grade.java [--students 300] [--single] [--jobs N] [--twice] [--maven]`
public final class Grade {
    private static final Path HERE = Path.of("").toAbsolutePath();
    private static final String ROW = "%-34s %s%n";

    private final Path folder;
    private final Map<String, String> environment;
    private final List<String> more;
    private boolean good = true;

    private Grade(Path folder, Optional<String> jobs) {
        this.folder = folder;
        this.more = jobs.map(each -> List.of("--jobs", each)).orElse(List.of());
        this.environment =
                Map.of("LOOMBOOK_HOME", folder.resolve("home").toString(), "LC_ALL", "C.UTF-8");
    }

    public static void main(String[] args) throws Exception {
        List<String> words = new ArrayList<>(Arrays.asList(args));
        int students = Integer.parseInt(after("--students", words).orElse("300"));
        Path folder = Files.createTempDirectory("loombook-grade");
        Grade bench = new Grade(folder, after("--jobs", words));
        try {
            if (students > 0) {
                bench.students(students, words.contains("--single"), words.contains("--twice"));
            }
            if (words.contains("--maven")) {
                GradeOne.compare(HERE, folder, bench.environment);
            }
        } finally {
            if (bench.good) {
                GradeStudents.delete(folder);
            } else {
                System.out.println("to be looked at: " + folder);
            }
        }
        System.exit(bench.good ? 0 : 1);
    }

    private static Optional<String> after(String option, List<String> words) {
        int at = words.indexOf(option);
        return at < 0 ? Optional.empty() : Optional.of(words.get(at + 1));
    }

    private void students(int count, boolean single, boolean twice) throws Exception {
        Path in = Files.createDirectory(folder.resolve("in"));
        Map<String, String> expected = new GradeStudents(HERE, in).handIn(count, single);
        Map<String, Long> kinds = new TreeMap<>();
        expected.values().forEach(each -> kinds.merge(each, 1L, Long::sum));
        System.out.printf(ROW, "students", count);
        System.out.printf(ROW, "to come of their submissions", kinds);
        GradeCaches.await(HERE, folder, environment);
        List<GradeRun> runs = new ArrayList<>();
        runs.add(GradeRun.of(HERE, in, folder.resolve("first"), environment, more));
        if (twice) {
            runs.add(GradeRun.of(HERE, in, folder.resolve("second"), environment, more));
        }
        long judged = count(expected);
        row(runs, "seconds", run -> "%.0f".formatted(run.seconds()));
        row(runs, "judged a minute", run -> "%.1f".formatted(60 * judged / run.seconds()));
        row(runs, "processors busy", run -> "%.0f %%".formatted(100 * run.busy()));
        row(runs, "memory of the grading process", GradeRun::memory);
        row(runs, "exit code", run -> Integer.toString(run.exit()));
        row(runs, "verdicts as expected", run -> compare(expected, run));
    }

    private static long count(Map<String, String> expected) {
        return expected.values().stream()
                .filter(each -> !each.equals("refused") && !each.equals("missing"))
                .count();
    }

    private static void row(List<GradeRun> runs, String name, Function<GradeRun, String> cell) {
        System.out.printf(ROW, name, String.join("  |  ", runs.stream().map(cell).toList()));
    }

    private String compare(Map<String, String> expected, GradeRun run) {
        try {
            Map<String, String> found = run.exit() == 0 ? run.verdicts() : Map.of();
            List<String> odd = new ArrayList<>();
            expected.forEach(
                    (who, verdict) -> {
                        if (!verdict.equals(found.get(who))) {
                            odd.add(who + ": " + found.get(who) + " instead of " + verdict);
                        }
                    });
            found.forEach(
                    (who, verdict) -> {
                        if (!expected.containsKey(who) && !verdict.equals("missing")) {
                            odd.add(who + ": " + verdict + ", which nobody handed in");
                        }
                    });
            odd.forEach(System.out::println);
            if (run.exit() != 0) {
                System.out.println(run.log());
            }
            good &= odd.isEmpty() && run.exit() == 0;
            long right = expected.keySet().size() - odd.size();
            return right + " of " + expected.size();
        } catch (IOException e) {
            good = false;
            return "cannot be read: " + e.getMessage();
        }
    }
}
