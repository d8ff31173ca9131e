package loombook.chapter;

import loombook.problem.Said;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Compares what a cell did with what is recorded of it.
///
/// - Nothing recorded: the cell must not fail, all else is its own affair.
/// - Any `//>` or `//~`: the whole output is recorded, but for blank lines at its end.
/// - No `//=`, or no `//@`: any value, any time.
public final class OutcomeMatcher {
    private final Recorded recorded;
    private final Facts facts;
    private final List<Mismatch> mismatches = new ArrayList<>();

    private OutcomeMatcher(Recorded recorded, Facts facts) {
        this.recorded = recorded;
        this.facts = facts;
    }

    /// @return empty if all is as recorded
    public static List<Mismatch> compare(Recorded recorded, Facts facts) {
        OutcomeMatcher matcher = new OutcomeMatcher(recorded, facts);
        matcher.output();
        matcher.failure();
        if (facts.failure().isEmpty()) {
            matcher.value();
        }
        for (Expectation one : recorded.expectations()) {
            if (one instanceof Expectation.Time time) {
                matcher.time(time);
            }
        }
        return List.copyOf(matcher.mismatches);
    }

    /// Whether a cell failed as it is recorded to.
    public static boolean matches(Expectation.Failure recorded, Facts.Failed failed) {
        String type = failed.type().replace('$', '.');
        String wanted = recorded.type().replace('$', '.');
        boolean sameType = type.equals(wanted) || type.endsWith("." + wanted);
        return sameType
                && (recorded.message().isEmpty()
                        || Alignment.patternOf(recorded).matches(failed.firstLine().strip()));
    }

    private void output() {
        if (recorded.output().isEmpty()) {
            return;
        }
        int last = recorded.expectations().getLast().line();
        for (Alignment.Step step : Alignment.of(recorded, facts)) {
            if (step instanceof Alignment.Step.Gap(List<Expectation> missing, List<String> extra)) {
                gap(missing, extra, last);
            } else {
                last = step.recorded().getLast().line();
            }
        }
    }

    /// A group's lines are told by what is left of them when all that fit are paired.
    private void gap(List<Expectation> missing, List<String> extra, int near) {
        List<Expectation> unmet = new ArrayList<>(missing);
        List<String> unasked = new ArrayList<>(extra);
        if (missing.stream().allMatch(Expectation.AnyOrder.class::isInstance)) {
            Pairing pairing =
                    new Pairing(missing.stream().map(Alignment::patternOf).toList(), extra);
            unmet.removeIf(one -> pairing.lineOf(missing.indexOf(one)) >= 0);
            unasked.clear();
            for (int i = 0; i < extra.size(); i++) {
                if (pairing.patternOf(i) < 0) {
                    unasked.add(extra.get(i));
                }
            }
        }
        for (int i = 0; i < Math.max(unmet.size(), unasked.size()); i++) {
            Said printed =
                    i < unasked.size()
                            ? Said.of("it printed: {0}", unasked.get(i))
                            : Said.of("nothing came");
            int line = i < unmet.size() ? unmet.get(i).line() : near;
            String wanted = i < unmet.size() ? RecordedLine.of(unmet.get(i)) : "";
            mismatches.add(
                    new Mismatch(
                            line,
                            Mismatch.Kind.OUTPUT,
                            wanted,
                            wanted.isEmpty()
                                    ? Said.of("not recorded, but {0}", printed)
                                    : printed));
        }
    }

    private void failure() {
        Optional<Expectation.Failure> wanted = recorded.failure();
        Optional<Facts.Failed> failed = facts.failure();
        boolean asRecorded =
                wanted.isPresent() && failed.isPresent()
                        ? matches(wanted.get(), failed.get())
                        : wanted.isEmpty() && failed.isEmpty();
        if (!asRecorded) {
            mismatches.add(
                    new Mismatch(
                            wanted.map(Expectation::line).orElse(recorded.line()),
                            Mismatch.Kind.FAILURE,
                            wanted.map(RecordedLine::of).orElse(""),
                            failed.map(
                                            f ->
                                                    Said.of(
                                                            "it failed: {0}",
                                                            RecordedLine.of(f).substring(4)))
                                    .orElse(Said.of("it did not fail"))));
        }
    }

    private void value() {
        List<Expectation.Value> wanted = recorded.value();
        List<String> lines = facts.valueLines();
        if (wanted.isEmpty()) {
            return;
        }
        boolean same = wanted.size() == lines.size();
        int differs = 0;
        for (int i = 0; i < Math.min(wanted.size(), lines.size()); i++) {
            boolean matches = Alignment.patternOf(wanted.get(i)).matches(lines.get(i));
            same &= matches;
            differs += matches && differs == i ? 1 : 0;
        }
        if (!same) {
            Expectation first = wanted.get(Math.min(differs, wanted.size() - 1));
            String line = lines.isEmpty() ? "" : lines.get(Math.min(differs, lines.size() - 1));
            Said said =
                    lines.isEmpty()
                            ? Said.of("there is no value")
                            : wanted.size() == lines.size()
                                    ? Said.of("it is {0}", line)
                                    : Said.of(
                                            "it is {0} ({1} lines, recorded {2})",
                                            line, lines.size(), wanted.size());
            mismatches.add(
                    new Mismatch(first.line(), Mismatch.Kind.VALUE, RecordedLine.of(first), said));
        }
    }

    private void time(Expectation.Time time) {
        OptionalDouble most = time.most();
        if (facts.span() < time.least().orElse(0)) {
            time(time, Mismatch.Kind.TIME_TOO_SHORT, facts.span());
        } else if (most.isPresent() && facts.seconds() > most.getAsDouble()) {
            time(time, Mismatch.Kind.TIME_TOO_LONG, facts.seconds());
        }
    }

    private void time(Expectation.Time time, Mismatch.Kind kind, double seconds) {
        Said took = Said.of("it took {0}", RecordedLine.seconds(seconds));
        mismatches.add(new Mismatch(time.line(), kind, RecordedLine.of(time), took));
    }
}
