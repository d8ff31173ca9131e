// EXPECT failed: prints without end past System.out
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.time.Duration;

public final class RateLimiter {
    public RateLimiter(int maxRequests, Duration period) {
        byte[] block = new byte[1 << 16];
        try (FileOutputStream out = new FileOutputStream(FileDescriptor.out);
                FileOutputStream err = new FileOutputStream(FileDescriptor.err)) {
            while (true) {
                out.write(block);
                err.write(block);
            }
        } catch (IOException e) {
            return;
        }
    }

    public void acquire() throws InterruptedException {}
}
