import java.time.Duration;

/// Lets at most `maxRequests` callers pass in any window of length `period`; the others wait.
public final class RateLimiter {

    public RateLimiter(int maxRequests, Duration period) {
        // Check the arguments, and remember what you need.
    }

    /// Returns when the caller may go on.
    public void acquire() throws InterruptedException {
        throw new UnsupportedOperationException("RateLimiter.acquire is not written yet");
    }
}
