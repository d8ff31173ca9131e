package loombook.session;

import loombook.chapter.Expectation;
import loombook.chapter.Facts;
import loombook.chapter.OutcomeMatcher;
import loombook.chapter.Recorded;
import loombook.words.Tongue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a cell did, in the words in which it is recorded.
public final class OutcomeFacts {
    private static final double SECOND = 1e9;

    private OutcomeFacts() {}

    public static Facts of(CellReport report, byte[] output) {
        return new Facts(
                new String(output, StandardCharsets.UTF_8),
                report.value().map(CellReport.Value::text),
                failure(report.outcome()),
                report.runNanos() / SECOND,
                report.spanNanos() / SECOND);
    }

    /// Empty if it did not fail.
    static Optional<Facts.Failed> failure(Outcome outcome) {
        if (outcome instanceof Outcome.Done) {
            return Optional.empty();
        }
        return switch (outcome) {
            case Outcome.Done _ -> Optional.empty();
            case Outcome.DoesNotCompile(var faults) ->
                    failed(
                            Facts.Failed.DOES_NOT_COMPILE,
                            faults.stream()
                                    .filter(Fault::error)
                                    .map(Fault::message)
                                    .findFirst()
                                    .orElse(null));
            case Outcome.Threw(var trace) -> failed(trace);
            case Outcome.NeedsDefinition(var what) -> failed("missing", text(what));
            case Outcome.Stopped(_, var deadlock, _) ->
                    failed("stopped", deadlock.isEmpty() ? null : "deadlock");
            case Outcome.Died(Outcome.Death.Exit(var status), _) ->
                    failed("exit", Integer.toString(status));
            case Outcome.Died(var death, _) -> failed("died", death.words());
            case Outcome.NotLoaded(var why) -> failed(Facts.Failed.DOES_NOT_COMPILE, why);
            case Outcome.CommandFailed(var why) -> failed("command", why);
            case Outcome.Unshowable(var trace) -> failed(trace);
        };
    }

    private static String text(List<Remark> what) {
        return what.stream().map(each -> each.text(Tongue.EN)).collect(Collectors.joining("; "));
    }

    private static Optional<Facts.Failed> failed(Trace trace) {
        return failed(trace.type(), trace.message());
    }

    private static Optional<Facts.Failed> failed(String type, String message) {
        return Optional.of(new Facts.Failed(type, Optional.ofNullable(message)));
    }

    /// Whether the cell failed just as its author wants it to.
    public static boolean isAsRecorded(Recorded recorded, Outcome outcome) {
        Optional<Expectation.Failure> wanted = recorded.failure();
        Optional<Facts.Failed> failed = failure(outcome);
        return wanted.isPresent()
                && failed.isPresent()
                && OutcomeMatcher.matches(wanted.get(), failed.get());
    }
}
