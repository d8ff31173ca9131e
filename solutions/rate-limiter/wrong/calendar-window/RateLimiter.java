// caught by: noWindowHoldsMoreThanN
// Counts per second of the clock on the wall (per period, that is): all permits are back when the
// clock jumps to the next.
import java.time.Duration;

/// A counter per period of the clock.
public final class RateLimiter {
    private final int maxRequests;
    private final long millis;
    private long current;
    private int used;

    public RateLimiter(int maxRequests, Duration period) {
        if (maxRequests < 1) {
            throw new IllegalArgumentException("maxRequests must be positive: " + maxRequests);
        }
        if (!period.isPositive()) {
            throw new IllegalArgumentException("period must be positive: " + period);
        }
        this.maxRequests = maxRequests;
        this.millis = Math.max(1, period.toMillis());
    }

    public synchronized void acquire() throws InterruptedException {
        while (true) {
            long now = System.currentTimeMillis();
            if (now / millis != current) {
                current = now / millis;
                used = 0;
                notifyAll();
            }
            if (used < maxRequests) {
                used++;
                return;
            }
            wait((current + 1) * millis - now);
        }
    }
}
