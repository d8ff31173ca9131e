import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Whether grading holds what it promises: generated students, right, wrong, hostile, broken and
/// oddly named, times all exercises; every verdict as expected, the second grading the same as the
/// first, both processors busy, memory flat. And how long `mvn -o -q test` takes for one submission
/// of the same exercise. From the project's folder, after `mvn package`:
///
/// `java src/bench/Grade.java [--students 300] [--twice] [--maven]`
public final class Grade {
    private static final Path HERE = Path.of("").toAbsolutePath();
    private static final String CSV = "grades.csv";
    private static final Map<String, String> HOSTILE =
            Map.of(
                    "exit", "System.exit(0);",
                    "halt", "Runtime.getRuntime().halt(0);",
                    "loop", "while (true) { Thread.onSpinWait(); }",
                    "memory",
                            "var all = new java.util.ArrayList<long[]>();"
                                    + " while (true) all.add(new long[1 << 20]);",
                    "output", "while (true) System.out.println(\"x\".repeat(1000));");

    private final Path folder;
    private final Map<String, Path> exercises = new TreeMap<>();
    private final Map<String, String> expected = new TreeMap<>();

    private Grade(Path folder) throws IOException {
        this.folder = folder;
        try (Stream<Path> all = Files.list(HERE.resolve("solutions"))) {
            for (Path each : all.filter(Files::isDirectory).toList()) {
                exercises.put(each.getFileName().toString(), each);
            }
        }
    }

    public static void main(String[] args) throws Exception {
        List<String> words = new ArrayList<>(Arrays.asList(args));
        int at = words.indexOf("--students");
        int students = at < 0 ? 300 : Integer.parseInt(words.get(at + 1));
        Grade bench = new Grade(Files.createTempDirectory("loombook-grade"));
        System.out.println("in " + bench.folder);
        bench.generate(students);
        boolean good = bench.grade("first", students);
        if (words.contains("--twice")) {
            good &= bench.grade("second", students);
        }
        if (words.contains("--maven")) {
            bench.maven();
        }
        System.exit(good ? 0 : 1);
    }

    /// By turns: right, wrong, hostile, one that does not compile, one that is refused.
    private void generate(int students) throws IOException {
        List<String> names = List.of("Anna %d", "Борис %d", "O'Neil, %d", "=1+%d", "Zoë 😀 %d");
        List<String> attacks = HOSTILE.keySet().stream().sorted().toList();
        for (int i = 0; i < students; i++) {
            String name = names.get(i % names.size()).formatted(i);
            int turn = i % 5;
            for (Map.Entry<String, Path> each : exercises.entrySet()) {
                Path to = folder.resolve("in").resolve(name).resolve(each.getKey());
                Files.createDirectories(to);
                String verdict =
                        switch (turn) {
                            case 0 -> copy(each.getValue(), to, i, "passed");
                            case 1 -> copy(wrong(each.getValue(), i), to, i, "failed");
                            case 2 -> hostile(each.getKey(), to, attacks.get(i / 5 % 5), i);
                            case 3 -> broken(each.getValue(), to);
                            default -> twice(each.getValue(), to, i);
                        };
                expected.put(name + "/" + each.getKey(), verdict);
            }
        }
    }

    /// A text of its own for everybody, lest verdicts be shared.
    private static String copy(Path from, Path to, int number, String verdict) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                Files.writeString(
                        to.resolve(file.getFileName()),
                        Files.readString(file) + "// " + number + "\n");
            }
        }
        return verdict;
    }

    private static Path wrong(Path solution, int number) throws IOException {
        try (Stream<Path> all = Files.list(solution.resolve("wrong"))) {
            List<Path> folders = all.sorted().toList();
            return folders.get(number / 5 % folders.size());
        }
    }

    /// The stub, with an attack in the class's static initialiser.
    private static String hostile(String exercise, Path to, String attack, int number)
            throws IOException {
        try (Stream<Path> stubs =
                Files.list(HERE.resolve("exercises").resolve(exercise + "/stub"))) {
            Path stub = stubs.findFirst().orElseThrow();
            String code = "{ static { if (" + number + " >= 0) { " + HOSTILE.get(attack) + " } } ";
            String text = Files.readString(stub);
            int body = text.indexOf('{', text.indexOf("public final class"));
            Files.writeString(
                    to.resolve(stub.getFileName()),
                    text.substring(0, body) + code + text.substring(body + 1));
        }
        return "failed";
    }

    private static String broken(Path solution, Path to) throws IOException {
        String name = className(solution);
        Files.writeString(to.resolve(name + ".java"), "public final class " + name + " { oops }");
        return "does-not-compile";
    }

    private static String twice(Path solution, Path to, int number) throws IOException {
        copy(solution, Files.createDirectories(to.resolve("a")), number, "");
        return copy(solution, Files.createDirectories(to.resolve("b")), number, "refused");
    }

    private static String className(Path solution) throws IOException {
        try (Stream<Path> files = Files.list(solution)) {
            String file =
                    files.map(each -> each.getFileName().toString())
                            .filter(each -> each.endsWith(".java"))
                            .findFirst()
                            .orElseThrow();
            return file.substring(0, file.length() - ".java".length());
        }
    }

    private boolean grade(String out, int students) throws Exception {
        long start = System.nanoTime();
        ProcessBuilder builder =
                new ProcessBuilder(
                                HERE.resolve("loombook").toString(),
                                "grade",
                                folder.resolve("in").toString(),
                                "--out",
                                folder.resolve(out).toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve(out + ".log").toFile());
        builder.environment().put("LOOMBOOK_BUILD", "no");
        Process process = builder.start();
        List<Long> memory = new ArrayList<>();
        double[] before = processors();
        while (!process.waitFor(Duration.ofSeconds(2))) {
            resident(process).ifPresent(memory::add);
        }
        double[] after = processors();
        double seconds = (System.nanoTime() - start) / 1e9;
        long judged = expected.values().stream().filter(each -> !each.equals("refused")).count();
        System.out.printf(
                "%s: exit %d, %d submissions in %.1f s: %.2f s each, processors %.0f %% busy%n",
                out,
                process.exitValue(),
                judged,
                seconds,
                seconds / judged,
                100 * (1 - (after[1] - before[1]) / (after[0] - before[0])));
        if (memory.size() > 3) {
            System.out.printf(
                    "memory of the grading process: %d MB after a quarter, %d MB at the end%n",
                    memory.get(memory.size() / 4) >> 10, memory.getLast() >> 10);
        }
        return process.exitValue() == 0 && compare(folder.resolve(out).resolve(CSV));
    }

    private boolean compare(Path csv) throws IOException {
        Map<String, String> found = new LinkedHashMap<>();
        for (String line : Files.readAllLines(csv)) {
            int end = line.startsWith("\"") ? line.indexOf('"', 1) + 1 : line.indexOf(',');
            String name = line.substring(0, end).replace("\"", "").replaceFirst("^'", "");
            String[] rest = line.substring(end + 1).split(",", -1);
            found.put(name + "/" + rest[0], rest[1]);
        }
        int odd = 0;
        for (Map.Entry<String, String> each : expected.entrySet()) {
            if (!each.getValue().equals(found.get(each.getKey()))) {
                odd++;
                System.out.println(
                        "  "
                                + each.getKey()
                                + ": "
                                + found.get(each.getKey())
                                + ", expected "
                                + each.getValue());
            }
        }
        System.out.println(expected.size() - odd + " of " + expected.size() + " as expected");
        return odd == 0;
    }

    /// All processors' time so far, and how much of it idle.
    private static double[] processors() throws IOException {
        String[] numbers = Files.readAllLines(Path.of("/proc/stat")).getFirst().split(" +");
        double all = Arrays.stream(numbers).skip(1).limit(8).mapToDouble(Double::parseDouble).sum();
        return new double[] {all, Double.parseDouble(numbers[4]) + Double.parseDouble(numbers[5])};
    }

    /// Kilobytes.
    private static java.util.Optional<Long> resident(Process process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(each -> each.startsWith("VmRSS:"))
                    .map(each -> Long.parseLong(each.replaceAll("\\D", "")))
                    .findFirst();
        } catch (IOException | java.io.UncheckedIOException e) {
            return java.util.Optional.empty();
        }
    }

    /// What a grader would do that runs Maven for each submission: the whole of `mvn -o -q test` on
    /// a project with one class and one test, which is less than ours have.
    private void maven() throws Exception {
        Path project = folder.resolve("maven");
        Path main = Files.createDirectories(project.resolve("src/main/java"));
        Path test = Files.createDirectories(project.resolve("src/test/java"));
        Files.writeString(main.resolve("One.java"), "public class One { int one() { return 1; } }");
        Files.writeString(
                test.resolve("OneTest.java"),
                "import org.junit.jupiter.api.*; class OneTest { @Test void one() {"
                        + " Assertions.assertEquals(1, new One().one()); } }");
        Files.writeString(project.resolve("pom.xml"), pom());
        List<Long> millis = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            delete(project.resolve("target"));
            long start = System.nanoTime();
            int status =
                    new ProcessBuilder("mvn", "-o", "-q", "-B", "test")
                            .directory(project.toFile())
                            .inheritIO()
                            .start()
                            .waitFor();
            millis.add((System.nanoTime() - start) / 1_000_000);
            if (status != 0) {
                System.out.println("mvn test failed");
                return;
            }
        }
        millis.sort(null);
        System.out.println("mvn -o -q test: " + millis.get(2) + " ms (median of 5)");
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path each : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    private static String pom() throws IOException {
        String ours = Files.readString(HERE.resolve("pom.xml"));
        String junit = ours.replaceAll("(?s).*<junit.version>(.*?)</junit.version>.*", "$1");
        String surefire =
                ours.replaceAll(
                        "(?s).*<artifactId>maven-surefire-plugin</artifactId>\\s*<version>(.*?)"
                                + "</version>.*",
                        "$1");
        return """
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
          <build><plugins>
            <plugin><artifactId>maven-compiler-plugin</artifactId><version>3.14.1</version></plugin>
            <plugin><artifactId>maven-resources-plugin</artifactId><version>3.3.1</version></plugin>
            <plugin><artifactId>maven-surefire-plugin</artifactId><version>%s</version></plugin>
          </plugins></build>
        </project>
        """
                .formatted(junit, surefire);
    }
}
