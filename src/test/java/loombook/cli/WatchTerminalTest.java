package loombook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

import java.io.IOException;

/// Watching an exercise in a real terminal.
@DisabledOnOs(OS.WINDOWS)
class WatchTerminalTest {
    private HomeworkBook homework;

    @BeforeEach
    void open() throws IOException {
        homework = new HomeworkBook();
    }

    @AfterEach
    void close() throws IOException {
        homework.close();
    }

    private static String broken(String word) {
        return "public final class RateLimiter {\n    int x = " + word + ";\n}\n";
    }

    @Test
    void savesAreCheckedAndKeysHelp() throws Exception {
        homework.writes(broken("first"));
        try (Tmux tmux = Tmux.start(homework.book, 80, 24, "watch", HomeworkBook.ID)) {
            tmux.await("int x = first;").await("does not compile");
            assertThat(tmux.screen().lines().toList().get(1)).startsWith("✗ does not compile");

            homework.writes(broken("second"));
            tmux.await("int x = second;");

            tmux.press("h").await("A gentle one.").await("hint 1/3");
            tmux.press("Enter").await("int x = second;");
            tmux.press("s").await("you have not passed this one yet");

            tmux.resize(40, 12).await("Enter back").press("q");
            assertThat(tmux.awaitEnd()).isZero();
            assertThat(tmux.screen()).contains("does not compile");
            assertThat(tmux.modes("after")).isEqualTo(tmux.modes("before"));
        }
    }
}
