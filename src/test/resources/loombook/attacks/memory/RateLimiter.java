// EXPECT failed: fills the heap
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

public final class RateLimiter {
    private static final List<byte[]> KEPT = new ArrayList<>();

    public RateLimiter(int maxRequests, Duration period) {
        while (true) {
            KEPT.add(new byte[1 << 20]);
        }
    }

    public void acquire() throws InterruptedException {}
}
