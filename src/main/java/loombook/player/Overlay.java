package loombook.player;

import loombook.term.Console;
import loombook.term.Frame;
import loombook.term.Ink;
import loombook.term.Key;
import loombook.term.Role;
import loombook.term.Size;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Something that is looked at for a moment on the screen beside the page, which is untouched when
/// it goes.
public final class Overlay {
    private static final Duration PATIENCE = Duration.ofMillis(100);
    private static final int FURNITURE = 4;

    private final Console console;
    private final Ink ink;
    private final String title;
    private final String foot;

    public Overlay(Console console, Ink ink, String title, String foot) {
        this.console = console;
        this.ink = ink;
        this.title = title;
        this.foot = foot;
    }

    private static int room(Size size) {
        return Math.max(1, size.rows() - FURNITURE);
    }

    static Frame frame(String title, List<String> body, String foot, Size size, Ink ink) {
        List<String> lines = new ArrayList<>();
        String rule =
                ink.paint(
                        Role.DIM,
                        ink.glyph("─", "-").repeat(Math.min(size.columns(), ink.width())));
        lines.add(ink.paint(Role.TITLE, title));
        lines.add(rule);
        lines.addAll(body);
        while (lines.size() < size.rows() - 2) {
            lines.add("");
        }
        lines.add(rule);
        lines.add(ink.paint(Role.DIM, foot));
        return new Frame(lines).within(size, ink.glyph("…", "..."));
    }

    /// Has the reader choose from a list.
    ///
    /// @return empty if they chose nothing
    Optional<String> choose(ListScreen list) {
        ListScreen now = list;
        ScreenPainter painter = open();
        try {
            while (true) {
                Size size = console.size();
                List<String> body =
                        now.lines(room(size), ink, Math.min(size.columns(), ink.width()));
                String below = now.searching() ? "/" + now.search() + "_" : foot;
                painter.paint(frame(title, body, below, size, ink), size);
                Key key = next(painter);
                Optional<ListScreen> moved = now.press(key);
                if (moved.isPresent()) {
                    now = moved.get();
                } else if (key.kind() == Key.Kind.ENTER) {
                    return Optional.of(now.chosen()).filter(each -> !each.isEmpty());
                } else if (leaves(key)) {
                    return Optional.empty();
                }
            }
        } finally {
            console.useOtherScreen(false);
        }
    }

    /// Shows a text until a key is pressed that does not scroll it.
    ///
    /// @param keys characters that mean something to the caller
    /// @return the key that ended it
    public Key show(List<String> lines, String keys) {
        TextScreen now = new TextScreen(lines, 0);
        ScreenPainter painter = open();
        try {
            while (true) {
                Size size = console.size();
                painter.paint(frame(title, now.lines(room(size)), foot, size, ink), size);
                Key key = next(painter);
                if (leaves(key) || key.isAnyOf(keys) || key.kind() == Key.Kind.ENTER) {
                    return key;
                }
                now = now.press(key, room(size));
            }
        } finally {
            console.useOtherScreen(false);
        }
    }

    private ScreenPainter open() {
        console.useOtherScreen(true);
        console.hideCursor(true);
        ScreenPainter painter = new ScreenPainter(console);
        painter.forget();
        return painter;
    }

    private Key next(ScreenPainter painter) {
        while (true) {
            Optional<Key> key = console.key(PATIENCE);
            if (console.wasResized()) {
                painter.forget();
                return key.orElse(Key.of(Key.Kind.REDRAW));
            }
            if (key.isPresent()) {
                return key.get();
            }
        }
    }

    private static boolean leaves(Key key) {
        return switch (key.kind()) {
            case ESCAPE, GONE, INTERRUPT, END_OF_INPUT, LEFT -> true;
            case CHARACTER -> key.text().equals("q");
            default -> false;
        };
    }
}
