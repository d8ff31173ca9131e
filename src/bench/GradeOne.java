import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// One class of one method, one test that waits for nothing, many submissions: judged by us, and by
/// `mvn -o -q test`, as many at once as there are processors.
final class GradeOne {
    private static final int STUDENTS = 100;
    private static final int TIMES = 5;
    private static final String CLASS =
            "public final class One { public static int one() { return 1; } }\n";
    private static final String TEST =
            """
            package hidden;
            import loombook.judge.api.*;
            import org.junit.jupiter.api.Test;
            class OneCases {
                @LearnerType(value = "One", statics = true)
                interface One { int one(); }

                @Test
                void one(Learner learner) {
                    Check.equal("one()", 1, learner.statics(One.class).one());
                }
            }
            """;
    private static final String PLAIN_TEST =
            "import org.junit.jupiter.api.*; class OneTest { @Test void one() {"
                    + " Assertions.assertEquals(1, One.one()); } }";

    private final Path project;
    private final Path folder;
    private final int processors = Runtime.getRuntime().availableProcessors();

    private GradeOne(Path project, Path folder) {
        this.project = project;
        this.folder = folder;
    }

    static void compare(Path project, Path folder, Map<String, String> environment)
            throws Exception {
        GradeOne one = new GradeOne(project, folder);
        double ours = one.ours(environment);
        double mavens = one.mavens();
        System.out.printf("%-34s %.1f%n", "a class and a test: ours a minute", ours);
        System.out.printf("%-34s %.1f%n", "mvn -o -q test a minute", mavens);
        System.out.printf("%-34s %.1f times%n", "ours judges more", ours / mavens);
    }

    /// A minute.
    private double ours(Map<String, String> given) throws Exception {
        Map<String, String> environment = new HashMap<>(given);
        // As it is started by people, whoever starts us.
        environment.put("LOOMBOOK_BUILD", "");
        Path workbook = workbook();
        Path in = folder.resolve("one-in");
        for (int i = 0; i < STUDENTS; i++) {
            Path student = Files.createDirectories(in.resolve("student " + i));
            Files.writeString(student.resolve("One.java"), CLASS + "// " + i);
        }
        GradeCaches.await(workbook, folder, environment);
        GradeRun run = GradeRun.of(workbook, in, folder.resolve("one"), environment, List.of());
        long passed = run.verdicts().values().stream().filter("passed"::equals).count();
        if (passed != STUDENTS) {
            throw new IOException(passed + " passed of " + STUDENTS + "\n" + run.log());
        }
        return 60 * STUDENTS / run.seconds();
    }

    /// A clone with this exercise alone, as if it had just been built.
    private Path workbook() throws Exception {
        Path workbook = Files.createDirectories(folder.resolve("workbook"));
        Path exercise = Files.createDirectories(workbook.resolve("exercises/one/stub"));
        Files.createDirectories(workbook.resolve("notebooks"));
        Files.createDirectories(workbook.resolve("src/main"));
        Files.writeString(exercise.resolve("One.java"), CLASS);
        Files.writeString(
                exercise.resolveSibling("exercise.json"),
                """
                {"title": "One", "after": "01", "class": "One", "tests": "OneCases",
                 "weights": {"one": 1}}
                """);
        Files.copy(project.resolve("loombook"), workbook.resolve("loombook"));
        Files.copy(project.resolve("pom.xml"), workbook.resolve("pom.xml"));
        workbook.resolve("loombook").toFile().setExecutable(true);
        Path build = workbook.resolve("target/program/bench");
        Path target = project.resolve("target");
        for (String part : List.of("lib", "grading")) {
            copyAll(target.resolve(part), build.resolve(part));
        }
        copyAll(target, build);
        tests(build);
        Files.writeString(workbook.resolve("target/program/current"), "bench\n");
        return workbook;
    }

    private static void copyAll(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path each : files.filter(one -> one.toString().endsWith(".jar")).toList()) {
                Files.copy(each, to.resolve(each.getFileName()));
            }
        }
    }

    private void tests(Path build) throws Exception {
        Path source = Files.writeString(folder.resolve("OneCases.java"), TEST);
        Path classes = folder.resolve("classes");
        Path java = Path.of(System.getProperty("java.home"), "bin");
        String libraries = build.resolve("loombook.jar") + ":" + build.resolve("lib") + "/*";
        run(folder, java.resolve("javac") + "", "-cp", libraries, "-d", classes + "", source + "");
        String jar = build.resolve("loombook-hidden.jar").toString();
        run(folder, java.resolve("jar") + "", "--create", "--file", jar, "-C", classes + "", ".");
    }

    private static void run(Path folder, String... command)
            throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start();
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " failed");
        }
    }

    /// A minute. Each processor has a project of its own, which is built anew again and again.
    private double mavens() throws Exception {
        List<Path> projects = new ArrayList<>();
        for (int i = 0; i < processors; i++) {
            projects.add(project(folder.resolve("maven" + i)));
        }
        run(projects.getFirst(), "mvn", "-o", "-q", "-B", "test");
        long start = System.nanoTime();
        List<Thread> threads = new ArrayList<>();
        List<Exception> failures = new ArrayList<>();
        for (Path each : projects) {
            threads.add(Thread.ofPlatform().start(() -> often(each, failures)));
        }
        for (Thread each : threads) {
            each.join();
        }
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
        return 60.0 * TIMES * processors / ((System.nanoTime() - start) / 1e9);
    }

    private static void often(Path project, List<Exception> failures) {
        try {
            for (int i = 0; i < TIMES; i++) {
                GradeStudents.delete(project.resolve("target"));
                run(project, "mvn", "-o", "-q", "-B", "test");
            }
        } catch (IOException | InterruptedException e) {
            synchronized (failures) {
                failures.add(e);
            }
        }
    }

    private Path project(Path at) throws IOException {
        Path main = Files.createDirectories(at.resolve("src/main/java"));
        Path test = Files.createDirectories(at.resolve("src/test/java"));
        Files.writeString(main.resolve("One.java"), CLASS);
        Files.writeString(test.resolve("OneTest.java"), PLAIN_TEST);
        String ours = Files.readString(project.resolve("pom.xml"));
        Files.writeString(
                at.resolve("pom.xml"),
                POM.formatted(
                        ours.replaceAll("(?s).*<junit.version>(.*?)</junit.version>.*", "$1"),
                        plugin(ours, "maven-compiler-plugin"),
                        plugin(ours, "maven-resources-plugin"),
                        plugin(ours, "maven-surefire-plugin")));
        return at;
    }

    /// The versions that are on this machine anyway.
    private static String plugin(String pom, String name) {
        String version =
                pom.replaceAll(
                        "(?s).*<artifactId>" + name + "</artifactId>\\s*<version>(.*?)<.*", "$1");
        return "<plugin><artifactId>%s</artifactId><version>%s</version></plugin>"
                .formatted(name, version);
    }

    private static final String POM =
            """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <groupId>bench</groupId><artifactId>one</artifactId><version>1</version>
              <properties>
                <maven.compiler.release>17</maven.compiler.release>
                <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
              </properties>
              <dependencies><dependency>
                <groupId>org.junit.jupiter</groupId><artifactId>junit-jupiter-engine</artifactId>
                <version>%s</version><scope>test</scope>
              </dependency></dependencies>
              <build><plugins>%s%s%s</plugins></build>
            </project>
            """;
}
