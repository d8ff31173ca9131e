import loombook.exercise.Catalogue;
import loombook.exercise.Exercise;
import loombook.judge.Judge;
import loombook.judge.JudgeSettings;
import loombook.judge.Submission;
import loombook.judge.Verdict;
import loombook.judge.WorkerTraining;
import loombook.sandbox.Jails;
import loombook.sandbox.Tier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// How long `check` takes beside `mvn -o -q test` on the same tests, and `watch`, each after a
/// change of the solution. That is a stub whose tests all fail before they wait for anything: what
/// is left is the time that nobody wants. Build first, with `./loombook list`, and start it from
/// the project's folder with a JDK 25:
///
/// `java -cp "target/loombook.jar:target/lib/*" src/bench/Check.java [ROUNDS]`
public final class Check {
    private static final String EXERCISE = "parallel-fetch";
    private static final long TO_WARM = 3000;

    /// The tests of the exercise, and what they use.
    private static final List<String> TESTS =
            List.of("ParallelFetchTest.java", "Results.java", "Site.java", "Meeting.java");

    private final Path folder;
    private final Path solution;
    private final int rounds;
    private final Exercise exercise = Catalogue.open(Path.of("exercises")).find(EXERCISE);

    private Check(Path folder, int rounds) {
        this.folder = folder;
        this.solution = folder.resolve("src/main/java/ParallelFetch.java");
        this.rounds = rounds;
    }

    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("loombook-bench");
        try {
            new Check(folder, args.length > 0 ? Integer.parseInt(args[0]) : 5).run();
        } finally {
            delete(folder);
        }
    }

    private void run() throws Exception {
        project();
        Path jar = Path.of("target/loombook.jar").toAbsolutePath();
        List<String> maven =
                List.of(
                        "mvn",
                        "-o",
                        "-q",
                        "-B",
                        "-f",
                        folder.toString(),
                        "-Dloombook.jar=" + jar,
                        "test");
        List<String> check =
                List.of(
                        Path.of("loombook").toAbsolutePath().toString(),
                        "check",
                        EXERCISE,
                        "--solution",
                        solution.toString());
        double[] theirs = new double[rounds];
        double[] again = new double[rounds];
        double[] ours = new double[rounds];
        for (int i = -1; i < rounds; i++) {
            save(i);
            double[] took = {time(maven), time(maven), time(check)};
            // The first round warms the machine up.
            if (i >= 0) {
                theirs[i] = took[0];
                again[i] = took[1];
                ours[i] = took[2];
            }
        }
        double[] watched = watch();
        System.out.printf("%nthe stub of %s, medians of %d%n", EXERCISE, rounds);
        System.out.printf("loombook check                     %6.3f s%n", median(ours));
        System.out.printf(
                "mvn -o -q test                     %6.3f s   check takes %.2f of it%n",
                median(theirs), median(ours) / median(theirs));
        System.out.printf(
                "mvn -o -q test, nothing to compile %6.3f s   check takes %.2f of it%n",
                median(again), median(ours) / median(again));
        System.out.printf("watch, save → verdict              %6.3f s%n", median(watched));
    }

    /// The same tests in the usual way: in one JVM with what they test, started by Maven.
    private void project() throws IOException {
        Path tests = Files.createDirectories(folder.resolve("src/test/java/hidden"));
        Files.createDirectories(solution.getParent());
        Path hidden = Path.of("src/hidden/java/hidden");
        for (String each : TESTS) {
            Files.copy(hidden.resolve(each), tests.resolve(each));
        }
        Path ours = Path.of("src/bench/maven");
        Files.copy(ours.resolve("InOneJvm.java"), tests.resolve("InOneJvm.java"));
        Files.copy(ours.resolve("pom.xml"), folder.resolve("pom.xml"));
        Path services = folder.resolve("src/test/resources/META-INF/services");
        Files.writeString(
                Files.createDirectories(services)
                        .resolve("org.junit.jupiter.api.extension.Extension"),
                "hidden.InOneJvm");
    }

    /// As an editor does it: whoever checks has changed something before.
    private void save(int round) throws IOException {
        Files.writeString(
                solution, Files.readString(exercise.stub()) + "// change " + round + "\n");
    }

    private double time(List<String> command) throws IOException, InterruptedException {
        Path log = folder.resolve("log");
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        long start = System.nanoTime();
        Process process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        int status = process.waitFor();
        double seconds = (System.nanoTime() - start) / 1e9;
        if (status != 1 || !Files.readString(log).contains("not written")) {
            throw new IOException(command + " ended with " + status + "\n" + Files.readString(log));
        }
        return seconds;
    }

    private double[] watch() throws Exception {
        Jails jails = Jails.in(folder.resolve("jails"));
        Path cache = folder.resolve("worker.aot");
        WorkerTraining.train(settings(jails, Tier.D, Optional.empty()), cache);
        Tier tier = jails.strongest().tier();
        double[] took = new double[rounds];
        try (Judge judge = Judge.open(settings(jails, tier, Optional.of(cache)))) {
            for (int i = 0; i < rounds; i++) {
                judge.standBy(exercise);
                Thread.sleep(TO_WARM);
                long start = System.nanoTime();
                Verdict verdict = judge.judge(exercise, Submission.read(exercise.stub()));
                took[i] = (System.nanoTime() - start) / 1e9;
                if (!(verdict instanceof Verdict.Failed)) {
                    throw new IOException("judged as " + verdict);
                }
            }
        }
        return took;
    }

    private static JudgeSettings settings(Jails jails, Tier tier, Optional<Path> cache)
            throws IOException {
        return new JudgeSettings(
                jails.of(tier).orElseThrow(),
                Path.of("target/loombook-hidden.jar").toAbsolutePath(),
                Path.of("target/loombook-worker.jar").toAbsolutePath(),
                List.of(),
                OptionalLong.empty(),
                cache);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
