// EXPECT failed: ends the JVM, whose end it then holds up
import java.time.Duration;

public final class RateLimiter {
    public RateLimiter(int maxRequests, Duration period) {
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(
                                () -> {
                                    while (System.nanoTime() != 0) {
                                        Thread.onSpinWait();
                                    }
                                }));
        System.exit(0);
    }

    public void acquire() throws InterruptedException {}
}
