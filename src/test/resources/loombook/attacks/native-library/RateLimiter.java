// EXPECT failed: loads a library that it has written itself
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

public final class RateLimiter {
    public RateLimiter(int maxRequests, Duration period) {
        for (String folder : new String[] {"/tmp", ".", "/dev/shm", "/var/tmp"}) {
            try {
                Path library = Path.of(folder, "libown.so").toAbsolutePath();
                Files.write(library, new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0});
                System.load(library.toString());
                System.out.println("LOADED " + library);
            } catch (IOException | LinkageError e) {
                System.out.println(e);
            }
        }
    }

    public void acquire() throws InterruptedException {}
}
