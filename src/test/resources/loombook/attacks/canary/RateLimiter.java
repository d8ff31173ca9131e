// EXPECT failed: reads a file of the judge's user, by all its names
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

public final class RateLimiter {
    public RateLimiter(int maxRequests, Duration period) {
        for (String path :
                new String[] {
                    "@CANARY@",
                    "/proc/self/root@CANARY@",
                    "/proc/1/root@CANARY@",
                    "/proc/@JUDGE@/root@CANARY@",
                    "/proc/self/cwd/../../../..@CANARY@",
                    "../../../../../..@CANARY@"
                }) {
            try {
                System.out.println(Files.readString(Path.of(path)));
                throw new IllegalStateException(Files.readString(Path.of(path)));
            } catch (IOException e) {
                System.out.println(e);
            }
        }
    }

    public void acquire() throws InterruptedException {}
}
