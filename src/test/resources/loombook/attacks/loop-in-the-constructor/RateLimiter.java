// EXPECT failed: never is there
import java.time.Duration;

public final class RateLimiter {
    public RateLimiter(int maxRequests, Duration period) {
        for (long i = 0; i >= 0; i = (i + 1) & Long.MAX_VALUE) {}
    }

    public void acquire() throws InterruptedException {}
}
