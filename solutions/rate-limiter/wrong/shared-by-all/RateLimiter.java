// caught by: limitersDoNotShareTheirPermits
// Keeps the permits in a static field: a second limiter takes from the first.
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/// Remembers the last N passes.
public final class RateLimiter {
    private static final Deque<Long> PASSED = new ArrayDeque<>();
    private static final ReentrantLock TURN = new ReentrantLock(true);

    private final int maxRequests;
    private final long period;

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
        TURN.lockInterruptibly();
        try {
            while (PASSED.size() >= maxRequests) {
                long wait = PASSED.peekFirst() + period - System.nanoTime();
                if (wait > 0) {
                    TimeUnit.NANOSECONDS.sleep(wait);
                }
                PASSED.removeFirst();
            }
            PASSED.addLast(System.nanoTime());
        } finally {
            TURN.unlock();
        }
    }
}
