// EXPECT failed: two threads wait for each other
import java.time.Duration;

public final class RateLimiter {
    private final Object one = new Object();
    private final Object other = new Object();
    private boolean turn;

    public RateLimiter(int maxRequests, Duration period) {}

    public void acquire() throws InterruptedException {
        Object first;
        Object second;
        synchronized (this) {
            turn = !turn;
            first = turn ? one : other;
            second = turn ? other : one;
        }
        Thread helper = Thread.ofVirtual().start(() -> lock(second, first));
        lock(first, second);
        helper.join();
    }

    private static void lock(Object first, Object second) {
        synchronized (first) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            synchronized (second) {
                return;
            }
        }
    }
}
