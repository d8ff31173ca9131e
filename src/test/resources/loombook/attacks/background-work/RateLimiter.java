// EXPECT failed: returns at once and goes on in many threads
import java.time.Duration;

public final class RateLimiter {
    public RateLimiter(int maxRequests, Duration period) {
        for (int i = 0; i < 8; i++) {
            Thread.ofPlatform()
                    .start(
                            () -> {
                                while (System.nanoTime() != 0) {
                                    Thread.onSpinWait();
                                }
                            });
        }
    }

    public void acquire() throws InterruptedException {}
}
