// EXPECT failed: the same in good order, when its class is loaded
import java.time.Duration;

public final class RateLimiter {
    static {
        System.exit(0);
    }

    public RateLimiter(int maxRequests, Duration period) {}

    public void acquire() throws InterruptedException {}
}
