package loombook.player;

import static org.assertj.core.api.Assertions.assertThat;

import loombook.progress.ChapterMarks;
import loombook.session.Outcome;
import loombook.term.Ink;
import loombook.term.Key;
import loombook.term.Role;
import loombook.term.Span;
import loombook.words.Area;
import loombook.words.Tongue;
import loombook.words.Words;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class PlayScreenTest {
    @Test
    void codeIsPaintedByItsMeaningWhereThatIsKnown() {
        Ink ink = new Ink(true, true, 80);
        PageText unknown = new PageText(ink, Words.of(Area.PLAY, Tongue.EN), Map.of());
        PageText known =
                new PageText(
                        ink,
                        Words.of(Area.PLAY, Tongue.EN),
                        Map.of("int x;", List.of(new Span(4, 5, Role.NAME))));

        assertThat(unknown.source("int x;")).containsExactly("  \u001b[35mint\u001b[0m x;");
        assertThat(known.source("int x;")).containsExactly("  int \u001b[34mx\u001b[0m;");
    }

    @Test
    void aChapterOpensWithItsTextAndItsFirstCell() {
        OnPage page = OnPage.opened();

        assertThat(page.text())
                .isEqualTo(
                        """

                        07-waiting · 3 cells · 5 min

                        Waiting
                        ═══════

                        How long does it *take*?

                        ── Ask one ───────────────────────────────────────────────────────────
                          int ask() { return 1; }
                          System.out.println(ask());
                        """);
        assertThat(page.foot())
                .isEqualTo(
                        """
                        ── Waiting ──────────────────────────────────── ────────────── 0 of 3
                        Enter run · e edit · s try · n next · b back · ? keys · q quit\
                        """);
    }

    @Test
    void enterRunsTheCellAndThenReadsOn() {
        OnPage page = OnPage.opened().press(" ");
        assertThat(page.screen.mode()).isEqualTo(new Mode.Running("ask", false));
        page.text();

        page.ends("1\n", "");
        assertThat(page.text()).isEqualTo("compiled in 21 ms · ran 1.003 s\n");

        page.press(" ");
        assertThat(page.text()).startsWith("Many\n────\n\nNow many.\n\n── Ask many ");
    }

    @Test
    void whatDiffersFromTheBookIsSaid() {
        OnPage page = OnPage.opened().press(" ");
        page.text();

        assertThat(page.ends("2\n", "").text()).contains("≠ in the book it prints: 1\n");
    }

    @Test
    void cellsThatAreNeededRunFirst() {
        OnPage page = OnPage.opened().press("n").press("  ");

        assertThat(page.text()).contains("› running the cell above first");
        assertThat(lastRun(page).cells()).extracting(Step::id).containsExactly("ask", "many");
        page.ends("", "2");
        assertThat(page.screen.marks().done()).containsExactlyInAnyOrder("ask", "many");
    }

    @Test
    void aNeededCellThatFailsIsSaid() {
        OnPage page = OnPage.opened().press("n").press("  ");

        page.ends(new Outcome.CommandFailed("no such file"), "", Optional.empty());

        assertThat(page.text()).contains("› \"Ask one\", which runs first, has failed:");
    }

    @Test
    void goingBackShowsTheCellAboveOnceMore() {
        OnPage page = OnPage.atQuestion();
        page.text();

        assertThat(page.press("b").text()).startsWith("\n› Ask one\n").contains("int ask()");
        assertThat(page.press("b").text()).isEqualTo("› this is the beginning of the chapter");
    }

    @Test
    void aLongTextWaitsWhereTheScreenIsFull() {
        OnPage page = new OnPage(ChapterMarks.NONE, 70, 12);
        page.take(page.screen.open(""));

        assertThat(page.screen.mode()).isInstanceOf(Mode.More.class);
        assertThat(page.text().lines().count()).isLessThanOrEqualTo(8);
        assertThat(page.foot()).contains("Enter read on").doesNotContain("edit");
        page.press(" ");
        assertThat(page.screen.mode()).isEqualTo(new Mode.Ready());
        assertThat(page.text()).contains("── Ask one");
    }

    @Test
    void theEndNamesTheExercises() {
        OnPage page = OnPage.atPractice().press("n");

        assertThat(page.text())
                .contains("the end of this chapter", "Rate limiter  ★★", "./loombook watch limit");
        assertThat(page.wishes.getLast()).isEqualTo(new Wish.At(""));
    }

    @Test
    void aChapterGoesOnWhereTheReaderWas() {
        OnPage page =
                OnPage.opened(
                        new ChapterMarks(
                                Set.of("ask"), "guess", Optional.of(Instant.EPOCH), Map.of()));

        assertThat(page.text()).contains("you were here", "Now many.", "ask() + 1");
    }

    @Test
    void ctrlCStopsTheCellAndTwiceTheProgram() {
        OnPage page = OnPage.opened().press(" ").press(Key.Kind.INTERRUPT);
        assertThat(page.wishes.getLast()).isEqualTo(new Wish.Stop());
        assertThat(page.foot()).contains("stopping");

        page.press(Key.Kind.INTERRUPT);
        assertThat(page.wishes.getLast()).isEqualTo(new Wish.Leave(true));
    }

    @Test
    void ctrlCWithoutACellAsksFirst() {
        OnPage page = OnPage.opened().press(Key.Kind.INTERRUPT);
        assertThat(page.wishes).noneMatch(Wish.Leave.class::isInstance);
        assertThat(page.foot()).contains("Ctrl-C once more leaves the book");

        assertThat(page.press(Key.Kind.INTERRUPT).wishes.getLast()).isEqualTo(new Wish.Leave(true));
    }

    @Test
    void aCellThatReadsIsGivenWhatIsTyped() {
        OnPage page = OnPage.opened().press(" ");
        page.take(page.screen.reads()).press("hx").press(Key.Kind.BACKSPACE).press("i");
        assertThat(page.foot()).contains("the cell reads: hi");

        page.press(" ");

        assertThat(page.wishes.getLast()).isEqualTo(new Wish.Feed("hi\n"));
        assertThat(page.screen.isRunning()).isTrue();
    }

    @Test
    void theFooterFitsNarrowTerminals() {
        OnPage page = new OnPage(ChapterMarks.NONE, 40, 20);
        page.take(page.screen.open(""));

        assertThat(page.foot().lines()).allMatch(line -> line.length() < 40);
        assertThat(page.foot()).contains("Enter run", "? keys", "q quit");
    }

    @Test
    void keysThatMeanNothingChangeNothing() {
        OnPage page = OnPage.opened();
        PlayScreen before = page.screen;
        page.text();

        page.press("z").press(Key.Kind.OTHER);

        assertThat(page.screen).isEqualTo(before);
        assertThat(page.text()).isEmpty();
    }

    private static Wish.Run lastRun(OnPage page) {
        List<Wish> runs = page.wishes.stream().filter(Wish.Run.class::isInstance).toList();
        return (Wish.Run) runs.getLast();
    }
}
