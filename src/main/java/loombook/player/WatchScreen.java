package loombook.player;

import loombook.term.Columns;
import loombook.term.Frame;
import loombook.term.Ink;
import loombook.term.Key;
import loombook.term.Role;
import loombook.term.Size;
import loombook.words.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What somebody sees who works on an exercise: the verdict on what was saved last, and what can be
/// done. A value.
///
/// @param state what the check is doing
/// @param text what is in view below the verdict's line
/// @param hints how many hints are left, and how many there are, as in `2 of 4`; empty for none
/// @param solution whether the learner may see ours
public record WatchScreen(
        String title,
        String file,
        State state,
        TextScreen text,
        Optional<String> hints,
        boolean solution,
        Words words) {
    private static final int FURNITURE = 6;
    private static final double SECOND = 1e9;

    /// What there is to say at the top.
    public sealed interface State {
        record Checking(long nanos) implements State {}

        /// @param line the verdict in one line
        record Judged(String line) implements State {}

        /// Something else is in view.
        record Reading(String what) implements State {}
    }

    /// What the reader wants.
    public enum Wish {
        NOTHING,
        AGAIN,
        HINT,
        DEMO,
        SOLUTION,
        NEXT,
        BACK,
        QUIT
    }

    /// At the beginning.
    public static WatchScreen of(String title, String file, Words words) {
        return new WatchScreen(
                title, file, new State.Checking(0), none(), Optional.empty(), false, words);
    }

    private static TextScreen none() {
        return new TextScreen(List.of(), 0);
    }

    /// A check has begun so long ago. What was found last stays in view.
    public WatchScreen checking(long nanos) {
        boolean begins = !(state instanceof State.Checking);
        TextScreen shown = begins && state instanceof State.Reading ? none() : text;
        return new WatchScreen(
                title, file, new State.Checking(nanos), shown, hints, solution, words);
    }

    /// A check has ended.
    public WatchScreen judged(Checked checked, Ink ink) {
        List<String> page = new ArrayList<>(VerdictText.page(checked, ink, words.tongue()));
        if (checked.untouched()) {
            int end = Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1;
            List<String> task = new ArrayList<>(List.of(""));
            Stream.of(words.get("task", file.substring(0, end) + "README.md"), words.get("begin"))
                    .flatMap(each -> Wrapped.lines("  " + each, 0, ink.width()).stream())
                    .forEach(task::add);
            page.addAll(1, task);
        }
        return showing(new State.Judged(page.getFirst()), page.subList(1, page.size()));
    }

    /// A check could not be made.
    public WatchScreen refused(List<String> why, Ink ink) {
        String line = ink.paint(Role.ERROR, ink.glyph("✗ ", "x ") + words.get("refused"));
        List<String> lines = new ArrayList<>(List.of(""));
        Wrapped.message(String.join("\n", why), ink.width() - 2)
                .lines()
                .forEach(each -> lines.add("  " + each));
        return showing(new State.Judged(line), lines);
    }

    /// Something to read that is no verdict.
    public WatchScreen reading(String what, List<String> lines) {
        return showing(new State.Reading(what), lines);
    }

    private WatchScreen showing(State now, List<String> lines) {
        return new WatchScreen(title, file, now, new TextScreen(lines, 0), hints, solution, words);
    }

    /// What may be asked for now.
    public WatchScreen offering(Optional<String> hintsLeft, boolean mayReveal) {
        return new WatchScreen(title, file, state, text, hintsLeft, mayReveal, words);
    }

    /// Scrolled by a key, if it scrolls.
    public WatchScreen scrolled(Key key, Size size) {
        TextScreen moved = text.press(key, room(size));
        return new WatchScreen(title, file, state, moved, hints, solution, words);
    }

    public Wish wish(Key key) {
        return switch (key.kind()) {
            case ENTER -> state instanceof State.Reading ? Wish.BACK : Wish.AGAIN;
            case ESCAPE -> Wish.BACK;
            case INTERRUPT, END_OF_INPUT, GONE -> Wish.QUIT;
            case CHARACTER ->
                    switch (key.text().toLowerCase(Locale.ROOT)) {
                        case "h" -> Wish.HINT;
                        case "d" -> Wish.DEMO;
                        case "s" -> Wish.SOLUTION;
                        case "n" -> Wish.NEXT;
                        case "q" -> Wish.QUIT;
                        default -> Wish.NOTHING;
                    };
            default -> Wish.NOTHING;
        };
    }

    private static int room(Size size) {
        return Math.max(1, size.rows() - FURNITURE);
    }

    public Frame frame(Size size, Ink ink) {
        List<String> lines = new ArrayList<>();
        lines.add(VerdictText.heading(title, file, ink));
        lines.add(status(ink));
        List<String> body = text.lines(room(size));
        lines.addAll(body);
        while (lines.size() < size.rows() - 2) {
            lines.add("");
        }
        int below = text.lines().size() - text.top() - body.size();
        String more = below > 0 ? ink.glyph("▾ ", "v ") + words.count("below", below) : "";
        lines.add(ink.paint(Role.DIM, more));
        lines.add(keys(ink, size));
        return new Frame(lines).within(size, ink.glyph("…", "..."));
    }

    private String status(Ink ink) {
        return switch (state) {
            case State.Checking(var nanos) -> {
                String time =
                        nanos < SECOND / 2
                                ? ""
                                : String.format(Locale.ROOT, " %.1f s", nanos / SECOND);
                yield ink.paint(
                        Role.WARNING,
                        ink.glyph("◌ ", "")
                                + words.get("checking")
                                + ink.glyph(" …", " ...")
                                + time);
            }
            case State.Judged(var line) -> line;
            case State.Reading(var what) -> ink.paint(Role.TITLE, what);
        };
    }

    private String keys(Ink ink, Size size) {
        List<String> keys = new ArrayList<>();
        if (state instanceof State.Reading) {
            keys.add(key("Enter", words.get("key.back"), ink));
        } else {
            keys.add(key("Enter", words.get("key.again"), ink));
        }
        hints.ifPresent(left -> keys.add(key("h", words.get("key.hint", left), ink)));
        int least = keys.size();
        keys.add(key("d", words.get("key.demo"), ink));
        if (solution) {
            keys.add(key("s", words.get("key.solution"), ink));
        }
        keys.add(key("n", words.get("key.next"), ink));
        keys.add(key("q", words.get("key.quit"), ink));
        String separator = size.columns() < 60 ? " " : "  ";
        while (Columns.width(String.join(separator, keys)) > size.columns() && keys.size() > 2) {
            keys.remove(Math.min(least, keys.size() - 2));
        }
        return String.join(separator, keys);
    }

    private static String key(String key, String what, Ink ink) {
        return ink.paint(Role.KEY, key) + " " + ink.paint(Role.DIM, what);
    }
}
