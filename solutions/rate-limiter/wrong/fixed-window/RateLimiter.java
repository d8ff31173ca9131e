// caught by: noWindowHoldsMoreThanN
// Counts in fixed windows: N at the end of one and N at the start of the next are 2N side by side.
import java.time.Duration;

/// A counter that begins anew with every window.
public final class RateLimiter {
    private final int maxRequests;
    private final long period;
    private long windowStart = System.nanoTime();
    private int used;

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
        while (true) {
            long now = System.nanoTime();
            if (now - windowStart >= period) {
                windowStart += (now - windowStart) / period * period;
                used = 0;
            }
            if (used < maxRequests) {
                used++;
                return;
            }
            wait(Math.max(1, (windowStart + period - now) / 1_000_000));
        }
    }
}
