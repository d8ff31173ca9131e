package loombook.player;

import static org.assertj.core.api.Assertions.assertThat;

import loombook.exercise.LearnerFiles;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;

@ParameterizedClass
@ValueSource(booleans = {true, false})
class FileWatchTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration NEVER = Duration.ofMillis(400);

    @Parameter boolean events;
    @TempDir Path temp;
    private Path folder;
    private Path file;
    private FileWatch watch;

    @BeforeEach
    void open() throws IOException {
        folder = Files.createDirectories(temp.resolve("rate-limiter"));
        file = Files.writeString(folder.resolve("RateLimiter.java"), "class RateLimiter {}");
        watch =
                events
                        ? FileWatch.open(folder, LearnerFiles::isSource)
                        : FileWatch.polling(folder, LearnerFiles::isSource);
    }

    @AfterEach
    void close() {
        watch.close();
    }

    /// What an editor does, in steps with a little time between them.
    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }

    private Thread editor(int pauseMillis, Step... steps) {
        return Thread.ofVirtual()
                .start(
                        () -> {
                            try {
                                for (Step step : steps) {
                                    Thread.sleep(pauseMillis);
                                    step.run();
                                }
                            } catch (IOException | InterruptedException e) {
                                throw new AssertionError(e);
                            }
                        });
    }

    @Test
    void nothingHappensUntilAFileIsSaved() throws InterruptedException {
        assertThat(watch.await(NEVER)).isFalse();
    }

    @Test
    void aFileWrittenInPlaceIsNoticed() throws IOException, InterruptedException {
        Thread editor = editor(50, () -> Files.writeString(file, "class RateLimiter { int a; }"));

        assertThat(watch.await(SOON)).isTrue();
        editor.join();
        assertThat(watch.await(NEVER)).isFalse();
    }

    @Test
    void aSaveBeforeTheWaitIsNoticed() throws IOException, InterruptedException {
        Files.writeString(file, "class RateLimiter { int b; }");

        assertThat(watch.await(SOON)).isTrue();
    }

    @Test
    void aFileReplacedByAnotherIsNoticed() throws IOException, InterruptedException {
        Path other = folder.resolve("RateLimiter.java___jb_tmp___");
        editor(
                50,
                () -> Files.writeString(other, "class RateLimiter {}"),
                () -> Files.move(other, file, StandardCopyOption.REPLACE_EXISTING));

        assertThat(watch.await(SOON)).isTrue();
        assertThat(watch.await(NEVER)).isFalse();
    }

    @Test
    void aFileMovedAwayAndWrittenAnewIsSeenWhole() throws IOException, InterruptedException {
        editor(
                60,
                () -> Files.move(file, folder.resolve("RateLimiter.java~")),
                () -> Files.createFile(file),
                () -> Files.writeString(file, "class RateLimiter { int c; }"));

        assertThat(watch.await(SOON)).isTrue();
        assertThat(file).hasContent("class RateLimiter { int c; }");
    }

    @Test
    void aDeletedFileIsNoticedInTheEnd() throws IOException, InterruptedException {
        Files.delete(file);

        assertThat(watch.await(SOON)).isTrue();
    }

    @Test
    void aHelperClassIsNoticed() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("Window.java"), "class Window {}");

        assertThat(watch.await(SOON)).isTrue();
    }

    @Test
    void whatEditorsLeaveAboutIsIgnored() throws IOException, InterruptedException {
        for (String name :
                new String[] {
                    ".RateLimiter.java.swp", "4913", "RateLimiter.java~", "#RateLimiter.java#",
                    ".goutputstream-ABC", "RateLimiter.java.tmp", "Demo.java", ".#RateLimiter.java"
                }) {
            Files.writeString(folder.resolve(name), "anything");
        }

        assertThat(watch.await(NEVER)).isFalse();
    }

    @Test
    void aFolderThatWasReplacedIsStillWatched() throws IOException, InterruptedException {
        Path away = temp.resolve("away");
        Files.move(folder, away);
        Files.createDirectories(folder);
        Files.writeString(file, "class RateLimiter { int d; }");
        assertThat(watch.await(SOON)).isTrue();

        Files.writeString(file, "class RateLimiter { int e, f; }");

        assertThat(watch.await(SOON)).isTrue();
    }
}
