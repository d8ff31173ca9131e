// EXPECT failed: brings an annotation processor that would run in the compiler
import java.time.Duration;

public final class RateLimiter {
    public RateLimiter(int maxRequests, Duration period) {}

    public void acquire() throws InterruptedException {}
}
