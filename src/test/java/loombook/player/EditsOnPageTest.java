package loombook.player;

import static org.assertj.core.api.Assertions.assertThat;

import loombook.progress.ChapterMarks;

import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Cells that readers change, or have to complete.
class EditsOnPageTest {
    @Test
    void anEditRunsInsteadAndIsRemembered() {
        OnPage page = OnPage.opened().press(" ").ends("1\n", "");
        page.press("  ").press(" ").ends("", "2").text();

        page.take(
                page.screen.edited(page.screen.script().steps().get(1), "int ask() { return 7; }"));

        assertThat(page.text())
                .contains("── Ask one · yours ", "int ask() { return 7; }")
                .contains("› these cells used what you have changed; run them again: Ask many");
        assertThat(page.screen.marks().edits()).containsOnlyKeys("ask");
        assertThat(page.screen.script().cell(page.screen.step(), page.screen.marks()).source())
                .isEqualTo("int ask() { return 7; }");
        assertThat(page.foot()).contains("u undo edits");
    }

    @Test
    void anEditLeavesTheCellsAboveAlone() {
        OnPage page = OnPage.opened().press(" ").ends("1\n", "");
        page.press("  ").press(" ").ends("", "2").text();

        page.take(page.screen.edited(page.screen.step(), "int ask() { return 7; }"));

        assertThat(page.text()).contains("── Ask many · yours ").doesNotContain("run them again");
    }

    @Test
    void anUndoneEditIsTheBookAgain() {
        OnPage page =
                OnPage.opened(
                        new ChapterMarks(
                                Set.of(),
                                "",
                                Optional.empty(),
                                Map.of("ask", new ChapterMarks.Edit("1 + 1", "old"))));
        assertThat(page.text()).contains("1 + 1");

        page.press("u");

        assertThat(page.text()).contains("int ask() { return 1; }");
        assertThat(page.screen.marks().edits()).isEmpty();
    }

    @Test
    void aPracticeCellIsComparedOnceItIsEdited() {
        OnPage page = OnPage.atPractice();
        page.press(" ").ends("", "");
        assertThat(page.text()).contains("yours to complete");

        page.take(page.screen.edited(page.screen.step(), "int n = 2;\nn"));
        page.press(" ").ends("", "2");
        assertThat(page.text()).contains("≠ in the book the value is: 3", "not yet");

        page.take(page.screen.edited(page.screen.step(), "int n = 3;\nn"));
        page.press(" ").ends("", "3");
        assertThat(page.text()).contains("✓ That does what it should.");
    }

    @Test
    void anAnswerUnfoldsWhenItIsAskedFor() {
        OnPage page = OnPage.atPractice();
        assertThat(page.text()).doesNotContain("int n = 3;");

        assertThat(page.press("a").text()).isEqualTo("› one answer:\n  int n = 3;\n  n\n");
    }
}
