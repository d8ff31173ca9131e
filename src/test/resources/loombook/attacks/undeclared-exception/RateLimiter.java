// EXPECT failed: throws what its signature does not allow
import java.time.Duration;

public final class RateLimiter {
    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable thrown) throws T {
        throw (T) thrown;
    }

    public RateLimiter(int maxRequests, Duration period) {}

    public void acquire() throws InterruptedException {
        RateLimiter.<RuntimeException>sneak(new java.io.IOException("sneaked"));
    }
}
