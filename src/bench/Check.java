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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How long `check` takes beside `mvn -o -q test`, and `watch` after a save. What is judged is a
/// stub whose tests all fail before they wait for anything: what is left is the time that nobody
/// wants. Build first, with `./loombook list`, and start it from the project's folder with a JDK
/// 25: `java -cp "target/loombook.jar:target/lib/*" src/bench/Check.java [ROUNDS]`.
public final class Check {
    private static final String EXERCISE = "parallel-fetch";
    private static final long TO_WARM = 3000;

    private final Path folder;
    private final int rounds;
    private final Exercise exercise = Catalogue.open(Path.of("exercises")).find(EXERCISE);

    private Check(Path folder, int rounds) {
        this.folder = folder;
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
        List<String> maven = List.of("mvn", "-o", "-q", "-B", "-f", folder.toString(), "test");
        List<String> check =
                List.of(
                        Path.of("loombook").toAbsolutePath().toString(),
                        "check",
                        EXERCISE,
                        "--solution",
                        exercise.stub().toAbsolutePath().toString());
        double[] theirs = new double[rounds];
        double[] ours = new double[rounds];
        time(maven);
        time(check);
        for (int i = 0; i < rounds; i++) {
            theirs[i] = time(maven);
            ours[i] = time(check);
        }
        double[] watched = watch();
        System.out.printf("%nthe stub of %s, medians of %d%n", EXERCISE, rounds);
        System.out.printf("mvn -o -q test        %6.3f s%n", median(theirs));
        System.out.printf(
                "loombook check        %6.3f s   %.2f of it%n",
                median(ours), median(ours) / median(theirs));
        System.out.printf("watch, save → verdict %6.3f s%n", median(watched));
    }

    /// As many tests of the same stub, in the usual way.
    private void project() throws IOException {
        Path main = Files.createDirectories(folder.resolve("src/main/java"));
        Path test = Files.createDirectories(folder.resolve("src/test/java"));
        Files.copy(exercise.stub(), main.resolve(exercise.stub().getFileName()));
        String tests =
                exercise.weights().keySet().stream()
                        .map(
                                name ->
                                        "@Test void %s() throws Exception {%n".formatted(name)
                                                + "    ParallelFetch.fetchAll(List.of(\"x\"),"
                                                + " Duration.ofSeconds(1));\n}\n")
                        .collect(Collectors.joining());
        Files.writeString(
                test.resolve("ParallelFetchTest.java"),
                "import java.time.Duration;\nimport java.util.List;\n"
                        + "import org.junit.jupiter.api.Test;\n"
                        + "class ParallelFetchTest {\n"
                        + tests
                        + "}\n");
        Files.writeString(folder.resolve("pom.xml"), POM);
    }

    private static final String POM =
            """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <groupId>bench</groupId><artifactId>bench</artifactId><version>1</version>
              <properties>
                <maven.compiler.release>25</maven.compiler.release>
                <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
              </properties>
              <dependencies><dependency>
                <groupId>org.junit.jupiter</groupId><artifactId>junit-jupiter</artifactId>
                <version>5.14.4</version><scope>test</scope>
              </dependency></dependencies>
              <build><plugins>
                <plugin><artifactId>maven-resources-plugin</artifactId><version>3.3.1</version></plugin>
                <plugin><artifactId>maven-compiler-plugin</artifactId><version>3.14.1</version></plugin>
                <plugin><artifactId>maven-surefire-plugin</artifactId><version>3.5.4</version></plugin>
              </plugins></build>
            </project>
            """;

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
