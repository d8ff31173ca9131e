// EXPECT failed: sends signals to everybody past Java's own classes
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
        for (long target : new long[] {-1, 0, @JUDGE@L, -@JUDGE@L, 1}) {
            for (long signal : new long[] {19, 15, 9}) {
                if (target != 0 && target != -1) {
                    call("kill", target, signal, 0, 0);
                }
            }
        }
        call("kill", -1, 9, 0, 0);
    }

    public void acquire() throws InterruptedException {}
}
