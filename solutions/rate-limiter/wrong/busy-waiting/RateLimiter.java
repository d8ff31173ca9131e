// caught by: waitingCostsNoProcessorTime
// Asks again and again whether the time has come, and burns a processor while it does.
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.ReentrantLock;

/// Remembers the last N passes; the first in the line turns round and round until it is its turn.
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
            while (passed.size() == maxRequests
                    && System.nanoTime() - passed.peekFirst() < period) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                Thread.onSpinWait();
            }
            if (passed.size() == maxRequests) {
                passed.removeFirst();
            }
            passed.addLast(System.nanoTime());
        } finally {
            turn.unlock();
        }
    }
}
