package loombook.judge;

import loombook.sandbox.Waits;

import java.time.Duration;
import java.util.function.Supplier;

/// A limit of time that does not count what a busy machine takes: as long as threads had to wait
/// for a processor, here or over there, it is put off. Where they wait for each other or turn in
/// circles, it is not put off for ever.
final class Timer {
    /// By how much of itself a limit is put off at most.
    private static final int AT_MOST = 2;

    private static final long LOOK_EVERY = Duration.ofMillis(20).toNanos();

    private final long start = System.nanoTime();
    private final Duration limit;
    private final Supplier<Waits> theirs;
    private final Waits theirsBefore;
    private final Waits oursBefore;
    private Duration delay = Duration.ZERO;
    private long looked = start;

    private Timer(Duration limit, Supplier<Waits> theirs, Waits oursBefore) {
        this.limit = limit;
        this.theirs = theirs;
        this.theirsBefore = theirs.get();
        this.oursBefore = oursBefore;
    }

    static Timer start(Duration limit, Supplier<Waits> theirs) {
        return new Timer(limit, theirs, Waits.ofOurs());
    }

    Duration limit() {
        return limit;
    }

    /// What is left of it at this moment; nothing, or less, when it is over.
    Duration left() {
        return left(start + limit.toNanos());
    }

    /// The same for some part of it.
    ///
    /// @param deadline in `System.nanoTime()`, were the machine ours alone
    Duration left(long deadline) {
        long left = deadline - System.nanoTime();
        if (left > 0) {
            return Duration.ofNanos(left);
        }
        Duration most = limit.multipliedBy(AT_MOST);
        Duration added = delay().compareTo(most) < 0 ? delay() : most;
        return Duration.ofNanos(left).plus(added);
    }

    /// How long somebody had to wait for a processor since the start.
    synchronized Duration delay() {
        long now = System.nanoTime();
        if (now - looked > LOOK_EVERY) {
            looked = now;
            Duration there = theirs.get().since(theirsBefore);
            Duration here = Waits.ofOurs().since(oursBefore);
            delay = there.plus(here);
        }
        return delay;
    }
}
