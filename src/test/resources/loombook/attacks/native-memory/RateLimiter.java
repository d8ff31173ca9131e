// EXPECT failed: takes memory beside the heap
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

public final class RateLimiter {
    private static final List<Object> KEPT = new ArrayList<>();

    public RateLimiter(int maxRequests, Duration period) {
        try {
            while (true) {
                KEPT.add(ByteBuffer.allocateDirect(1 << 24));
            }
        } catch (OutOfMemoryError e) {
            System.out.println(e);
        }
        while (true) {
            KEPT.add(Arena.ofAuto().allocate(1 << 24).fill((byte) 1));
        }
    }

    public void acquire() throws InterruptedException {}
}
