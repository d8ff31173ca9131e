package loombook.player;

import loombook.session.CellReport;
import loombook.term.Spans;
import loombook.words.Words;

import java.util.ArrayList;
import java.util.List;

/// The line that tells how long a cell took, and what is left of it.
final class CellTimes {
    private CellTimes() {}

    /// @param meant how its failure is to be taken, may be empty
    /// @param words which know how to say `kept`, `compiled`, `ran` and `threads`
    static String line(CellReport report, String meant, Words words, String separator) {
        List<String> parts = new ArrayList<>();
        parts.add(
                report.kept()
                        ? words.get("kept")
                        : words.get("compiled", Spans.of(report.compileNanos())));
        parts.add(words.get("ran", Spans.of(report.runNanos())));
        if (report.threadsLeft() > 0) {
            parts.add(words.count("threads", report.threadsLeft()));
        }
        if (!meant.isEmpty()) {
            parts.add(meant);
        }
        return String.join(separator, parts);
    }
}
