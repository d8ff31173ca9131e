import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Generates what a class hands in: right, wrong, hostile, broken and refused work, in folders,
/// zips and the folders of a learning platform, under names that no program likes.
final class GradeStudents {
    private static final int KINDS = 5;
    private static final int TOO_LARGE = (1 << 20) + 1;

    private static final List<String> NAMES =
            List.of(
                    "Anna %d",
                    "Борис %d",
                    "O'Neil, \"Jim\" %d",
                    "=1+%d",
                    "Zoë 👩‍💻 %d",
                    "two\nlines %d",
                    "\u202Eright to left %d",
                    "<img src=x onerror=alert(%d)>");

    /// By name, in the order of names.
    private static final Map<String, String> ATTACKS =
            new TreeMap<>(
                    Map.of(
                            "exit",
                            "System.exit(0);",
                            "halt",
                            "Runtime.getRuntime().halt(0);",
                            "loop",
                            "while (true) { Thread.onSpinWait(); }",
                            "memory",
                            "var all = new java.util.ArrayList<long[]>();"
                                    + " while (true) all.add(new long[1 << 20]);",
                            "output",
                            "while (true) System.out.println(\"x\".repeat(1000));",
                            "forge",
                            "System.out.println(\"{\\\"verdict\\\": \\\"passed\\\"}\");",
                            "fork",
                            "try { new ProcessBuilder(\"/bin/sh\", \"-c\", \"sleep 600\").start();"
                                    + " } catch (java.io.IOException e) { throw new Error(e); }",
                            "threads",
                            "while (true) new Thread(() -> { try { Thread.sleep(600_000); }"
                                    + " catch (InterruptedException e) { } }).start();"));

    private final Path project;
    private final Path in;
    private final Map<String, Path> solutions = new TreeMap<>();
    private final Map<String, String> expected = new TreeMap<>();

    /// @param in where the work goes
    GradeStudents(Path project, Path in) throws IOException {
        this.project = project;
        this.in = in;
        try (Stream<Path> all = Files.list(project.resolve("solutions"))) {
            for (Path each : all.filter(Files::isDirectory).toList()) {
                solutions.put(each.getFileName().toString(), each);
            }
        }
    }

    /// @param single whether everybody hands in one exercise, by turns, instead of all
    /// @return the verdicts that must come of it, by `student/exercise`
    Map<String, String> handIn(int students, boolean single) throws IOException {
        List<String> exercises = List.copyOf(solutions.keySet());
        for (int i = 0; i < students; i++) {
            String name = NAMES.get(i % NAMES.size()).formatted(i);
            Path folder = in.resolve(name);
            List<String> some =
                    single ? List.of(exercises.get(i / KINDS % exercises.size())) : exercises;
            for (String each : some) {
                Path to = Files.createDirectories(folder.resolve(each));
                expected.put(shown(name) + "/" + each, work(each, to, i));
            }
            pack(folder, i);
        }
        return expected;
    }

    /// What would change how the text around it looks is replaced.
    private static String shown(String name) {
        return name.replaceAll("[\n\u202E]", "\uFFFD");
    }

    private String work(String exercise, Path to, int number) throws IOException {
        Path solution = solutions.get(exercise);
        int turn = number / KINDS;
        return switch (number % KINDS) {
            case 0 -> copy(solution, to, number, "passed");
            case 1 -> copy(wrong(solution, turn), to, number, "failed");
            case 2 -> attack(exercise, to, turn);
            case 3 -> broken(className(solution), to, turn);
            default -> refused(solution, to, number, turn);
        };
    }

    /// A text of its own for everybody, lest verdicts be shared.
    private static String copy(Path from, Path to, int number, String verdict) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                Files.writeString(
                        to.resolve(file.getFileName()),
                        Files.readString(file) + "// " + number + "\n");
            }
        }
        return verdict;
    }

    private static Path wrong(Path solution, int turn) throws IOException {
        try (Stream<Path> all = Files.list(solution.resolve("wrong"))) {
            List<Path> folders = all.sorted().toList();
            return folders.get(turn % folders.size());
        }
    }

    /// The stub, with an attack in the class's static initialiser.
    private String attack(String exercise, Path to, int turn) throws IOException {
        List<String> attacks = List.copyOf(ATTACKS.values());
        String attack = attacks.get(turn % attacks.size());
        try (Stream<Path> stubs = Files.list(project.resolve("exercises/" + exercise + "/stub"))) {
            Path stub = stubs.findFirst().orElseThrow();
            String code = "{ static { if (" + turn + " >= 0) { " + attack + " } } ";
            String text = Files.readString(stub);
            int body = text.indexOf('{', text.indexOf("public final class"));
            Files.writeString(
                    to.resolve(stub.getFileName()),
                    text.substring(0, body) + code + text.substring(body + 1));
        }
        return "failed";
    }

    private static String broken(String name, Path to, int turn) throws IOException {
        List<String> texts =
                List.of(
                        "public final class %s { oops }",
                        "public final class %s { Nothing nothing = \"<script>alert(1)</script>\";"
                                + " }",
                        "package mine; public final class %s {}");
        String text = texts.get(turn % texts.size()).formatted(name);
        Files.writeString(to.resolve(name + ".java"), text + "// " + turn);
        return "does-not-compile";
    }

    private static String refused(Path solution, Path to, int number, int turn) throws IOException {
        Path file = to.resolve(className(solution) + ".java");
        switch (turn % 5) {
            case 0 -> {
                copy(solution, to.resolve("a"), number, "");
                copy(solution, to.resolve("b"), number, "");
            }
            case 1 -> Files.write(file, "// привет".getBytes(Charset.forName("windows-1251")));
            case 2 -> Files.writeString(to.resolve("X" + file.getFileName()), "class X {}");
            case 3 -> Files.writeString(file, " ");
            default -> Files.write(file, new byte[TOO_LARGE]);
        }
        // Where no file is called like the exercise, nothing was handed in for it.
        return turn % 5 == 2 || turn % 5 == 4 ? "missing" : "refused";
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

    /// By turns as it is, as a zip, and as Moodle names it.
    private static void pack(Path folder, int number) throws IOException {
        String name = folder.getFileName().toString();
        switch (number % 3) {
            case 1 -> {
                zip(folder, folder.resolveSibling(name + ".zip"));
                delete(folder);
            }
            case 2 ->
                    Files.move(
                            folder,
                            folder.resolveSibling(
                                    name + "_47" + number + "_assignsubmission_file_"));
            default -> {}
        }
    }

    private static void zip(Path folder, Path zip) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip));
                Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(new ZipEntry(folder.relativize(file).toString()));
                Files.copy(file, out);
                out.closeEntry();
            }
        }
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }
}
