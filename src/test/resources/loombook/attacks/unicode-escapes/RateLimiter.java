// EXPECT failed: hides its code from readers by escapes
import java.time.Duration;

public final class RateLimiter {
    public RateLimiter(int maxRequests, Duration period) {
        \u0052untime.\u0067etRuntime().halt(0); // \u000a \u0053ystem.exit(0);
    }

    public void acquire() throws InterruptedException {}
}
