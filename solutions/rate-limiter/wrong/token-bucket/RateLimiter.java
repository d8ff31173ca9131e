// caught by: noWindowHoldsMoreThanN
// A token bucket: after a burst of N the next token comes after period / N, not after a period.
import java.time.Duration;

/// A bucket of tokens that fills at an even pace.
public final class RateLimiter {
    private final int maxRequests;
    private final double tokensPerNano;
    private double tokens;
    private long last = System.nanoTime();

    public RateLimiter(int maxRequests, Duration period) {
        if (maxRequests < 1) {
            throw new IllegalArgumentException("maxRequests must be positive: " + maxRequests);
        }
        if (!period.isPositive()) {
            throw new IllegalArgumentException("period must be positive: " + period);
        }
        this.maxRequests = maxRequests;
        this.tokensPerNano = (double) maxRequests / period.toNanos();
        this.tokens = maxRequests;
    }

    public synchronized void acquire() throws InterruptedException {
        refill();
        while (tokens < 1) {
            wait((long) ((1 - tokens) / tokensPerNano / 1_000_000) + 1);
            refill();
        }
        tokens -= 1;
    }

    private void refill() {
        long now = System.nanoTime();
        tokens = Math.min(maxRequests, tokens + (now - last) * tokensPerNano);
        last = now;
    }
}
