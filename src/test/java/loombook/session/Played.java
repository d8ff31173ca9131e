package loombook.session;

import static org.assertj.core.api.Assertions.assertThat;

import loombook.words.Tongue;

import java.util.List;
import java.util.stream.Collectors;

/// A cell that was played, and what a test has to say about it.
record Played(CellReport report, Told told, int from) {

    Outcome outcome() {
        return report.outcome();
    }

    String out() {
        return told.out(from);
    }

    String value() {
        return report.value().map(CellReport.Value::text).orElse("");
    }

    List<String> remarks() {
        return report.remarks().stream().map(each -> each.text(Tongue.EN)).toList();
    }

    Played isDone() {
        assertThat(outcome()).as(told.all()).isEqualTo(new Outcome.Done());
        return this;
    }

    Played evaluatesTo(String value) {
        isDone();
        assertThat(value()).isEqualTo(value);
        return this;
    }

    Played prints(String text) {
        assertThat(out()).isEqualTo(text);
        return this;
    }

    Trace threw(String type) {
        assertThat(outcome()).isInstanceOf(Outcome.Threw.class);
        Trace trace = ((Outcome.Threw) outcome()).trace();
        assertThat(trace.type()).isEqualTo(type);
        return trace;
    }

    Played stopped(Outcome.Recovery recovery) {
        return stopped(recovery, "");
    }

    Played stopped(Outcome.Recovery recovery, String deadlock) {
        assertThat(outcome())
                .isEqualTo(new Outcome.Stopped(new Outcome.Reason.Asked(), deadlock, recovery));
        return this;
    }

    Played died(Outcome.Death death, Outcome.Recovery recovery) {
        assertThat(outcome()).isEqualTo(new Outcome.Died(death, recovery));
        return this;
    }

    /// The errors of a cell that does not compile, one on each line.
    String errors() {
        assertThat(outcome()).isInstanceOf(Outcome.DoesNotCompile.class);
        return ((Outcome.DoesNotCompile) outcome())
                .faults().stream()
                        .map(each -> each.line() + ": " + each.message())
                        .collect(Collectors.joining("\n"));
    }

    /// The chapter's own lines on the way of what was thrown, as `call line`, the innermost first.
    static String ownLines(Trace trace) {
        return trace.spots().stream()
                .filter(Trace.Spot::own)
                .map(spot -> (spot.call() + " " + spot.line()).strip())
                .collect(Collectors.joining(", "));
    }
}
