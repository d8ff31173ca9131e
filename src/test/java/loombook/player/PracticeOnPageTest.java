package loombook.player;

import static org.assertj.core.api.Assertions.assertThat;

import loombook.progress.ChapterMarks;
import loombook.session.Outcome;
import loombook.session.Trace;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class PracticeOnPageTest {
    private static final String REFUSING =
            """
            // %% [practice] id="closed"
            // Refuse what comes too late.
            // starter
            // System.out.println("hello");
            // answer
            // System.out.println("hello");
            // throw new IllegalStateException("closed");
            //> hello
            //! IllegalStateException: closed
            """;

    @Test
    void anAnswerThatFailsAsItShouldIsRight() {
        OnPage page = edited().ends(threw("closed"), "hello\n", Optional.empty());

        assertThat(page.text())
                .contains("fails, as it is meant to", "✓ That does what it should.")
                .doesNotContain("not yet");
    }

    @Test
    void anAnswerThatFailsAsItShouldIsHeldToTheRestOfTheBook() {
        OnPage page = edited().ends(threw("closed"), "bye\n", Optional.empty());

        assertThat(page.text()).contains("≠ in the book it prints: hello", "not yet");
    }

    @Test
    void anAnswerThatFailsOtherwiseIsNotRight() {
        OnPage page = edited().ends(threw("too late"), "hello\n", Optional.empty());

        assertThat(page.text()).contains("not yet").doesNotContain("as it is meant to", "✓");
    }

    @Test
    void anAnswerThatShouldFailAndDoesNotIsNotRight() {
        OnPage page = edited().ends(new Outcome.Done(), "hello\n", Optional.empty());

        assertThat(page.text()).contains("≠ in the book", "not yet");
    }

    private static Outcome threw(String message) {
        return new Outcome.Threw(
                new Trace("java.lang.IllegalStateException", message, List.of(), null, List.of()));
    }

    private static OnPage edited() {
        OnPage page = new OnPage(REFUSING, ChapterMarks.NONE, 70, 40);
        page.take(page.screen.open(""));
        page.take(page.screen.edited(page.screen.step(), "mine()"));
        return page.press(" ");
    }
}
