// caught by: everyWaiterNeedsAPermitOfItsOwn
// Whoever has waited passes without looking again: all who waited for the same permit pass
// together.
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/// Remembers the last N passes; who is too early sleeps until the oldest is a period old.
public final class RateLimiter {
    private final int maxRequests;
    private final long period;
    private final Deque<Long> passed = new ArrayDeque<>();

    public RateLimiter(int maxRequests, Duration period) {
        if (maxRequests < 1) {
            throw new IllegalArgumentException("maxRequests must be positive: " + maxRequests);
        }
        if (!period.isPositive()) {
            throw new IllegalArgumentException("period must be positive: " + period);
        }
        this.maxRequests = maxRequests;
        this.period = period.toNanos();
    }

    public void acquire() throws InterruptedException {
        long wait = 0;
        synchronized (this) {
            if (passed.size() == maxRequests) {
                wait = passed.peekFirst() + period - System.nanoTime();
            }
        }
        if (wait > 0) {
            TimeUnit.NANOSECONDS.sleep(wait);
        }
        synchronized (this) {
            if (passed.size() == maxRequests) {
                passed.removeFirst();
            }
            passed.addLast(System.nanoTime());
        }
    }
}
