// EXPECT failed: fills the heap and goes on when it is full
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

public final class RateLimiter {
    private static final List<long[]> KEPT = new ArrayList<>();

    public RateLimiter(int maxRequests, Duration period) {
        int size = 1 << 20;
        while (true) {
            try {
                KEPT.add(new long[size]);
            } catch (OutOfMemoryError e) {
                size = Math.max(1, size / 2);
            }
        }
    }

    public void acquire() throws InterruptedException {}
}
