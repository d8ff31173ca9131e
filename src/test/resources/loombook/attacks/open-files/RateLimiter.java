// EXPECT failed: opens files and sockets without end
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.channels.Pipe;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

public final class RateLimiter {
    private static final List<Object> KEPT = new ArrayList<>();

    public RateLimiter(int maxRequests, Duration period) {
        for (int i = 0; i < 200_000; i++) {
            try {
                KEPT.add(new FileInputStream("/dev/null"));
                KEPT.add(Pipe.open());
            } catch (IOException e) {
                KEPT.add(i);
            }
        }
    }

    public void acquire() throws InterruptedException {}
}
