package loombook.player;

import loombook.term.Columns;

import java.util.ArrayList;
import java.util.List;

/// Lines that fit into a width, broken between words.
final class Wrapped {
    private Wrapped() {}

    /// @param step how much further in the lines after the first begin
    /// @param width how many columns a line may have, its indentation included
    static List<String> lines(String line, int step, int width) {
        String text = line.stripTrailing();
        int indent = text.length() - text.stripLeading().length();
        String further = " ".repeat(Math.min(indent + step, width / 2));
        List<String> lines = new ArrayList<>();
        while (text.length() > width) {
            int end = text.lastIndexOf(' ', width);
            int least = lines.isEmpty() ? indent : further.length();
            if (end <= least) {
                // One word longer than the line: it is left whole, to be copied.
                end = text.indexOf(' ', width);
            }
            if (end < 0) {
                break;
            }
            lines.add(text.substring(0, end).stripTrailing());
            text = further + text.substring(end).strip();
        }
        lines.add(text);
        return lines;
    }

    /// The same for a line with styles, of which a word that is too long is broken as well.
    ///
    /// @param hang where the lines after the first begin
    static List<String> styled(String line, int hang, int width) {
        List<String> lines = new ArrayList<>();
        String before = "";
        for (String row : Columns.codeRows(Columns.shown(line), width, width - hang)) {
            lines.add(before + row);
            before = " ".repeat(hang);
        }
        return lines;
    }
}
