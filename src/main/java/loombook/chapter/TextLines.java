package loombook.chapter;

import java.util.ArrayList;
import java.util.List;

/// Printed text as lines. A carriage return alone does not end one: progress bars are full of them.
final class TextLines {
    private TextLines() {}

    static List<String> of(String text) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            String line = text.substring(from, end < 0 ? text.length() : end);
            lines.add(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
            from = end < 0 ? text.length() : end + 1;
        }
        return lines;
    }

    static List<String> withoutBlankEnd(List<String> lines) {
        int end = lines.size();
        while (end > 0 && lines.get(end - 1).isBlank()) {
            end--;
        }
        return lines.subList(0, end);
    }
}
