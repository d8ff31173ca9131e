// EXPECT failed: starts virtual threads without end, each of them busy
import java.time.Duration;

public final class RateLimiter {
    private static void spin() {
        while (System.nanoTime() != 0) {
            Thread.onSpinWait();
        }
    }

    public RateLimiter(int maxRequests, Duration period) {
        while (true) {
            Thread.startVirtualThread(RateLimiter::spin);
        }
    }

    public void acquire() throws InterruptedException {}
}
