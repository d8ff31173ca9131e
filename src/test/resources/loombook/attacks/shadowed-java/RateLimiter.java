// EXPECT failed: classes with the names of the JDK's, in no package
import java.time.Duration;

public final class RateLimiter {
    public RateLimiter(int maxRequests, Duration period) {}

    public void acquire() throws InterruptedException {}
}

class Object {}

class Thread {
    public static Thread currentThread() {
        return null;
    }
}

class AssertionError extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
