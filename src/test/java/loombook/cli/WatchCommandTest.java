package loombook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/// The real program, watching a file that does not compile, which is soon told.
class WatchCommandTest {
    private HomeworkBook homework;
    private Process process;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @BeforeEach
    void open() throws IOException {
        homework = new HomeworkBook();
    }

    @AfterEach
    void close() throws Exception {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
        homework.close();
    }

    private void start() throws IOException {
        process = homework.book.start("watch", "rate-limiter");
        InputStream from = process.getInputStream();
        Thread.ofVirtual()
                .start(
                        () -> {
                            try (from) {
                                from.transferTo(out);
                            } catch (IOException e) {
                                throw new AssertionError(e);
                            }
                        });
    }

    private static String broken(String word) {
        return "public final class RateLimiter {\n    int x = " + word + ";\n}\n";
    }

    private void awaitText(String text) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (!said().contains(text)) {
            assertThat(Instant.now()).as("never said " + text + ":\n" + said()).isBefore(end);
            Thread.sleep(10);
        }
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private long checks() {
        return said().lines().filter(line -> line.contains("does not compile")).count();
    }

    private void type(String line) throws IOException {
        process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    @Test
    void everySaveIsCheckedHoweverTheEditorDoesIt() throws Exception {
        homework.writes(broken("first"));
        start();
        awaitText("int x = first;");
        awaitText("watching");

        homework.writes(broken("second"));
        awaitText("int x = second;");

        Path other = homework.folder.resolve(".RateLimiter.java.swp");
        Files.writeString(other, broken("third"));
        Files.move(other, homework.file, StandardCopyOption.REPLACE_EXISTING);
        awaitText("int x = third;");

        Files.delete(homework.file);
        homework.writes(broken("fourth"));
        awaitText("int x = fourth;");
    }

    @Test
    void aDeletedFileIsSaidToBeGoneAndTheWatchGoesOn() throws Exception {
        homework.writes(broken("first"));
        start();
        awaitText("watching");

        Files.delete(homework.file);
        awaitText("RateLimiter.java: is gone");

        homework.writes(broken("second"));
        awaitText("int x = second;");
    }

    @Test
    void keysCheckAgainShowAHintAndEnd() throws Exception {
        homework.writes(broken("first"));
        start();
        awaitText("watching");

        type("");
        while (checks() < 2) {
            awaitText("does not compile");
            Thread.sleep(10);
        }
        type("h");
        awaitText("A gentle one.");
        type("q");

        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(Exit.DONE);
    }

    @Test
    void theEndOfTheInputEndsNothing() throws Exception {
        homework.writes(broken("first"));
        start();
        process.getOutputStream().close();
        awaitText("watching");

        homework.writes(broken("second"));

        awaitText("int x = second;");
        assertThat(process.isAlive()).isTrue();
    }
}
