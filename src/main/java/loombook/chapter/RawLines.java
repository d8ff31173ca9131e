package loombook.chapter;

import java.util.ArrayList;
import java.util.List;

/// A text's lines with the line ending of each, so that a change to some leaves the others byte for
/// byte as they were.
final class RawLines {
    private final List<String> lines = new ArrayList<>();
    private final List<String> endings = new ArrayList<>();

    static RawLines of(String text) {
        RawLines raw = new RawLines();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                boolean two = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
                raw.add(text.substring(from, i), two ? "\r\n" : String.valueOf(c));
                i += two ? 1 : 0;
                from = i + 1;
            }
        }
        if (from < text.length()) {
            raw.add(text.substring(from), "");
        }
        return raw;
    }

    private void add(String line, String ending) {
        lines.add(line);
        endings.add(ending);
    }

    /// From one.
    String line(int number) {
        return lines.get(number - 1);
    }

    /// Puts others in the place of the lines from `first` to `last`, both included; none are taken
    /// away where `last` is `first - 1`.
    void replace(int first, int last, List<String> others) {
        if (others.isEmpty() && last < first) {
            return;
        }
        String ending = endings.getFirst().isEmpty() ? "\n" : endings.getFirst();
        boolean openEnd = last == lines.size() && endings.getLast().isEmpty();
        for (int n = last; n >= first; n--) {
            lines.remove(n - 1);
            endings.remove(n - 1);
        }
        if (openEnd && first > 1 && endings.get(first - 2).isEmpty()) {
            endings.set(first - 2, ending);
        }
        for (int i = 0; i < others.size(); i++) {
            lines.add(first - 1 + i, others.get(i));
            endings.add(first - 1 + i, openEnd && i == others.size() - 1 ? "" : ending);
        }
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            text.append(lines.get(i)).append(endings.get(i));
        }
        return text.toString();
    }
}
