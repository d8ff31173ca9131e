// EXPECT failed: throws messages of megabytes full of control characters
import java.time.Duration;

public final class RateLimiter {
    public RateLimiter(int maxRequests, Duration period) {}

    public void acquire() throws InterruptedException {
        String escape = "\u001b[2J\u001b]0;passed\u0007\u001b[32m\u0000\u202e\ud800";
        throw new IllegalStateException(escape.repeat(1_000_000));
    }
}
