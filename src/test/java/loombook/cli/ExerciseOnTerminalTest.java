package loombook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Homework from the home screen, on a terminal.
class ExerciseOnTerminalTest {
    @Test
    void anExerciseIsReadAndCheckedFromTheHomeScreen() throws Exception {
        try (HomeworkBook homework = new HomeworkBook();
                Tmux tmux = Tmux.start(homework.book, 80, 30)) {
            tmux.await("Rate limiter").press("End", "Enter");
            tmux.await("RateLimiter.java").await("c check").press("h");
            tmux.await("A gentle one.").await("Enter goes back to the book").press("Enter");
            tmux.await("Homework").press("End", "Enter").await("c check").press("c");
            tmux.await("0 of").await("Enter goes back to the book").press("Enter");
            tmux.await("Homework").press("q");

            assertThat(tmux.awaitEnd()).isZero();
            assertThat(tmux.modes("after")).isEqualTo(tmux.modes("before"));
        }
    }
}
