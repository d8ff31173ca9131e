// EXPECT failed: calls itself without end
import java.time.Duration;

public final class RateLimiter {
    public RateLimiter(int maxRequests, Duration period) {
        new RateLimiter(maxRequests, period);
    }

    public void acquire() throws InterruptedException {}
}
