import loombook.exercise.Catalogue;
import loombook.exercise.Exercise;
import loombook.judge.Hearing;
import loombook.judge.Judge;
import loombook.judge.JudgeSettings;
import loombook.judge.Submission;
import loombook.judge.TestResult;
import loombook.judge.Verdict;
import loombook.sandbox.Jails;

import java.io.IOException;
import java.nio.file.Files;
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
/// `--load` keeps so many processors busy meanwhile (all of them if it is not given), `--named`
/// asks of a wrong answer nothing but the test that it names, `--show` prints what a learner is
/// told.
public final class Exercises {
    private static final Path HERE = Path.of("").toAbsolutePath();

    private final List<Exercise> exercises;
    private final Judge judge;
    private final int right;
    private final int wrong;
    private final int jobs;
    private final boolean named;
    private final boolean show;
    private final List<String> wanted;
    private final List<String> unfair = new ArrayList<>();

    /// A solution, and the test that must catch it if it is a wrong one.
    private record Candidate(
            Exercise exercise, String name, Submission submission, Optional<String> caughtBy) {
        boolean isWanted(List<String> wanted) {
            return wanted.isEmpty()
                    || wanted.contains(exercise.id())
                    || wanted.contains(exercise.id() + "/" + name);
        }
    }

    private record Ran(Verdict verdict, long millis) {}

    public static void main(String[] args) throws Exception {
        List<String> words = new ArrayList<>(Arrays.asList(args));
        int processors = Runtime.getRuntime().availableProcessors();
        if (words.contains("--be-busy")) {
            beBusy();
            return;
        }
        int load = number(words, "--load", processors);
        int right = number(words, "--right", 100);
        int wrong = number(words, "--wrong", 20);
        int jobs = number(words, "--jobs", 1);
        boolean named = words.remove("--named");
        boolean show = words.remove("--show");
        List<Process> busy = new ArrayList<>();
        try (Judge judge = Judge.open(settings())) {
            for (int i = 0; i < load; i++) {
                busy.add(busyProcess());
            }
            List<Exercise> all = Catalogue.open(HERE.resolve("exercises")).exercises();
            Exercises bench = new Exercises(all, judge, right, wrong, jobs, named, show, words);
            System.exit(bench.run() ? 0 : 1);
        } finally {
            busy.forEach(Process::destroyForcibly);
        }
    }

    private Exercises(
            List<Exercise> exercises,
            Judge judge,
            int right,
            int wrong,
            int jobs,
            boolean named,
            boolean show,
            List<String> wanted) {
        this.exercises = exercises;
        this.judge = judge;
        this.right = right;
        this.wrong = wrong;
        this.jobs = jobs;
        this.named = named;
        this.show = show;
        this.wanted = wanted;
    }

    private static int number(List<String> words, String option, int usual) {
        int at = words.indexOf(option);
        if (at < 0) {
            return usual;
        }
        words.remove(at);
        return Integer.parseInt(words.remove(at));
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
        for (Exercise exercise : exercises) {
            for (Candidate each : candidates(exercise)) {
                if (each.isWanted(wanted)) {
                    run(each);
                }
            }
        }
        unfair.forEach(System.out::println);
        return unfair.isEmpty();
    }

    private List<Candidate> candidates(Exercise exercise) throws IOException {
        Path solutions = HERE.resolve("solutions").resolve(exercise.id());
        String file = exercise.className() + ".java";
        Path second = HERE.resolve("src/test/resources/loombook/exercises").resolve(exercise.id());
        List<Candidate> candidates = new ArrayList<>();
        candidates.add(
                new Candidate(
                        exercise,
                        "(right)",
                        Submission.read(solutions.resolve(file)),
                        Optional.empty()));
        candidates.add(
                new Candidate(
                        exercise,
                        "(second)",
                        Submission.read(second.resolve(file)),
                        Optional.empty()));
        try (Stream<Path> folders = Files.list(solutions.resolve("wrong"))) {
            for (Path folder : folders.sorted().toList()) {
                String first = Files.readAllLines(folder.resolve(file)).getFirst();
                candidates.add(
                        new Candidate(
                                exercise,
                                folder.getFileName().toString(),
                                Submission.read(folder.resolve(file)),
                                Optional.of(first.replaceFirst("// caught by: ", ""))));
            }
        }
        return candidates;
    }

    private void run(Candidate candidate) throws Exception {
        int times = candidate.caughtBy().isPresent() ? wrong : right;
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
        long asDue = runs.stream().filter(each -> isAsDue(candidate, each)).count();
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
        if (show) {
            runs.getFirst().verdict().tests().stream()
                    .filter(each -> !each.passed())
                    .filter(each -> candidate.caughtBy().map(each.method()::equals).orElse(true))
                    .forEach(Exercises::tell);
        }
    }

    private static void tell(TestResult failed) {
        System.out.println("      | " + failed.name() + " (" + failed.millis() + " ms)");
        failed.message().lines().forEach(line -> System.out.println("      |   " + line));
    }

    private Ran judged(Candidate candidate) {
        long start = System.nanoTime();
        try {
            List<String> only = named ? candidate.caughtBy().stream().toList() : List.of();
            Verdict verdict =
                    judge.judge(
                            candidate.exercise(), candidate.submission(), Hearing.USUAL.only(only));
            Ran ran = new Ran(verdict, (System.nanoTime() - start) / 1_000_000);
            if (!isAsDue(candidate, ran)) {
                note(candidate, verdict);
            }
            return ran;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isAsDue(Candidate candidate, Ran ran) {
        return candidate
                .caughtBy()
                .map(test -> failed(ran.verdict()).contains(test))
                .orElse(ran.verdict() instanceof Verdict.Passed);
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

    private static List<String> failed(Verdict verdict) {
        return verdict.tests().stream()
                .filter(each -> !each.passed())
                .map(TestResult::method)
                .toList();
    }

    private static String failures(List<Ran> runs) {
        Map<String, Integer> counts = new TreeMap<>();
        runs.forEach(
                run -> failed(run.verdict()).forEach(test -> counts.merge(test, 1, Integer::sum)));
        return counts.isEmpty() ? slowest(runs) : counts.toString();
    }

    /// The test that took longest, and how long all tests take together.
    private static String slowest(List<Ran> runs) {
        TestResult slowest =
                runs.stream()
                        .flatMap(run -> run.verdict().tests().stream())
                        .max(Comparator.comparingLong(TestResult::millis))
                        .orElseThrow();
        long all =
                runs.stream()
                        .mapToLong(
                                run ->
                                        run.verdict().tests().stream()
                                                .mapToLong(TestResult::millis)
                                                .sum())
                        .sorted()
                        .skip(runs.size() / 2)
                        .findFirst()
                        .orElseThrow();
        return "tests %.1f s, slowest %s %.1f s"
                .formatted(all / 1e3, slowest.method(), slowest.millis() / 1e3);
    }

    private static Process busyProcess() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "src/bench/Exercises.java",
                        "--be-busy")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /// Turns round and round until whoever started it is gone.
    private static void beBusy() throws IOException {
        Thread spinner = Thread.ofPlatform().daemon().start(Exercises::spin);
        while (System.in.read() >= 0 && spinner.isAlive()) {
            continue;
        }
    }

    private static void spin() {
        while (!Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
        }
    }
}
