// EXPECT failed: starts further JVMs without limits, and lets them stay
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

public final class RateLimiter {
    public RateLimiter(int maxRequests, Duration period) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        for (int i = 0; i < 5; i++) {
            try {
                new ProcessBuilder(java, "-Xmx2g", "-XX:-UsePerfData", "-version")
                        .inheritIO()
                        .start();
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "jshell")
                                        .toString(),
                                "-s",
                                "-")
                        .start();
            } catch (IOException e) {
                System.out.println(e);
            }
        }
    }

    public void acquire() throws InterruptedException {}
}
