// caught by: aQuietTimeSavesNothingUp
// Adds N permits every period, used or not: after a quiet time there are far more than N.
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// A clock hands out N new permits every period.
public final class RateLimiter {
    private final Semaphore permits;

    public RateLimiter(int maxRequests, Duration period) {
        if (maxRequests < 1) {
            throw new IllegalArgumentException("maxRequests must be positive: " + maxRequests);
        }
        if (!period.isPositive()) {
            throw new IllegalArgumentException("period must be positive: " + period);
        }
        permits = new Semaphore(maxRequests, true);
        Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory())
                .scheduleAtFixedRate(
                        () -> permits.release(maxRequests),
                        period.toNanos(),
                        period.toNanos(),
                        TimeUnit.NANOSECONDS);
    }

    public void acquire() throws InterruptedException {
        permits.acquire();
    }
}
