// caught by: interruptionEndsTheWait
// Sleeps inside `synchronized`: the others wait for the monitor, where no interruption reaches
// them.
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/// Remembers the last N passes; one caller at a time.
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

    public synchronized void acquire() throws InterruptedException {
        if (passed.size() == maxRequests) {
            TimeUnit.NANOSECONDS.sleep(passed.removeFirst() + period - System.nanoTime());
        }
        passed.addLast(System.nanoTime());
    }
}
