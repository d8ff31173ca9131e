// caught by: theFirstNPassAtOnce
// Spreads the callers evenly, one every period / N, so that the first N wait for no reason.
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/// One caller every period / N.
public final class RateLimiter {
    private final long gap;
    private final ReentrantLock turn = new ReentrantLock(true);
    private long last;
    private boolean first = true;

    public RateLimiter(int maxRequests, Duration period) {
        if (maxRequests < 1) {
            throw new IllegalArgumentException("maxRequests must be positive: " + maxRequests);
        }
        if (!period.isPositive()) {
            throw new IllegalArgumentException("period must be positive: " + period);
        }
        this.gap = period.toNanos() / maxRequests;
    }

    public void acquire() throws InterruptedException {
        turn.lockInterruptibly();
        try {
            if (!first) {
                TimeUnit.NANOSECONDS.sleep(last + gap - System.nanoTime());
            }
            first = false;
            last = System.nanoTime();
        } finally {
            turn.unlock();
        }
    }
}
