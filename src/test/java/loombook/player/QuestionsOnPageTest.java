package loombook.player;

import static org.assertj.core.api.Assertions.assertThat;

import loombook.progress.ChapterMarks;

import org.junit.jupiter.api.Test;

class QuestionsOnPageTest {
    @Test
    void aQuestionIsAskedBelowItsCellAndAnsweredAfterwards() {
        OnPage page = OnPage.atQuestion();
        assertThat(page.text()).endsWith("  ask() + 1\n\n? How many?\n  1  one\n  2  two\n");
        assertThat(page.foot()).contains("1-2 your guess");

        page.press("1");
        assertThat(page.text()).contains("› your guess: one");
        page.press(" ").ends("", "2");
        assertThat(page.text())
                .contains("= 2\n", "→ You said: one. It is: **two**\nThere are two of them.");
    }

    @Test
    void aLongQuestionGoesOnBelowItself() {
        String text =
                OnPage.TEXT.replace("How many?", "How many are there in all, or do you not know?");
        OnPage page = new OnPage(text, ChapterMarks.NONE, 46, 40);
        page.take(page.screen.open("guess"));

        assertThat(page.text()).contains("? How many are there in all, or do you not\n  know?\n");
    }

    @Test
    void onANarrowPageAQuestionStillSaysHowToLeave() {
        OnPage page = new OnPage(ChapterMarks.NONE, 40, 40);
        page.take(page.screen.open("guess"));

        assertThat(page.foot()).endsWith("1-2 your guess · Enter skip · q quit");
    }

    @Test
    void aRightGuessIsTold() {
        assertThat(OnPage.atQuestion().press("2 ").ends("", "2").text())
                .contains("✓ As you said: two");
    }

    @Test
    void aQuestionMayBeSkipped() {
        OnPage page = OnPage.atQuestion().press(" ");

        assertThat(page.screen.mode()).isEqualTo(new Mode.Ready());
        assertThat(page.press(" ").ends("", "2").text()).contains("It is: **two**");
    }
}
