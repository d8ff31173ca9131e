// caught by: anInterruptedWaitEatsNoPermit
// Reserves the moment first and sleeps until then: an interrupted sleeper leaves its moment unused,
// and those behind it wait on.
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/// Every caller gets the earliest moment that is left, and sleeps until then.
public final class RateLimiter {
    private final int maxRequests;
    private final long period;
    private final Deque<Long> moments = new ArrayDeque<>();

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
        long moment;
        synchronized (this) {
            moment = System.nanoTime();
            if (moments.size() == maxRequests) {
                moment = Math.max(moment, moments.removeFirst() + period);
            }
            moments.addLast(moment);
        }
        while (System.nanoTime() < moment) {
            TimeUnit.NANOSECONDS.sleep(moment - System.nanoTime());
        }
    }
}
