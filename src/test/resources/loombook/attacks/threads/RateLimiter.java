// EXPECT failed: starts platform threads without end
import java.time.Duration;

public final class RateLimiter {
    private static void sleep() {
        try {
            Thread.sleep(600_000);
        } catch (InterruptedException e) {
            return;
        }
    }

    public RateLimiter(int maxRequests, Duration period) {
        while (true) {
            Thread.ofPlatform().daemon().start(RateLimiter::sleep);
        }
    }

    public void acquire() throws InterruptedException {}
}
