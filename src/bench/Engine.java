import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// How fast chapters run, beside the `jshell` tool, in turn on the same machine. Start it from the
/// project's folder with a JDK 25: `java src/bench/Engine.java [ROUNDS]`.
public final class Engine {
    private static final String JSHELL =
            Path.of(System.getProperty("java.home"), "bin", "jshell").toString();
    private static final String LOOMBOOK = Path.of("loombook").toAbsolutePath().toString();

    /// How many cells the chapters have that tell what a cell adds.
    private static final List<Integer> SIZES = List.of(20, 120, 400);

    private final Path folder;
    private final int rounds;

    private Engine(Path folder, int rounds) {
        this.folder = folder;
        this.rounds = rounds;
    }

    /// What one run of a command took: until its first output, and in all; and the most memory that
    /// its first process held.
    private record Took(double first, double all, String output, int status) {}

    private record Contender(
            String name, List<String> command, Runnable before, Map<String, String> env) {}

    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("loombook-bench");
        try {
            new Engine(folder, args.length > 0 ? Integer.parseInt(args[0]) : 5).run();
        } finally {
            delete(folder);
        }
    }

    private void run() throws Exception {
        Path home = folder.resolve("home");
        Map<String, String> env = Map.of("LOOMBOOK_HOME", home.toString());
        run(List.of(LOOMBOOK, "doctor"), env);
        awaitQuickStarts(home);
        Path script =
                Files.writeString(folder.resolve("sixty.jsh"), EngineTexts.script(60) + "/exit\n");
        Path chapter =
                Files.writeString(folder.resolve("sixty-cells.jsh"), EngineTexts.chapter(60));
        Runnable forget = () -> delete(home.resolve("cache/kept"));
        compare(
                "60 small snippets",
                List.of(
                        new Contender(
                                "jshell", List.of(JSHELL, "-s", script.toString()), () -> {}, env),
                        new Contender(
                                "jshell --execution=local",
                                List.of(JSHELL, "-s", "--execution=local", script.toString()),
                                () -> {},
                                env),
                        new Contender(
                                "loombook, first run",
                                List.of(LOOMBOOK, "run", "--quiet", script.toString()),
                                forget,
                                env),
                        new Contender(
                                "loombook, later runs",
                                List.of(LOOMBOOK, "run", "--quiet", script.toString()),
                                () -> {},
                                env)));
        cells(chapter, env, forget);
        forget.run();
        sizes(env);
    }

    /// The launcher prepares them in the background, which would slow everybody down.
    private static void awaitQuickStarts(Path home) throws Exception {
        for (int i = 0; i < 240; i++) {
            Thread.sleep(500);
            try (Stream<Path> files = Files.walk(home.resolve("cache/aot"))) {
                List<String> names = files.map(each -> each.getFileName().toString()).toList();
                if (names.contains("homework.aot")
                        && names.stream().noneMatch(name -> name.startsWith("new."))) {
                    return;
                }
            } catch (IOException | java.io.UncheckedIOException e) {
                // Not begun, or just put into its place.
                continue;
            }
        }
        System.out.println("there are no quick starts: what follows is slower than usual");
    }

    private void compare(String what, List<Contender> contenders) throws Exception {
        List<List<Took>> all = new ArrayList<>();
        contenders.forEach(_ -> all.add(new ArrayList<>()));
        for (int round = 0; round <= rounds; round++) {
            for (int i = 0; i < contenders.size(); i++) {
                contenders.get(i).before().run();
                Took took = run(contenders.get(i).command(), contenders.get(i).env());
                // The first round warms the machine up.
                if (round > 0) {
                    all.get(i).add(took);
                }
            }
        }
        System.out.printf("%n%s, medians of %d%n", what, rounds);
        System.out.printf("%-28s %14s %14s%n", "", "first result", "whole");
        double first = median(all.getFirst(), Took::first);
        double whole = median(all.getFirst(), Took::all);
        for (int i = 0; i < contenders.size(); i++) {
            double f = median(all.get(i), Took::first);
            double w = median(all.get(i), Took::all);
            System.out.printf(
                    Locale.ROOT,
                    "%-28s %8.0f ms  %8.0f ms   first x%.2f   whole %.1f times as fast%n",
                    contenders.get(i).name(),
                    f,
                    w,
                    f / first,
                    whole / w);
        }
    }

    private interface Figure {
        double of(Took took);
    }

    private static double median(List<Took> tooks, Figure figure) {
        return median(tooks.stream().mapToDouble(figure::of).toArray());
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    /// What a cell costs in a chapter that is warm: what the compiler took, and by how much more
    /// cells make a run longer when everything is kept.
    private void cells(Path chapter, Map<String, String> env, Runnable forget) throws Exception {
        forget.run();
        double live =
                median(
                        numbers(
                                run(List.of(LOOMBOOK, "run", "--json", chapter.toString()), env)
                                        .output(),
                                "compileMillis"));
        Map<Integer, List<Took>> tooks = new TreeMap<>();
        for (int round = 0; round <= rounds; round++) {
            for (int size : SIZES) {
                Path kept = folder.resolve("kept" + size + ".jsh");
                Files.writeString(kept, EngineTexts.chapter(size));
                Took took = run(List.of(LOOMBOOK, "run", "--quiet", kept.toString()), env);
                // The first round compiles and keeps.
                if (round > 0) {
                    tooks.computeIfAbsent(size, _ -> new ArrayList<>()).add(took);
                }
            }
        }
        System.out.printf(Locale.ROOT, "%nper cell, warm: compiled in %.1f ms%n", live);
        for (int i = 1; i < SIZES.size(); i++) {
            int less = SIZES.get(i - 1);
            int more = SIZES.get(i);
            double added = median(tooks.get(more), Took::all) - median(tooks.get(less), Took::all);
            System.out.printf(
                    Locale.ROOT,
                    "kept, each cell from number %d to number %d adds %.2f ms%n",
                    less + 1,
                    more,
                    added / (more - less));
        }
    }

    private static double[] numbers(String json, String name) {
        return json.lines()
                .filter(line -> line.contains("\"" + name.replace("\"", "") + "\""))
                .map(line -> line.replaceAll(".*: *([0-9.]+).*", "$1"))
                .filter(number -> number.matches("[0-9.]+"))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private void sizes(Map<String, String> env) throws Exception {
        System.out.println();
        Path many = Files.writeString(folder.resolve("many.jsh"), EngineTexts.chapter(400));
        timed("400 cells, first run", List.of(LOOMBOOK, "run", "--plain", many.toString()), env);
        timed("400 cells, later", List.of(LOOMBOOK, "run", "--plain", many.toString()), env);
        Path longest = Files.writeString(folder.resolve("long.jsh"), EngineTexts.longCell(5000));
        timed(
                "a cell of 5 000 lines, first run",
                List.of(LOOMBOOK, "run", "--plain", longest.toString()),
                env);
        timed(
                "a cell of 5 000 lines, later",
                List.of(LOOMBOOK, "run", "--plain", longest.toString()),
                env);
        Path flood = Files.writeString(folder.resolve("flood.jsh"), EngineTexts.flood());
        Map<String, String> small =
                Map.of("LOOMBOOK_HOME", env.get("LOOMBOOK_HOME"), "LOOMBOOK_JAVA_OPTS", "-Xmx256m");
        timed(
                "100 MB of output, shown in part, host with 256 MB",
                List.of(LOOMBOOK, "run", "--plain", flood.toString()),
                small);
        timed(
                "100 MB of output, all of it (--quiet), host with 256 MB",
                List.of(LOOMBOOK, "run", "--quiet", flood.toString()),
                small);
        List<String> verify = new ArrayList<>(List.of(LOOMBOOK, "verify", "--jobs", "2"));
        for (int i = 0; i < 20; i++) {
            verify.add(
                    Files.writeString(
                                    folder.resolve("chapter" + i + ".jsh"),
                                    "// %% id=\"own\"\nint own = "
                                            + i
                                            + ";\n\n"
                                            + EngineTexts.chapter(15 + i))
                            .toString());
        }
        timed("20 chapters verified, two at a time, first time", verify, env);
        timed("20 chapters verified, two at a time, later", verify, env);
    }

    private void timed(String what, List<String> command, Map<String, String> env)
            throws Exception {
        Path memory = folder.resolve("memory");
        List<String> words = new ArrayList<>();
        boolean measures = Files.isExecutable(Path.of("/usr/bin/time"));
        if (measures) {
            words.addAll(List.of("/usr/bin/time", "-f", "%M", "-o", memory.toString()));
        }
        words.addAll(command);
        Took took = run(words, env);
        String most = measures ? Files.readAllLines(memory).getLast() : "?";
        System.out.printf(
                Locale.ROOT,
                "%-58s %8.0f ms  largest process %s kB%s%n",
                what,
                took.all(),
                most,
                took.status() == 0 ? "" : "  FAILED with " + took.status());
    }

    private static Took run(List<String> command, Map<String, String> env) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(env);
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        long start = System.nanoTime();
        Process process = builder.start();
        process.getOutputStream().close();
        StringBuilder output = new StringBuilder();
        double first = 0;
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = process.getInputStream()) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                if (first == 0) {
                    first = millis(start);
                }
                if (output.length() < 1 << 22) {
                    output.append(
                            new String(buffer, 0, n, java.nio.charset.StandardCharsets.UTF_8));
                }
            }
        }
        int status = process.waitFor();
        return new Took(first, millis(start), output.toString(), status);
    }

    private static double millis(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
