package loombook.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import loombook.launcher.Machine.Ended;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

@ParameterizedClass
@MethodSource("loombook.launcher.Shell#present")
@DisabledOnOs(OS.WINDOWS)
class LauncherStartTest {
    @Parameter Shell shell;
    @TempDir Path folder;
    private Machine machine;
    private Path caches;

    @BeforeEach
    void bundle() throws IOException {
        machine = new Machine(folder, shell).asBundle();
        machine.jdk("/usr/lib/jvm/temurin-25", "25.0.3");
        caches = machine.home.resolve(".cache/loombook/aot");
    }

    private String homeOption() throws IOException {
        return "-Dloombook.home=" + machine.project.toRealPath();
    }

    /// The background training runs on after the start has ended; nobody waits for it but us.
    private void awaitTraining() throws IOException, InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (!trained() && Instant.now().isBefore(end)) {
            Thread.sleep(20);
        }
        assertThat(trained()).isTrue();
    }

    private boolean trained() throws IOException {
        if (!Files.isDirectory(caches)) {
            return false;
        }
        try (var files = Files.walk(caches, 2)) {
            return files.anyMatch(file -> file.endsWith("1.0-25.0.3+9")) && !anyFile("lock");
        }
    }

    private boolean anyFile(String name) throws IOException {
        try (var files = Files.walk(caches)) {
            return files.anyMatch(file -> file.endsWith(name));
        }
    }

    @Test
    void argumentsArriveAsTheyWereGiven() throws IOException, InterruptedException {
        machine.environment.put("LOOMBOOK_AOT", "no");

        Ended ended = machine.start("run", "two  words", "", "*", "$HOME", "--", "-x");

        assertThat(ended.lines())
                .contains(homeOption(), "loombook.cli.Main")
                .endsWith("run", "two  words", "", "*", "$HOME", "--", "-x");
    }

    @Test
    void theCallersDirectoryStays() throws IOException, InterruptedException {
        machine.environment.put("LOOMBOOK_AOT", "no");
        machine.environment.put("CDPATH", folder.toString());

        Ended ended = machine.startAs(folder, "loom book/loombook");

        assertThat(ended.lines()).contains("cwd " + folder.toRealPath(), homeOption());
    }

    @Test
    void symbolicLinksAreFollowed() throws IOException, InterruptedException {
        machine.environment.put("LOOMBOOK_AOT", "no");
        Path links = Files.createDirectories(folder.resolve("links"));
        Files.createSymbolicLink(links.resolve("one"), Path.of("../loom book/loombook"));
        Files.createSymbolicLink(links.resolve("two"), links.resolve("one"));
        Files.createSymbolicLink(folder.resolve("linked folder"), machine.project);

        assertThat(machine.startAs(links, "./two").lines()).contains(homeOption());
        assertThat(machine.startAs(links, "one").lines()).contains(homeOption());
        assertThat(machine.startAs(folder, "linked folder/loombook").lines())
                .contains(homeOption());
    }

    @Test
    void withoutALocaleForeignLettersSurvive() throws IOException, InterruptedException {
        // A JVM in the locale C cannot pass such letters on itself.
        assumeThat(System.getProperty("sun.jnu.encoding")).isEqualTo("UTF-8");
        machine.environment.put("LOOMBOOK_AOT", "no");
        machine.environment.put("LANG", "C");

        assertThat(machine.start("list").lines()).contains("locale ");
        assertThat(machine.start("глава").lines()).contains("locale C.UTF-8");
        machine.environment.put("LANG", "ru_RU.UTF-8");
        assertThat(machine.start("глава").lines()).contains("locale ");
    }

    @Test
    void furtherJvmOptionsComeLast() throws IOException, InterruptedException {
        machine.environment.put("LOOMBOOK_AOT", "no");
        machine.environment.put("LOOMBOOK_JAVA_OPTS", "-Xmx64m -Da=b");

        assertThat(machine.start("list").lines())
                .endsWith("-Xmx64m", "-Da=b", "loombook.cli.Main", "list");
    }

    @Test
    void aBundleMakesItsCachesBehindTheFirstStart() throws IOException, InterruptedException {
        Ended first = machine.start("list");
        awaitTraining();
        Ended second = machine.start("list");

        assertThat(first.err()).isEmpty();
        assertThat(first.out()).doesNotContain("-XX:AOTCache");
        assertThat(second.err()).isEmpty();
        assertThat(second.lines())
                .anyMatch(
                        line -> line.startsWith("-XX:AOTCache=") && line.endsWith("/homework.aot"))
                .anyMatch(line -> line.startsWith("-Dloombook.aot=" + caches));
        assertThat(machine.count(machine.home.resolve("trainings"))).isEqualTo(3);
    }

    @Test
    void theStoresPasswordIsInNoCommandLine() throws IOException, InterruptedException {
        for (String[] words :
                List.of(
                        new String[] {"grade", "--store", "secret", "a b", "--jobs", "2"},
                        new String[] {"grade", "a b", "--store=secret", "--jobs", "2"},
                        new String[] {"grade", "a b", "--jobs", "2", "--store", "secret"})) {
            Machine.Ended ended = machine.start(words);
            assertThat(ended.err()).contains("store: secret");
            assertThat(ended.lines())
                    .endsWith("loombook.cli.Main", "grade", "a b", "--jobs", "2")
                    .noneMatch(line -> line.contains("secret"));
        }
        assertThat(machine.start("grade", "--store").lines()).endsWith("grade", "--store");
        assertThat(machine.start("run", "--store", "x").lines()).endsWith("run", "--store", "x");
    }

    @Test
    void whoReadsTheOutputDoesNotWaitForTheTraining() throws IOException, InterruptedException {
        Path wait = Files.writeString(machine.home.resolve("wait"), "");

        String output =
                assertTimeoutPreemptively(Duration.ofSeconds(30), () -> machine.outputOf("list"));

        assertThat(output).endsWith("list\n");
        assertThat(trained()).isFalse();
        Files.delete(wait);
        awaitTraining();
    }

    @Test
    void oneStartTrainsAndTheOthersGoOn() throws IOException, InterruptedException {
        Path wait = Files.writeString(machine.home.resolve("wait"), "");
        machine.start("list");

        Ended second = machine.start("list");

        assertThat(second.exit()).isZero();
        assertThat(second.err()).isEmpty();
        Files.delete(wait);
        awaitTraining();
        assertThat(machine.count(machine.home.resolve("trainings"))).isEqualTo(3);
    }

    @Test
    void cachesThatCannotBeMadeAreNotTriedAgain() throws IOException, InterruptedException {
        Files.writeString(machine.home.resolve("no-caches"), "");

        machine.start("list");
        awaitTraining();
        Ended second = machine.start("list");

        assertThat(second.exit()).isZero();
        assertThat(second.out()).doesNotContain("-XX:AOTCache");
        assertThat(machine.count(machine.home.resolve("trainings"))).isEqualTo(3);
    }

    @Test
    void cachesOfAnOlderReleaseAreRemoved() throws IOException, InterruptedException {
        machine.start("list");
        awaitTraining();
        Path place;
        try (var places = Files.list(caches)) {
            place = places.findFirst().orElseThrow();
        }
        Path old = Files.createDirectories(place.resolve("0.9-25.0.3+9"));
        Files.move(place.resolve("1.0-25.0.3+9"), place.resolve("0.8-25.0.3+9"));

        machine.start("list");
        awaitTraining();

        assertThat(old).doesNotExist();
        try (var kept = Files.list(place)) {
            assertThat(kept)
                    .extracting(path -> path.getFileName().toString())
                    .containsExactly("1.0-25.0.3+9");
        }
    }

    @Test
    void withoutAHomeThereAreNoCaches() throws IOException, InterruptedException {
        machine.environment.remove("HOME");

        Ended ended = machine.start("list");

        assertThat(ended.exit()).isZero();
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out()).doesNotContain("loombook.aot");
    }

    @Test
    void aCacheDirectoryThatCannotBeMadeIsDoneWithout() throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("file"), "");
        machine.environment.put("XDG_CACHE_HOME", file.resolve("below").toString());

        Ended ended = machine.start("list");

        assertThat(ended.exit()).isZero();
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out()).contains("loombook.cli.Main").doesNotContain("-XX:AOTCache=");
    }

    @Test
    void aBrokenBundleSaysWhatToDo() throws IOException, InterruptedException {
        Files.delete(machine.project.resolve("program/loombook.jar"));

        Ended ended = machine.start("list");

        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.err()).contains("loombook.jar").contains("fix: unpack the bundle again");
    }
}
