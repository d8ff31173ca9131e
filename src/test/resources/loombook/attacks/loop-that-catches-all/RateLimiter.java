// EXPECT failed: never returns, and catches whatever could stop it
import java.time.Duration;

public final class RateLimiter {
    public RateLimiter(int maxRequests, Duration period) {}

    public void acquire() throws InterruptedException {
        while (true) {
            try {
                Thread.sleep(10);
            } catch (Throwable e) {
                continue;
            }
        }
    }
}
