// caught by: waitersPassAsEarlyAsAllowed
// Who is too early sleeps a whole period, however old the oldest permit is already.
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/// Remembers the last N passes.
public final class RateLimiter {
    private final int maxRequests;
    private final long period;
    private final ReentrantLock turn = new ReentrantLock(true);
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
        turn.lockInterruptibly();
        try {
            while (!free()) {
                TimeUnit.NANOSECONDS.sleep(period);
            }
            passed.addLast(System.nanoTime());
        } finally {
            turn.unlock();
        }
    }

    private boolean free() {
        while (!passed.isEmpty() && System.nanoTime() - passed.peekFirst() >= period) {
            passed.removeFirst();
        }
        return passed.size() < maxRequests;
    }
}
