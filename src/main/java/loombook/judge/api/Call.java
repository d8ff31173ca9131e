package loombook.judge.api;

import java.time.Duration;

/// A piece of a test that runs beside it; mostly one call into the learner's code. A limit of time
/// is for a machine that has nothing else to do: what a busy one takes is added to it, within
/// reason.
public interface Call<T> {

    /// Waits for the result.
    ///
    /// @throws AssertionError if it does not come within the limit; the message says so
    /// @throws Exception what the piece threw
    T await(Duration limit) throws Exception;

    /// Waits for the end, whatever it is.
    ///
    /// @return whether it came within the limit
    boolean ends(Duration limit) throws InterruptedException;

    /// Waits for what it throws.
    ///
    /// @throws AssertionError if it does not end within the limit
    /// @return null if it throws nothing
    Throwable failure(Duration limit) throws InterruptedException;

    boolean isDone();

    /// Interrupts the piece, and by that the learner's method that it calls.
    void interrupt();

    /// Whether the thread was left with its interrupt status set, once it is done.
    boolean leftInterrupted();

    /// The times of its last call into the learner's code, once it is done.
    Interval interval();
}
