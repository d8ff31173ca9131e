// EXPECT failed: never returns
import java.time.Duration;

public final class RateLimiter {
    public RateLimiter(int maxRequests, Duration period) {}

    public void acquire() throws InterruptedException {
        while (true) {
            Thread.onSpinWait();
        }
    }
}
