// caught by: waitersPassAsEarlyAsAllowed
// Lets one waiter go per period instead of N.
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/// N callers for nothing, then one in every period.
public final class RateLimiter {
    private final long period;
    private final ReentrantLock turn = new ReentrantLock(true);
    private int free;
    private long last;

    public RateLimiter(int maxRequests, Duration period) {
        if (maxRequests < 1) {
            throw new IllegalArgumentException("maxRequests must be positive: " + maxRequests);
        }
        if (!period.isPositive()) {
            throw new IllegalArgumentException("period must be positive: " + period);
        }
        this.free = maxRequests;
        this.period = period.toNanos();
    }

    public void acquire() throws InterruptedException {
        turn.lockInterruptibly();
        try {
            if (free > 0) {
                free--;
            } else {
                TimeUnit.NANOSECONDS.sleep(last + period - System.nanoTime());
            }
            last = System.nanoTime();
        } finally {
            turn.unlock();
        }
    }
}
