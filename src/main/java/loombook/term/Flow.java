package loombook.term;

import java.util.ArrayList;
import java.util.List;

/// Words that become lines of a given width. What was added without a space between stays together.
final class Flow {
    private final int width;
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private final StringBuilder word = new StringBuilder();
    private int used;

    Flow(int width) {
        this.width = Math.max(1, width);
    }

    /// Some more of the word that stands last.
    void add(String styled) {
        word.append(styled);
    }

    void space() {
        if (word.isEmpty()) {
            return;
        }
        int wide = Columns.width(word.toString());
        if (used > 0 && used + 1 + wide > width) {
            newline();
        }
        if (used > 0) {
            line.append(' ');
            used++;
        }
        List<String> rows = Columns.codeRows(word.toString(), width - used, width);
        for (int i = 0; i < rows.size(); i++) {
            if (i > 0) {
                newline();
            }
            line.append(rows.get(i));
            used += Columns.width(rows.get(i));
        }
        word.setLength(0);
    }

    private void newline() {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
    }

    void lineBreak() {
        space();
        newline();
    }

    List<String> lines() {
        space();
        if (used > 0) {
            newline();
        }
        return lines;
    }
}
