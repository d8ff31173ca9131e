package loombook.chapter;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Brings the recorded outcomes of a chapter's text up to what its cells did. Nothing but recorded
/// lines changes, and of these only what no longer fits.
public final class OutcomeRewriter {
    private final RawLines text;

    private OutcomeRewriter(RawLines text) {
        this.text = text;
    }

    /// @param text the whole file, as it is: its byte order mark and line endings are kept
    /// @param facts by cell; cells without any are left alone
    public static String rewrite(String text, Map<String, Facts> facts) {
        Chapter chapter = ChapterReader.read("chapter", Path.of("-"), text).orThrow();
        if (chapter.form() != Chapter.Form.CELLS) {
            return text;
        }
        OutcomeRewriter rewriter = new OutcomeRewriter(RawLines.of(text));
        for (Block block : chapter.blocks().reversed()) {
            Facts fact = facts.get(block.id());
            if (fact != null) {
                rewriter.rewrite(block, fact);
            }
        }
        return rewriter.text.toString();
    }

    private void rewrite(Block block, Facts facts) {
        switch (block) {
            case Block.Code code ->
                    rewrite(code.recorded(), code.firstLine(), code.source(), facts);
            case Block.Practice practice ->
                    rewrite(practice.recorded(), practice.answerLine(), practice.answer(), facts);
            case Block.Prose _, Block.Predict _ -> {}
        }
    }

    private void rewrite(Recorded recorded, int firstLine, String source, Facts facts) {
        if (source.isEmpty()) {
            return;
        }
        if (recorded.isEmpty()) {
            int below = firstLine + (int) source.lines().count();
            text.replace(below, below - 1, fresh(facts));
            return;
        }
        List<String> before = raw(recorded.expectations());
        List<String> after = renewed(recorded, facts);
        if (!before.equals(after)) {
            text.replace(recorded.line(), recorded.expectations().getLast().line(), after);
        }
    }

    private static List<String> fresh(Facts facts) {
        List<String> lines = new ArrayList<>();
        facts.outputLines().forEach(line -> lines.add(RecordedLine.next(line)));
        if (facts.failure().isPresent()) {
            lines.add(RecordedLine.of(facts.failure().get()));
        } else {
            facts.valueLines().forEach(line -> lines.add(RecordedLine.value(line)));
        }
        return lines;
    }

    private List<String> renewed(Recorded recorded, Facts facts) {
        List<String> lines = new ArrayList<>(output(recorded, facts));
        lines.addAll(failureOrValue(recorded, facts));
        List<Expectation> times =
                recorded.expectations().stream()
                        .filter(Expectation.Time.class::isInstance)
                        .toList();
        if (lines.isEmpty() && times.size() < recorded.expectations().size()) {
            lines.addAll(fresh(facts));
        }
        lines.addAll(raw(times));
        return inOldOrder(recorded, lines);
    }

    /// Where every line is kept, their order is too.
    private List<String> inOldOrder(Recorded recorded, List<String> lines) {
        List<String> old = raw(recorded.expectations());
        boolean same = old.stream().sorted().toList().equals(lines.stream().sorted().toList());
        return same ? old : lines;
    }

    private List<String> failureOrValue(Recorded recorded, Facts facts) {
        if (facts.failure().isPresent()) {
            Facts.Failed failed = facts.failure().get();
            boolean fits =
                    recorded.failure().isPresent()
                            && OutcomeMatcher.matches(recorded.failure().get(), failed);
            return fits ? raw(List.of(recorded.failure().get())) : List.of(RecordedLine.of(failed));
        }
        List<String> now = facts.valueLines();
        List<Expectation.Value> then = recorded.value();
        if (then.isEmpty() && recorded.failure().isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < now.size(); i++) {
            boolean keep =
                    then.size() == now.size()
                            && Alignment.patternOf(then.get(i)).matches(now.get(i));
            lines.add(keep ? text.line(then.get(i).line()) : RecordedLine.value(now.get(i)));
        }
        return lines;
    }

    private List<String> output(Recorded recorded, Facts facts) {
        List<Expectation> then = recorded.output();
        if (then.isEmpty()) {
            return List.of();
        }
        List<Alignment.Step> steps = Alignment.of(recorded, facts);
        if (steps.stream().allMatch(Alignment.Step.Fits.class::isInstance)) {
            return raw(then);
        }
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            switch (steps.get(i)) {
                case Alignment.Step.Fits fits -> lines.addAll(raw(fits.recorded()));
                case Alignment.Step.Gap gap -> {
                    boolean besideGroup = isGroup(steps, i - 1) || isGroup(steps, i + 1);
                    lines.addAll(gap(gap, gap.recorded().isEmpty() && besideGroup));
                }
            }
        }
        return lines;
    }

    private static boolean isGroup(List<Alignment.Step> steps, int at) {
        return at >= 0
                && at < steps.size()
                && steps.get(at).recorded().getFirst() instanceof Expectation.AnyOrder;
    }

    /// Lines that came in any order stay so: those of a group's patterns that still fit are kept,
    /// what is new joins the group. Ordered lines before and after the group keep their number.
    private List<String> gap(Alignment.Step.Gap gap, boolean joinsGroup) {
        List<Expectation> then = gap.recorded();
        List<String> now = gap.printed();
        int first = 0;
        while (first < then.size() && then.get(first) instanceof Expectation.Next) {
            first++;
        }
        int end = then.size();
        while (end > first && then.get(end - 1) instanceof Expectation.Next) {
            end--;
        }
        if (first == end && !joinsGroup) {
            return now.stream().map(RecordedLine::next).toList();
        }
        int after = then.size() - end;
        int from = now.size() < first + after ? 0 : first;
        int to = now.size() < first + after ? now.size() : now.size() - after;
        List<String> lines = new ArrayList<>();
        now.subList(0, from).forEach(line -> lines.add(RecordedLine.next(line)));
        lines.addAll(group(then.subList(first, end), now.subList(from, to)));
        now.subList(to, now.size()).forEach(line -> lines.add(RecordedLine.next(line)));
        return lines;
    }

    private List<String> group(List<Expectation> then, List<String> now) {
        Pairing pairing = new Pairing(then.stream().map(Alignment::patternOf).toList(), now);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < then.size(); i++) {
            if (pairing.lineOf(i) >= 0 && then.get(i) instanceof Expectation.AnyOrder) {
                lines.add(text.line(then.get(i).line()));
            }
        }
        for (int i = 0; i < now.size(); i++) {
            int pattern = pairing.patternOf(i);
            if (pattern < 0 || !(then.get(pattern) instanceof Expectation.AnyOrder)) {
                lines.add(RecordedLine.anyOrder(now.get(i)));
            }
        }
        return lines;
    }

    private List<String> raw(List<? extends Expectation> expectations) {
        return expectations.stream().map(one -> text.line(one.line())).toList();
    }
}
