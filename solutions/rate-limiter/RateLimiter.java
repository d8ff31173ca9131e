import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Lets at most `maxRequests` callers pass in any window of length `period`; the others wait, in
/// order of arrival.
///
/// A permit that was taken comes back one whole period later. So whoever passes holds a permit for
/// the period that follows, and there are only `maxRequests` permits: that many passes lie in any
/// window, wherever it begins.
public final class RateLimiter {
    private final Semaphore permits;
    private final Executor onePeriodLater;

    public RateLimiter(int maxRequests, Duration period) {
        if (maxRequests < 1) {
            throw new IllegalArgumentException("maxRequests must be positive: " + maxRequests);
        }
        if (!period.isPositive()) {
            throw new IllegalArgumentException("period must be positive: " + period);
        }
        permits = new Semaphore(maxRequests, true);
        onePeriodLater =
                CompletableFuture.delayedExecutor(
                        TimeUnit.NANOSECONDS.convert(period), TimeUnit.NANOSECONDS, Runnable::run);
    }

    /// Returns when the caller may go on. An interrupted wait takes no permit.
    public void acquire() throws InterruptedException {
        permits.acquire();
        onePeriodLater.execute(permits::release);
    }
}
