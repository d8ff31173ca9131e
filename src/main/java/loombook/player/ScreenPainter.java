package loombook.player;

import loombook.term.Console;
import loombook.term.Frame;
import loombook.term.Size;

import java.util.List;

/// Puts whole frames onto the screen beside the one that scrolls; what has not changed stays.
public final class ScreenPainter {
    private final Console console;
    private List<String> shown = List.of();

    public ScreenPainter(Console console) {
        this.console = console;
    }

    public void paint(Frame frame, Size size) {
        StringBuilder text = new StringBuilder("\u001b[?2026h");
        for (int i = 0; i < size.rows(); i++) {
            String line = i < frame.lines().size() ? frame.lines().get(i) : "";
            if (i >= shown.size() || !shown.get(i).equals(line)) {
                text.append("\u001b[").append(i + 1).append(";1H").append(line).append("\u001b[K");
            }
        }
        console.put(text.append("\u001b[?2026l").toString());
        console.flush();
        shown = frame.lines();
    }

    /// Nothing is known of what is on the screen.
    public void forget() {
        shown = List.of();
        console.put("\u001b[2J");
    }
}
