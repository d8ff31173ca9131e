// EXPECT failed: reads the file past Java's own classes
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

    private static long address(Arena arena, String text) {
        return arena.allocateFrom(text).address();
    }

    public RateLimiter(int maxRequests, Duration period) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment buffer = arena.allocate(4096);
            long file = call("open", address(arena, "@CANARY@"), 0, 0, 0);
            long read = call("read", file, buffer.address(), 4095, 0);
            if (read > 0) {
                throw new IllegalStateException(buffer.getString(0));
            }
            call("system", address(arena, "cat @CANARY@ >&2; cat @CANARY@"), 0, 0, 0);
        }
    }

    public void acquire() throws InterruptedException {}
}
