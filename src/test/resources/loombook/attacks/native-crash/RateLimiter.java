// EXPECT failed: reads and writes where no memory is, through the FFM API
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.time.Duration;

public final class RateLimiter {
    public RateLimiter(int maxRequests, Duration period) {
        MemorySegment all = MemorySegment.NULL.reinterpret(1 << 20);
        all.set(ValueLayout.JAVA_LONG, 0, all.get(ValueLayout.JAVA_LONG, 8));
    }

    public void acquire() throws InterruptedException {}
}
