package loombook.player;

import loombook.chapter.Chapter;
import loombook.chapter.ChapterReader;
import loombook.progress.ChapterMarks;
import loombook.session.CellReport;
import loombook.session.Outcome;
import loombook.term.Columns;
import loombook.term.Ink;
import loombook.term.Key;
import loombook.term.Size;
import loombook.words.Area;
import loombook.words.Tongue;
import loombook.words.Words;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A chapter's page that is read without any terminal, session or file.
final class OnPage {
    static final String TEXT =
            """
            // ---
            // title: Waiting
            // minutes: 5
            // ---
            // %% [markdown] id="start"
            // # Waiting
            // How long does it *take*?

            // %% id="ask" title="Ask one"
            int ask() { return 1; }
            System.out.println(ask());
            //> 1

            // %% [markdown] id="more"
            // ## Many
            // Now many.

            // %% [predict] id="guess" for="many"
            // How many?
            // - one
            // + two
            // > There are two of them.

            // %% id="many" title="Ask many"
            ask() + 1
            //= 2

            // %% [practice] id="yours" title="Yours"
            // Make it three.
            // starter
            // int n = 0;
            // answer
            // int n = 3;
            // n
            //= 3
            """;

    PlayScreen screen;
    final List<String> page = new ArrayList<>();
    final List<Wish> wishes = new ArrayList<>();

    OnPage(ChapterMarks marks, int columns, int rows) {
        this(TEXT, marks, columns, rows);
    }

    OnPage(String text, ChapterMarks marks, int columns, int rows) {
        Chapter chapter =
                ChapterReader.read("07-waiting", Path.of("07-waiting.jsh"), text).orThrow();
        Script script =
                Script.of(
                        chapter,
                        List.of(
                                new Exercises.Row(
                                        "limit",
                                        "Rate limiter",
                                        "07-waiting",
                                        2,
                                        Exercises.Status.NEW,
                                        0,
                                        6)));
        screen =
                PlayScreen.of(
                        script,
                        marks,
                        Words.of(Area.PLAY, Tongue.EN),
                        new Ink(false, true, columns),
                        new Size(columns, rows));
    }

    static OnPage opened() {
        return opened(ChapterMarks.NONE);
    }

    static OnPage opened(ChapterMarks marks) {
        OnPage page = new OnPage(marks, 70, 40);
        page.take(page.screen.open(marks.at()));
        return page;
    }

    static OnPage atQuestion() {
        OnPage page = opened().press(" ").ends("1\n", "");
        page.text();
        return page.press(" ");
    }

    static OnPage atPractice() {
        OnPage page = atQuestion().press("2 ").ends("", "2");
        page.text();
        return page.press(" ");
    }

    OnPage take(Turn turn) {
        screen = turn.screen();
        page.addAll(turn.lines());
        wishes.addAll(turn.wishes());
        return this;
    }

    /// Presses keys: letters, or Enter for a space.
    OnPage press(String letters) {
        for (String letter : letters.split("")) {
            press(letter.equals(" ") ? Key.of(Key.Kind.ENTER) : Key.of(letter));
        }
        return this;
    }

    OnPage press(Key.Kind kind) {
        return press(Key.of(kind));
    }

    private OnPage press(Key key) {
        return take(screen.press(key));
    }

    /// The cell that was to run last ends well.
    OnPage ends(String output, String value) {
        return ends(new Outcome.Done(), output, Optional.of(value).filter(v -> !v.isEmpty()));
    }

    OnPage ends(Outcome outcome, String output, Optional<String> value) {
        Wish.Run run =
                (Wish.Run) wishes.stream().filter(Wish.Run.class::isInstance).toList().getLast();
        for (Step cell : run.cells()) {
            boolean last = cell == run.cells().getLast();
            CellReport report =
                    new CellReport(
                            cell.id(),
                            outcome,
                            value.map(text -> new CellReport.Value(text, "int", false)),
                            List.of(),
                            List.of(),
                            21_000_000,
                            1_003_000_000,
                            1_003_000_000,
                            false,
                            0,
                            0,
                            Optional.empty());
            byte[] bytes = output.getBytes(StandardCharsets.UTF_8);
            take(screen.ended(new Finished(cell, report, bytes, last || run.shown(), last)));
        }
        return this;
    }

    /// What was put onto the page since this was asked last.
    String text() {
        String text =
                page.stream()
                        .map(line -> Columns.plain(line).stripTrailing())
                        .collect(Collectors.joining("\n"));
        page.clear();
        return text;
    }

    String foot() {
        return Footer.of(screen, Pulse.NONE).text();
    }
}
