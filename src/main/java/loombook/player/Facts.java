package loombook.player;

import java.util.Optional;
import java.util.stream.Collectors;
import loombook.chapter.Recorded;
import loombook.session.Fault;
import loombook.session.Outcome;
import loombook.session.Trace;

/// What a cell did, in the words in which it is recorded.
public final class Facts {
    private Facts() {}

    /// How a cell failed.
    ///
    /// @param message null if there is none
    public record Failure(String type, String message) {}

    /// Empty if it did not fail.
    public static Optional<Failure> failure(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done _ -> Optional.empty();
            case Outcome.DoesNotCompile(var faults) ->
                    Optional.of(
                            new Failure(
                                    "error",
                                    faults.stream()
                                            .filter(Fault::error)
                                            .map(fault -> fault.message().lines().findFirst().orElse(""))
                                            .findFirst()
                                            .orElse("does not compile")));
            case Outcome.Threw(var trace) -> Optional.of(of(trace));
            case Outcome.NeedsDefinition(var what) ->
                    Optional.of(new Failure("missing", what.stream().collect(Collectors.joining("; "))));
            case Outcome.Stopped(_, var deadlock, _) ->
                    Optional.of(new Failure("stopped", deadlock.isEmpty() ? null : "deadlock"));
            case Outcome.Died(Outcome.Death.Exit(var status), _) ->
                    Optional.of(new Failure("exit", Integer.toString(status)));
            case Outcome.Died(var death, _) ->
                    Optional.of(new Failure("died", OutcomeText.death(death)));
            case Outcome.NotLoaded(var why) -> Optional.of(new Failure("error", why));
            case Outcome.Unshowable(var trace) -> Optional.of(of(trace));
        };
    }

    private static Failure of(Trace trace) {
        return new Failure(trace.type(), trace.message());
    }

    static boolean fails(Recorded recorded, Outcome outcome) {
        return recorded.failure()
                .flatMap(wanted -> failure(outcome).map(is -> wanted.type().equals(is.type()) || is.type().endsWith("." + wanted.type())))
                .orElse(false);
    }
}
