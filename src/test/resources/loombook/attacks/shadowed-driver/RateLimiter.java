// EXPECT does-not-compile: brings its own driver class, in our package
import java.time.Duration;

public final class RateLimiter {
    public RateLimiter(int maxRequests, Duration period) {}

    public void acquire() throws InterruptedException {}
}
