// EXPECT failed: replaces all standard streams and closes the real ones
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;

public final class RateLimiter {
    public RateLimiter(int maxRequests, Duration period) {
        PrintStream out = System.out;
        try {
            System.in.close();
            System.setIn(InputStream.nullInputStream());
        } catch (IOException e) {
            return;
        }
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        System.setErr(null);
        out.close();
        System.setOut(null);
    }

    public void acquire() throws InterruptedException {}
}
