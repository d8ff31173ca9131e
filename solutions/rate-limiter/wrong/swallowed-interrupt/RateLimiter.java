// caught by: interruptionEndsTheWait
// Catches the interruption and waits on.
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// N permits; each comes back a period after it was taken.
public final class RateLimiter {
    private final Semaphore permits;
    private final Executor later;

    public RateLimiter(int maxRequests, Duration period) {
        if (maxRequests < 1) {
            throw new IllegalArgumentException("maxRequests must be positive: " + maxRequests);
        }
        if (!period.isPositive()) {
            throw new IllegalArgumentException("period must be positive: " + period);
        }
        permits = new Semaphore(maxRequests, true);
        later =
                CompletableFuture.delayedExecutor(
                        period.toNanos(), TimeUnit.NANOSECONDS, Runnable::run);
    }

    public void acquire() throws InterruptedException {
        boolean done = false;
        while (!done) {
            try {
                permits.acquire();
                done = true;
            } catch (InterruptedException e) {
                // Not our business; try again.
            }
        }
        later.execute(permits::release);
    }
}
