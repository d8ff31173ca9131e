package loombook.chapter;

import loombook.problem.Said;

import java.util.ArrayList;
import java.util.List;

/// Reads one cell after its marker.
final class BlockReader {
    private final SourceLines lines;
    private final Findings findings;

    BlockReader(SourceLines lines, Findings findings) {
        this.lines = lines;
        this.findings = findings;
    }

    /// @param last the line before the next marker, or the file's last
    Block read(Marker marker, String id, int last) {
        int first = marker.line() + 1;
        return switch (marker.type()) {
            case CODE -> code(id, marker.line(), marker.title(), first, last);
            case MARKDOWN -> {
                CommentLines text = new CommentLines(lines, first, last, "[markdown]", findings);
                yield new Block.Prose(id, marker.line(), text.join(first, last));
            }
            case PREDICT -> predict(marker, id, last);
            case PRACTICE -> new PracticeReader(lines, findings).read(marker, id, last);
        };
    }

    Block.Code code(String id, int line, String title, int first, int last) {
        RecordedReader outcome = new RecordedReader(lines, findings);
        int end = outcome.begin(first, last);
        Recorded recorded = outcome.read(end, last);
        int from = first;
        while (from < end && lines.isBlank(from)) {
            from++;
        }
        int to = end - 1;
        while (to >= from && lines.isBlank(to)) {
            to--;
        }
        for (int n = from; n <= to; n++) {
            if (lines.line(n).startsWith("//") && lines.beginsInCode(n)) {
                lateDirective(n);
            }
        }
        return new Block.Code(
                id, line, title, from < end ? from : first, lines.text(from, to), recorded);
    }

    private void lateDirective(int n) {
        String name = Directives.nameOf(lines.line(n));
        if (!name.isEmpty()) {
            findings.problem(
                    n,
                    Said.of("//{0} stands inside a cell", name),
                    Said.of(
                            "move it above the first cell, or write // {0} if it is only a remark",
                            name));
        }
    }

    private Block.Predict predict(Marker marker, String id, int last) {
        int first = marker.line() + 1;
        CommentLines text = new CommentLines(lines, first, last, "[predict]", findings);
        List<String> all = new ArrayList<>();
        for (int n = first; n <= last; n++) {
            all.add(text.text(n));
        }
        List<Question.Flaw> flaws = new ArrayList<>();
        Question question = Question.parse(all, flaws);
        for (Question.Flaw flaw : flaws) {
            int line = flaw.line() == 0 ? marker.line() : first + flaw.line();
            findings.problem(line, flaw.what(), flaw.fix());
        }
        return new Block.Predict(
                id,
                marker.line(),
                marker.target(),
                question.text(),
                question.choices(),
                question.answer(),
                question.explanation());
    }
}
