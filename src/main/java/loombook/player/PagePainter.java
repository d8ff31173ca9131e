package loombook.player;

import loombook.term.Columns;
import loombook.term.Console;
import loombook.term.Frame;
import loombook.term.Size;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Puts lines onto a page that scrolls, above a footer that stays. The cursor rests where the
/// footer begins, so that whatever the terminal does when it is resized, all below the cursor is
/// the footer.
final class PagePainter {
    private static final String BEGIN = "\u001b[?2026h";
    private static final String END = "\u001b[?2026l";
    private static final String CLEAR_BELOW = "\r\u001b[J";
    private static final String LINE = "\r\n";

    /// More lines than any terminal shows at once.
    private static final int REMEMBERED = 300;

    private final Console console;
    private final List<String> page = new ArrayList<>();
    private List<String> shown = List.of();
    private Size size;

    PagePainter(Console console) {
        this.console = console;
    }

    void paint(List<String> lines, Frame footer) {
        if (lines.isEmpty() && footer.lines().equals(shown)) {
            return;
        }
        page.addAll(lines);
        if (page.size() > REMEMBERED) {
            page.subList(0, page.size() - REMEMBERED).clear();
        }
        size = console.size();
        put(BEGIN + CLEAR_BELOW, lines, footer);
    }

    /// Puts other lines in the place of some that were painted, if those are still in view.
    void replace(List<String> before, List<String> now, Frame footer) {
        int at = Collections.lastIndexOfSubList(page, before);
        int up = page.size() - at;
        if (at < 0
                || before.equals(now)
                || before.size() != now.size()
                || !console.size().equals(size)
                || up + footer.lines().size() > size.rows()
                || page.subList(at, page.size()).stream().anyMatch(this::isBroken)) {
            return;
        }
        for (int i = 0; i < now.size(); i++) {
            page.set(at + i, now.get(i));
        }
        String back = BEGIN + CLEAR_BELOW + "\u001b[" + up + 'A';
        put(back, page.subList(at, page.size()), footer);
    }

    /// By the terminal, for want of room.
    private boolean isBroken(String line) {
        return Columns.width(line) > size.columns();
    }

    private void put(String before, List<String> lines, Frame footer) {
        StringBuilder text = new StringBuilder(before);
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
        page.clear();
    }

    /// Takes the footer away.
    void clear() {
        console.put(CLEAR_BELOW);
        console.flush();
        console.hasFooter(false);
        forget();
    }
}
