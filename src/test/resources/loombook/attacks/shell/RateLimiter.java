// EXPECT failed: starts a shell
import java.io.IOException;
import java.time.Duration;

public final class RateLimiter {
    public RateLimiter(int maxRequests, Duration period) {
        for (String shell : new String[] {"/bin/sh", "/bin/bash", "/usr/bin/env", "cmd.exe"}) {
            try {
                Process process =
                        new ProcessBuilder(shell, "-c", "cat @CANARY@; sleep 600 & sleep 600 &")
                                .redirectErrorStream(true)
                                .start();
                System.out.println(new String(process.getInputStream().readAllBytes()));
            } catch (IOException e) {
                System.out.println(e);
            }
        }
    }

    public void acquire() throws InterruptedException {}
}
