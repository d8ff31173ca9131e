package loombook.judge.api;

/// When a call into the learner's code was made and answered, in the judge's `System.nanoTime()`.
///
/// @param sent before the call left
/// @param returned when the learner's method returned, by the worker's own clock: it is between the
///   other two, and no more than a hint
/// @param received after its answer had come
public record Interval(long sent, long returned, long received) {

    /// Whether this one ended before the other began.
    public boolean isBefore(Interval other) {
        return received <= other.sent;
    }
}
