import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/// Remembers when the last `maxRequests` callers passed. The first in the line holds the lock while
/// it waits for the oldest of these to be one period old; the fair lock is the line.
public final class RateLimiter {
    private final int maxRequests;
    private final long period;
    private final ReentrantLock head = new ReentrantLock(true);
    private final Queue<Long> passed = new ArrayDeque<>();

    public RateLimiter(int maxRequests, Duration period) {
        if (maxRequests <= 0 || period.isZero() || period.isNegative()) {
            throw new IllegalArgumentException(maxRequests + " in " + period);
        }
        this.maxRequests = maxRequests;
        this.period = TimeUnit.NANOSECONDS.convert(period);
    }

    public void acquire() throws InterruptedException {
        head.lockInterruptibly();
        try {
            if (passed.size() == maxRequests) {
                long wait;
                while ((wait = passed.element() + period - System.nanoTime()) > 0) {
                    TimeUnit.NANOSECONDS.sleep(wait);
                }
                passed.remove();
            }
            passed.add(System.nanoTime());
        } finally {
            head.unlock();
        }
    }
}
