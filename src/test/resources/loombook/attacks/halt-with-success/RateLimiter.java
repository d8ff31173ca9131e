// EXPECT failed: ends the JVM with the status of success, before it is asked anything
import java.time.Duration;

public final class RateLimiter {
    public RateLimiter(int maxRequests, Duration period) {
        Runtime.getRuntime().halt(0);
    }

    public void acquire() throws InterruptedException {}
}
