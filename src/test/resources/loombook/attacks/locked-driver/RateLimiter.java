// EXPECT failed: takes the locks of all that it can reach, and keeps them
import java.time.Duration;

public final class RateLimiter {
    public RateLimiter(int maxRequests, Duration period) {
        Object[] locks = {
            System.out, System.err, System.in, Runtime.getRuntime(), Thread.class, Class.class,
            Object.class, ClassLoader.getSystemClassLoader(), getClass().getClassLoader(),
            Thread.currentThread(), String.class, System.class
        };
        for (Object lock : locks) {
            Thread.ofPlatform()
                    .daemon()
                    .start(
                            () -> {
                                synchronized (lock) {
                                    while (true) {
                                        Thread.onSpinWait();
                                    }
                                }
                            });
        }
    }

    public void acquire() throws InterruptedException {}
}
