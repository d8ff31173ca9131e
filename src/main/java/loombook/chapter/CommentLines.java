package loombook.chapter;

import loombook.problem.Said;

import java.util.ArrayList;
import java.util.List;

/// The lines of a cell that is all comment, without their slashes.
final class CommentLines {
    private final int first;
    private final List<String> texts = new ArrayList<>();

    /// A line that is no comment is reported (once for a cell, or a forgotten marker would drown
    /// the rest) and taken as it is.
    CommentLines(SourceLines lines, int first, int last, String cell, Findings findings) {
        this.first = first;
        boolean reported = false;
        for (int n = first; n <= last; n++) {
            String line = lines.line(n);
            boolean comment = line.startsWith("//") && lines.beginsInCode(n);
            if (!comment && !line.isBlank() && !reported) {
                findings.problem(
                        n,
                        Said.of("a line of a {0} cell is no comment", cell),
                        Said.of("begin it with \"// \", or begin a new cell above it with // %%"));
                reported = true;
            }
            texts.add(comment ? withoutSlashes(line) : line.isBlank() ? "" : line);
        }
    }

    private static String withoutSlashes(String line) {
        return line.startsWith("// ") ? line.substring(3) : line.substring(2);
    }

    int first() {
        return first;
    }

    int last() {
        return first + texts.size() - 1;
    }

    String text(int number) {
        return texts.get(number - first);
    }

    /// The line of the first that says just this, 0 if there is none.
    int find(String text) {
        for (int i = 0; i < texts.size(); i++) {
            if (texts.get(i).stripTrailing().equals(text)) {
                return first + i;
            }
        }
        return 0;
    }

    /// The first line from here to `last` that is not blank; `last + 1` if all are.
    int skipBlank(int from, int last) {
        int n = from;
        while (n <= last && text(n).isBlank()) {
            n++;
        }
        return n;
    }

    /// The lines between, without the blank ones at either end.
    String join(int from, int to) {
        int begin = skipBlank(from, to);
        int end = to;
        while (end >= begin && text(end).isBlank()) {
            end--;
        }
        StringBuilder joined = new StringBuilder();
        for (int n = begin; n <= end; n++) {
            if (n > begin) {
                joined.append('\n');
            }
            joined.append(text(n));
        }
        return joined.toString();
    }
}
