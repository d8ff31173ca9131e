package loombook.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/// Every script in `loombook/parity` prints here what it prints in the `jshell` tool.
class JshellParityIT {
    /// The tool spends most of its time waiting for its own connection.
    private static final int AT_ONCE = 3;

    private static final Path SCRIPTS =
            Path.of(System.getProperty("loombook.root"), "src/test/resources/loombook/parity");

    @TempDir static Path folder;
    private static final Map<String, Future<Runs>> RUNS = new TreeMap<>();
    private static ExecutorService workers;

    private record Runs(ScriptRun.Ended jshell, ScriptRun.Ended first, ScriptRun.Ended again) {}

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
        for (String script : scripts()) {
            RUNS.put(script, workers.submit(() -> runs(script)));
        }
    }

    private static Runs runs(String script) throws IOException, InterruptedException {
        ScriptRun run = new ScriptRun(folder);
        return new Runs(run.jshell(script), run.ours(script), run.ours(script));
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
                .isEqualTo(runs.jshell().out());
        assertThat(runs.again().out())
                .as("second run; it said%n%s", runs.again().err())
                .isEqualTo(runs.jshell().out());
    }
}
