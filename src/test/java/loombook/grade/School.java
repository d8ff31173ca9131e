package loombook.grade;

import loombook.exercise.Catalogue;
import loombook.exercise.Exercise;
import loombook.grade.report.Result;
import loombook.grade.report.Results;
import loombook.grade.store.Address;
import loombook.grade.store.Store;
import loombook.grade.store.Tally;
import loombook.judge.JudgeSettings;
import loombook.problem.Said;
import loombook.sandbox.Jails;
import loombook.sandbox.Tier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/// A small exercise, students of known merits, and a grading of them.
final class School {
    static final String RIGHT = body("return 2 * number;");
    static final String WRONG = body("return number == 0 ? 0 : 2 * number + 1;");
    static final String LEAVES = body("System.exit(0); return 0;");
    static final String BROKEN = body("return nothing;");
    private static final String BATCH = "class";

    final Path folder;
    final Path hiddenJar;

    /// @param folder empty, or that of a school before
    School(Path folder) throws IOException {
        this.folder = folder;
        this.hiddenJar = folder.resolve("hidden.jar");
        if (!Files.exists(hiddenJar)) {
            Path exercise = Files.createDirectories(folder.resolve("exercises/doubler/stub"));
            Files.writeString(exercise.resolve("Doubler.java"), "final class Doubler {}");
            Files.writeString(exercise.resolveSibling("exercise.json"), DESCRIPTION);
            pack();
        }
    }

    private static final String DESCRIPTION =
            """
            {"title": "Doubler", "after": "01", "class": "Doubler", "tests": "DoublerCases",
             "worker": {"heapMegabytes": 64, "threads": 200},
             "weights": {"aNumberIsDoubled": 2, "nothingStaysNothing": 1}}
            """;

    /// The same exercise once more, under another name.
    School asksAlso(String id) throws IOException {
        Path exercise = Files.createDirectories(folder.resolve("exercises").resolve(id + "/stub"));
        Files.writeString(exercise.resolve("Doubler.java"), "final class Doubler {}");
        Files.writeString(
                exercise.resolveSibling("exercise.json"),
                DESCRIPTION.replace("\"title\": \"Doubler\"", "\"title\": \"" + id + "\""));
        return this;
    }

    private void pack() throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(hiddenJar));
                Stream<Path> all = Files.list(target().resolve("test-classes/hidden"))) {
            for (Path each : all.filter(one -> one.toString().contains("Doubler")).toList()) {
                out.putNextEntry(new ZipEntry("hidden/" + each.getFileName()));
                Files.copy(each, out);
                out.closeEntry();
            }
        }
    }

    private static Path target() {
        return Path.of(System.getProperty("loombook.root", "")).resolve("target").toAbsolutePath();
    }

    private static String body(String code) {
        return "public final class Doubler { public static long twice(long number) { "
                + code
                + " } }\n";
    }

    School handsIn(String student, String source) throws IOException {
        Path file = folder.resolve("in").resolve(student).resolve("Doubler.java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, source);
        return this;
    }

    /// So many students, of all four merits in turn, each with a text of its own.
    School isFull(int students) throws IOException {
        List<String> merits = List.of(RIGHT, WRONG, LEAVES, BROKEN);
        for (int i = 0; i < students; i++) {
            handsIn("student " + i, merits.get(i % 4) + "// " + i + "\n");
        }
        return this;
    }

    /// What the students of [#isFull] must get.
    static String deserved(String student) {
        int number = Integer.parseInt(student.substring(student.indexOf(' ') + 1));
        return List.of("passed 3.00", "failed 1.00", "failed 0.00", "does-not-compile 0.00")
                .get(number % 4);
    }

    static JudgeSettings settings() {
        try {
            return new JudgeSettings(
                    Jails.in(target().resolve("jails")).of(Tier.D).orElseThrow(),
                    target().resolve("none.jar"),
                    target().resolve("loombook-worker.jar"),
                    List.of(),
                    OptionalLong.empty(),
                    Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Address address() {
        return Address.in(folder.resolve("store"));
    }

    Grading taken(Store store, PrivateTests own) {
        Grading grading = new Grading(store, BATCH);
        List<Exercise> exercises = Catalogue.open(folder.resolve("exercises")).exercises();
        grading.take(
                new Grading.Order(
                        List.of(folder.resolve("in")),
                        exercises,
                        hiddenJar,
                        own,
                        Optional.empty(),
                        Said::text));
        return grading;
    }

    Tally grade(Store store) throws InterruptedException {
        return grade(store, PrivateTests.NONE);
    }

    Tally grade(Store store, PrivateTests own) throws InterruptedException {
        Grading grading = taken(store, own);
        try (Crew crew = Crew.open(store, settings(), 2, "test")) {
            crew.start();
            return grading.judge(crew, _ -> {});
        }
    }

    static Results results(Store store) {
        return Results.of(store.gradebook(BATCH)).orElseThrow();
    }

    /// By student, as `passed 3.00`.
    static Map<String, String> verdicts(Store store) {
        Map<String, String> verdicts = new TreeMap<>();
        Results results = results(store);
        for (String name : results.students()) {
            Result result = results.student(name).results().getFirst();
            verdicts.put(
                    name,
                    result.verdict() + result.points().map(points -> " " + points).orElse(""));
        }
        return verdicts;
    }

    /// Starts a process that does with this school what the word says.
    Process start(String word, Address address) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-Dloombook.root=" + target().getParent());
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(GradingProcess.class.getName(), word, folder.toString()));
        command.add(address.url());
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(word + ".log").toFile())
                .start();
    }
}
