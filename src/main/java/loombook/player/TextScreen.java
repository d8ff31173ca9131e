package loombook.player;

import loombook.term.Key;

import java.util.ArrayList;
import java.util.List;

/// A text of any length to be looked at, and scrolled. A value.
///
/// @param top the first line in view
public record TextScreen(List<String> lines, int top) {
    private static final int PAGE = 10;

    public TextScreen {
        lines = List.copyOf(lines);
    }

    TextScreen press(Key key, int height) {
        int by =
                switch (key.kind()) {
                    case UP -> -1;
                    case DOWN -> 1;
                    case PAGE_UP -> -PAGE;
                    case PAGE_DOWN -> PAGE;
                    case HOME -> -lines.size();
                    case END -> lines.size();
                    case CHARACTER ->
                            switch (key.text()) {
                                case "k" -> -1;
                                case "j" -> 1;
                                case " " -> PAGE;
                                case "b" -> -PAGE;
                                default -> 0;
                            };
                    default -> 0;
                };
        int last = Math.max(0, lines.size() - height);
        return new TextScreen(lines, Math.clamp((long) top + by, 0, last));
    }

    List<String> lines(int height) {
        int first = Math.clamp(top, 0, Math.max(0, lines.size() - height));
        return new ArrayList<>(lines.subList(first, Math.min(lines.size(), first + height)));
    }
}
