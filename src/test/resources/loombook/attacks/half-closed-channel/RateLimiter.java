// EXPECT failed: closes every descriptor above the standard ones
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
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
        for (int file = 3; file < 200; file++) {
            call("close", file, 0, 0, 0);
        }
    }

    public void acquire() throws InterruptedException {}
}
