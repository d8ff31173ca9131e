package loombook.session;

import static org.assertj.core.api.Assertions.assertThat;

import loombook.cli.ScriptHost;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Every script in `loombook/parity` prints here what it prints in the `jshell` tool.
class JshellParityIT {
    /// The tool spends most of its time waiting for its own connection.
    private static final int AT_ONCE = 4;

    /// Starting the tool takes longer than most scripts.
    private static final int IN_ONE = 10;

    private static final Pattern WILD = Pattern.compile("(?m)^/[^/*]|;/|exit|halt\\(");

    private static final Path SCRIPTS =
            Path.of(System.getProperty("loombook.root"), "src/test/resources/loombook/parity");

    @TempDir static Path folder;
    private static final Map<String, Future<Runs>> RUNS = new TreeMap<>();
    private static ExecutorService workers;

    private record Runs(String jshell, ScriptHost.Ended first, ScriptHost.Ended again) {}

    @BeforeAll
    static void begin() throws IOException {
        try (Stream<Path> all = Files.walk(SCRIPTS)) {
            for (Path each : all.toList()) {
                Path copy = folder.resolve(SCRIPTS.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(each, copy);
                }
            }
        }
        workers = Executors.newFixedThreadPool(AT_ONCE);
        List<String> together = scripts().stream().filter(JshellParityIT::isTame).toList();
        for (int from = 0; from < together.size(); from += IN_ONE) {
            List<String> group = together.subList(from, Math.min(from + IN_ONE, together.size()));
            Future<Map<String, String>> shared =
                    workers.submit(() -> new ScriptRun(folder).jshell(group));
            for (String script : group) {
                RUNS.put(script, workers.submit(() -> ours(script, shared.get().get(script))));
            }
        }
        for (String script : scripts()) {
            if (!together.contains(script)) {
                RUNS.put(
                        script,
                        workers.submit(
                                () -> ours(script, new ScriptRun(folder).jshell(script).out())));
            }
        }
    }

    private static Runs ours(String script, String jshell)
            throws IOException, InterruptedException {
        ScriptRun run = new ScriptRun(folder);
        return isTame(script)
                ? new Runs(jshell, run.oursHere(script), run.oursHere(script))
                : new Runs(jshell, run.ours(script), run.ours(script));
    }

    /// Whether the tool can go on with another script after this one.
    private static boolean isTame(String script) {
        try {
            String text = Files.readString(SCRIPTS.resolve(script));
            return !WILD.matcher(text).find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterAll
    static void end() {
        workers.shutdownNow();
    }

    static List<String> scripts() throws IOException {
        try (Stream<Path> files = Files.list(SCRIPTS)) {
            return files.map(each -> each.getFileName().toString())
                    .filter(each -> each.endsWith(".jsh"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void thereAreManyScripts() throws IOException {
        assertThat(scripts()).hasSizeGreaterThanOrEqualTo(60);
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void printsTheSameTheFirstTimeAndFromKeptClasses(String script) throws Exception {
        Runs runs = RUNS.get(script).get();
        assertThat(runs.first().out())
                .as("first run; it said%n%s", runs.first().err())
                .isEqualTo(runs.jshell());
        assertThat(runs.again().out())
                .as("second run; it said%n%s", runs.again().err())
                .isEqualTo(runs.jshell());
    }
}
