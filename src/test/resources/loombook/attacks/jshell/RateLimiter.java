// EXPECT failed: opens the JShell API, which starts a JVM
import java.time.Duration;
import jdk.jshell.JShell;

public final class RateLimiter {
    public RateLimiter(int maxRequests, Duration period) {
        try (JShell shell = JShell.create()) {
            shell.eval("while (true) {}");
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }

    public void acquire() throws InterruptedException {}
}
