// EXPECT failed: interrupts, renames and lowers all threads but its own, again and again
import java.time.Duration;

public final class RateLimiter {
    public RateLimiter(int maxRequests, Duration period) {
        Thread.ofPlatform()
                .daemon()
                .start(
                        () -> {
                            while (true) {
                                for (Thread each : Thread.getAllStackTraces().keySet()) {
                                    if (each != Thread.currentThread()) {
                                        each.interrupt();
                                        each.setName("passed");
                                        each.setUncaughtExceptionHandler((thread, thrown) -> {});
                                    }
                                }
                            }
                        });
    }

    public void acquire() throws InterruptedException {}
}
