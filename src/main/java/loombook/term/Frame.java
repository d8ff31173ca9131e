package loombook.term;

import java.util.List;
import java.util.stream.Collectors;

/// What is on the screen, line by line, styles and all.
public record Frame(List<String> lines) {
    public Frame {
        lines = List.copyOf(lines);
    }

    /// What one reads there.
    public String text() {
        return lines.stream()
                .map(line -> Columns.plain(line).stripTrailing())
                .collect(Collectors.joining("\n"));
    }

    /// No line wider, no more lines than there is room for.
    public Frame within(Size size, String more) {
        return new Frame(
                lines.stream()
                        .limit(size.rows())
                        .map(line -> Columns.cut(line, size.columns(), more))
                        .toList());
    }
}
