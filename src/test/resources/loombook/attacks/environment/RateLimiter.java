// EXPECT failed: shows its environment and properties
import java.time.Duration;

public final class RateLimiter {
    public RateLimiter(int maxRequests, Duration period) {
        throw new IllegalStateException(System.getenv() + " " + System.getProperty("user.home"));
    }

    public void acquire() throws InterruptedException {}
}
