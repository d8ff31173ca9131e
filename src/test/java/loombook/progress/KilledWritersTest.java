package loombook.progress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/// Writers in processes of their own: killed at any moment, and several at once.
class KilledWritersTest {
    private static final int KILLS = 12;
    private static final int MARKS = 40;

    @TempDir Path folder;
    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void end() {
        started.forEach(Process::destroyForcibly);
    }

    private ProgressFile file() {
        return new ProgressFile(folder, Clock.systemUTC());
    }

    private Process start(String exercise, int count) throws IOException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Marker.class.getName(),
                                folder.toString(),
                                exercise,
                                String.valueOf(count))
                        .inheritIO()
                        .start();
        started.add(process);
        return process;
    }

    @Test
    void aKillLeavesTheOldOrTheNewFile() throws IOException, InterruptedException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int known = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            String exercise = "killed-" + kill;
            Process writer = start(exercise, Integer.MAX_VALUE);
            awaitMarksOf(exercise);
            Thread.sleep(0, random.nextInt(999_999));
            Thread.sleep(random.nextInt(20));
            writer.destroyForcibly().waitFor();

            Recall recall = file().read();

            assertThat(recall.remark()).as("seed " + seed).isEmpty();
            assertThat(recall.progress().exercises()).as("seed " + seed).hasSize(kill + 1);
            List<Integer> hints = recall.progress().of(exercise).hints();
            assertThat(hints)
                    .as("seed " + seed)
                    .isEqualTo(IntStream.rangeClosed(1, hints.size()).boxed().toList());
            known += hints.size();
        }
        assertThat(known).as("the writers were at work").isGreaterThan(KILLS);
    }

    private void awaitMarksOf(String exercise) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (!(Files.exists(file().path())
                && Files.readString(file().path()).contains("\"" + exercise + "\""))) {
            assertThat(Instant.now()).as("the writer never wrote").isBefore(end);
            Thread.sleep(2);
        }
    }

    @Test
    void whatSeveralNoteAtOnceIsAllThere() throws IOException, InterruptedException {
        List<String> exercises = List.of("one", "two", "three");
        for (String exercise : exercises) {
            start(exercise, MARKS);
        }
        for (Process process : started) {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
        }

        Progress progress = file().read().progress();

        for (String exercise : exercises) {
            assertThat(progress.of(exercise).hints()).as(exercise).hasSize(MARKS);
        }
    }

    @Test
    void threadsOfOneProcessDoNotLoseMarksEither() throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int n = 1; n <= 8; n++) {
            int number = n;
            threads.add(
                    Thread.ofVirtual()
                            .start(
                                    () ->
                                            file().update(
                                                            all ->
                                                                    all.with(
                                                                            "a",
                                                                            one ->
                                                                                    one.withHint(
                                                                                            number)))));
        }
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(file().read().progress().of("a").hints()).hasSize(8);
    }
}
