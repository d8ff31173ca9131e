// EXPECT failed: prints without end
import java.time.Duration;

public final class RateLimiter {
    public RateLimiter(int maxRequests, Duration period) {
        String line = "x".repeat(8192);
        while (true) {
            System.out.println(line);
            System.err.println(line);
        }
    }

    public void acquire() throws InterruptedException {}
}
