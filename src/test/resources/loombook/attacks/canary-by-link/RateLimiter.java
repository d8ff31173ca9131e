// EXPECT failed: reads the file through links that it makes
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

public final class RateLimiter {
    public RateLimiter(int maxRequests, Duration period) {
        for (String folder : new String[] {"/tmp", ".", "/dev/shm"}) {
            for (boolean soft : new boolean[] {true, false}) {
                try {
                    Path link = Path.of(folder, "link" + soft);
                    Path target = Path.of("@CANARY@");
                    if (soft) {
                        Files.createSymbolicLink(link, target);
                    } else {
                        Files.createLink(link, target);
                    }
                    throw new IllegalStateException(Files.readString(link));
                } catch (IOException e) {
                    System.out.println(e);
                }
            }
        }
    }

    public void acquire() throws InterruptedException {}
}
