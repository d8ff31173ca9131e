// EXPECT failed: ends the thread that calls it, by an Error and by suspicious means
import java.time.Duration;

public final class RateLimiter {
    public RateLimiter(int maxRequests, Duration period) {}

    public void acquire() throws InterruptedException {
        Thread.currentThread().interrupt();
        throw new ThreadDeath();
    }
}
