import loombook.exercise.Catalogue;
import loombook.exercise.Exercise;
import loombook.judge.Hearing;
import loombook.judge.Judge;
import loombook.judge.JudgeSettings;
import loombook.judge.TestResult;
import loombook.judge.Verdict;
import loombook.sandbox.Jails;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Whether the hidden tests are fair: right solutions must pass every time, however busy the
/// machine is, and wrong ones must fail every time by the test that they name. From the project's
/// folder, after `mvn package`, with a JDK 25:
///
/// `java -cp "target/classes:target/lib/*" src/bench/Exercises.java [--right N] [--wrong M] [--load
/// PROCESSES] [--jobs N] [--named] [--show] [EXERCISE[/SOLUTION]…]`
///
/// `--load` keeps so many processors busy meanwhile (all of them if it is not given; with none, the
/// tests of a right solution must not take more than 3 s in all), `--named` asks of a wrong answer
/// nothing but the test that it names, `--show` prints what a learner is told.
public final class Exercises {
    private static final Path HERE = Path.of("").toAbsolutePath();

    /// What the tests of an exercise may wait in all, for a right solution on an idle machine.
    private static final long MOST_MILLIS = 3000;

    private final Judge judge;
    private final Options options;
    private final List<String> unfair = new ArrayList<>();

    /// @param right how often each right solution is judged
    /// @param wrong how often each wrong one
    private record Options(
            int right,
            int wrong,
            int load,
            int jobs,
            boolean named,
            boolean show,
            List<String> wanted) {

        static Options of(String... args) {
            List<String> words = new ArrayList<>(Arrays.asList(args));
            return new Options(
                    number(words, "--right", 100),
                    number(words, "--wrong", 20),
                    number(words, "--load", Runtime.getRuntime().availableProcessors()),
                    number(words, "--jobs", 1),
                    words.remove("--named"),
                    words.remove("--show"),
                    words);
        }

        private static int number(List<String> words, String option, int usual) {
            int at = words.indexOf(option);
            if (at < 0) {
                return usual;
            }
            words.remove(at);
            return Integer.parseInt(words.remove(at));
        }
    }

    private record Ran(Verdict verdict, long millis) {
        /// How long the tests took, without all that comes before and after.
        long inTests() {
            return verdict.tests().stream().mapToLong(TestResult::millis).sum();
        }
    }

    public static void main(String[] args) throws Exception {
        Options options = Options.of(args);
        boolean fair;
        try (Judge judge = Judge.open(settings());
                Load _ = Load.of(options.load())) {
            fair = new Exercises(judge, options).run();
        }
        System.exit(fair ? 0 : 1);
    }

    private Exercises(Judge judge, Options options) {
        this.judge = judge;
        this.options = options;
    }

    private static JudgeSettings settings() throws IOException {
        Path target = HERE.resolve("target");
        try (Stream<Path> jars =
                Arrays.stream(System.getProperty("java.class.path").split(":"))
                        .map(Path::of)
                        .map(Path::toAbsolutePath)) {
            return new JudgeSettings(
                    Jails.in(target.resolve("bench-jails")).strongest(),
                    target.resolve("loombook-hidden.jar"),
                    target.resolve("loombook-worker.jar"),
                    jars.filter(each -> each.toString().endsWith(".jar")).toList(),
                    OptionalLong.empty(),
                    Optional.empty());
        }
    }

    private boolean run() throws Exception {
        System.out.printf(
                "%-16s %-30s %8s %8s %8s%n", "exercise", "solution", "as due", "median", "slowest");
        for (Exercise exercise : Catalogue.open(HERE.resolve("exercises")).exercises()) {
            for (Candidate each : Candidate.of(HERE, exercise)) {
                if (each.isWanted(options.wanted())) {
                    run(each);
                }
            }
        }
        unfair.forEach(System.out::println);
        return unfair.isEmpty();
    }

    private void run(Candidate candidate) throws Exception {
        int times = candidate.isRight() ? options.right() : options.wrong();
        int jobs = options.jobs();
        List<Ran> runs = new ArrayList<>();
        while (runs.size() < times) {
            List<Ran> some =
                    IntStream.range(0, Math.min(jobs, times - runs.size()))
                            .mapToObj(_ -> candidate)
                            .gather(Gatherers.mapConcurrent(jobs, this::judged))
                            .toList();
            runs.addAll(some);
        }
        if (runs.isEmpty()) {
            return;
        }
        long asDue = runs.stream().filter(each -> candidate.isAsDue(each.verdict())).count();
        List<Long> millis = runs.stream().map(Ran::millis).sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "%-16s %-30s %3d/%-4d %7.1fs %7.1fs  %s%n",
                candidate.exercise().id(),
                candidate.name(),
                asDue,
                times,
                millis.get(times / 2) / 1e3,
                millis.getLast() / 1e3,
                failures(runs));
        mustNotTakeLong(candidate, runs);
        if (options.show()) {
            runs.getFirst().verdict().tests().stream()
                    .filter(each -> !each.passed())
                    .filter(each -> candidate.caughtBy().map(each.method()::equals).orElse(true))
                    .forEach(Exercises::tell);
        }
    }

    private void mustNotTakeLong(Candidate candidate, List<Ran> runs) {
        boolean alone = options.load() == 0 && options.jobs() == 1;
        if (candidate.isRight() && alone && inTests(runs) > MOST_MILLIS) {
            unfair.add(
                    "%s %s\n      its tests take %.1f s"
                            .formatted(
                                    candidate.exercise().id(),
                                    candidate.name(),
                                    inTests(runs) / 1e3));
        }
    }

    private static long inTests(List<Ran> runs) {
        return runs.stream().map(Ran::inTests).sorted().toList().get(runs.size() / 2);
    }

    private static void tell(TestResult failed) {
        System.out.println("      | " + failed.name() + " (" + failed.millis() + " ms)");
        failed.message().lines().forEach(line -> System.out.println("      |   " + line));
    }

    private Ran judged(Candidate candidate) {
        long start = System.nanoTime();
        try {
            List<String> only =
                    options.named() ? candidate.caughtBy().stream().toList() : List.of();
            Verdict verdict =
                    judge.judge(
                            candidate.exercise(), candidate.submission(), Hearing.USUAL.only(only));
            Ran ran = new Ran(verdict, (System.nanoTime() - start) / 1_000_000);
            if (!candidate.isAsDue(verdict)) {
                note(candidate, verdict);
            }
            return ran;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private synchronized void note(Candidate candidate, Verdict verdict) {
        String why =
                switch (verdict) {
                    case Verdict.Passed _ -> "passed";
                    case Verdict.Failed(_, var tests) ->
                            tests.stream()
                                    .filter(each -> !each.passed())
                                    .map(each -> each.method() + ": " + each.message())
                                    .collect(Collectors.joining("\n"));
                    case Verdict.DoesNotCompile(_, var problems) -> problems.toString();
                    case Verdict.Broken(_, var reason) -> "broken: " + reason;
                };
        String some = why.lines().limit(12).collect(Collectors.joining("\n")).indent(6);
        unfair.add(candidate.exercise().id() + " " + candidate.name() + "\n" + some);
    }

    private static String failures(List<Ran> runs) {
        Map<String, Integer> counts = new TreeMap<>();
        runs.forEach(
                run ->
                        Candidate.failed(run.verdict())
                                .forEach(test -> counts.merge(test, 1, Integer::sum)));
        return counts.isEmpty() ? slowest(runs) : counts.toString();
    }

    /// The test that took longest, and how long all tests take together.
    private static String slowest(List<Ran> runs) {
        TestResult slowest =
                runs.stream()
                        .flatMap(run -> run.verdict().tests().stream())
                        .max(Comparator.comparingLong(TestResult::millis))
                        .orElseThrow();
        return "tests %.1f s, slowest %s %.1f s"
                .formatted(inTests(runs) / 1e3, slowest.method(), slowest.millis() / 1e3);
    }
}
