// EXPECT failed: throws an exception with a hundred thousand causes
import java.time.Duration;

public final class RateLimiter {
    public RateLimiter(int maxRequests, Duration period) {}

    public void acquire() throws InterruptedException {
        Throwable cause = new Error("first");
        for (int i = 0; i < 100_000; i++) {
            cause = new Exception("next", cause);
        }
        throw new IllegalStateException(cause);
    }
}
