// caught by: badArgumentsAreRefused
// Takes any argument: with zero permits every caller waits for ever.
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
        permits = new Semaphore(maxRequests, true);
        later =
                CompletableFuture.delayedExecutor(
                        period.toNanos(), TimeUnit.NANOSECONDS, Runnable::run);
    }

    public void acquire() throws InterruptedException {
        permits.acquire();
        later.execute(permits::release);
    }
}
