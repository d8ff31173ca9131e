// EXPECT does-not-compile|failed: a source that keeps the compiler busy for ages
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

public final class RateLimiter {
    static <T> T f(Callable<T> one) {
        return null;
    }

    static <T> T f(Supplier<T> two) {
        return null;
    }

    static Object slow() {
        return 
            f(() -> f(() -> f(() -> f(() -> f(() -> f(() -> f(() -> f(() -> f(() -> f(() -> f(() -> f(() -> f(() -> f(() -> 1))))))))))))));
    }

    public RateLimiter(int maxRequests, Duration period) {}

    public void acquire() throws InterruptedException {}
}
