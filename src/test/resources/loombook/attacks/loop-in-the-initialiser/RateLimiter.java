// EXPECT failed: its class never is ready
import java.time.Duration;

public final class RateLimiter {
    static {
        while (System.nanoTime() != 0) {
            Thread.onSpinWait();
        }
    }

    public RateLimiter(int maxRequests, Duration period) {}

    public void acquire() throws InterruptedException {}
}
