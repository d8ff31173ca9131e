package loombook.judge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

class LeftoversTest {
    private static final Instant TODAY = Instant.now();
    private static final Instant LATER = TODAY.plus(Duration.ofDays(2));

    @TempDir Path place;

    private Path folderOf(long judge) throws IOException {
        Path folder = Files.createDirectory(place.resolve("loombook-" + judge + "-4711"));
        Files.createDirectory(folder.resolve("left"));
        Files.writeString(folder.resolve("left/file"), "x");
        return folder;
    }

    private static long endedJudge() throws IOException, InterruptedException {
        Process process = new ProcessBuilder("true").start();
        process.waitFor();
        return process.pid();
    }

    @Test
    void whatAKilledJudgeLeftIsTakenAway() throws Exception {
        Path left = folderOf(endedJudge());

        new Leftovers(place).clear(TODAY);
        assertThat(left).as("it may be another container's").exists();

        new Leftovers(place).clear(LATER);
        assertThat(left).doesNotExist();
    }

    @Test
    void whatALivingJudgeHasStays() throws Exception {
        Path own = new Leftovers(place).folder();

        new Leftovers(place).clear(LATER);

        assertThat(own).exists();
    }

    @Test
    void whatIsNotOursStays() throws Exception {
        Path other = Files.createDirectory(place.resolve("loombook-bench123"));
        Path link =
                Files.createSymbolicLink(
                        place.resolve("loombook-" + endedJudge() + "-1"), place.resolve("x"));

        new Leftovers(place).clear(LATER);

        assertThat(other).exists();
        assertThat(link).isSymbolicLink();
    }
}
