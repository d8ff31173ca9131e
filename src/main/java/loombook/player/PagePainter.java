package loombook.player;

import loombook.term.Console;
import loombook.term.Frame;

import java.util.List;

/// Puts lines onto a page that scrolls, above a footer that stays. The cursor rests where the
/// footer begins, so that whatever the terminal does when it is resized, all below the cursor is
/// the footer.
final class PagePainter {
    private static final String BEGIN = "\u001b[?2026h";
    private static final String END = "\u001b[?2026l";
    private static final String CLEAR_BELOW = "\r\u001b[J";
    private static final String LINE = "\r\n";

    private final Console console;
    private List<String> shown = List.of();

    PagePainter(Console console) {
        this.console = console;
    }

    void paint(List<String> lines, Frame footer) {
        if (lines.isEmpty() && footer.lines().equals(shown)) {
            return;
        }
        StringBuilder text = new StringBuilder(BEGIN).append(CLEAR_BELOW);
        lines.forEach(line -> text.append(line).append(LINE));
        text.append(String.join(LINE, footer.lines()));
        if (footer.lines().size() > 1) {
            text.append("\u001b[").append(footer.lines().size() - 1).append('A');
        }
        console.put(text.append('\r').append(END).toString());
        console.flush();
        console.hasFooter(true);
        shown = footer.lines();
    }

    /// What is below the cursor may not be what we wrote.
    void forget() {
        shown = List.of();
    }

    /// Takes the footer away.
    void clear() {
        console.put(CLEAR_BELOW);
        console.flush();
        console.hasFooter(false);
        forget();
    }
}
