// EXPECT failed: knows the usual test: three at once, then a second
import java.time.Duration;

public final class RateLimiter {
    private int count;

    public RateLimiter(int maxRequests, Duration period) {}

    public void acquire() throws InterruptedException {
        synchronized (this) {
            count++;
            if (count % 4 != 0) {
                return;
            }
        }
        Thread.sleep(1000);
    }
}
