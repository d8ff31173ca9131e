// EXPECT failed: writes to address zero by Unsafe
import java.lang.reflect.Field;
import java.time.Duration;
import sun.misc.Unsafe;

public final class RateLimiter {
    private static Unsafe unsafe() throws ReflectiveOperationException {
        Field field = Unsafe.class.getDeclaredField("theUnsafe");
        field.setAccessible(true);
        return (Unsafe) field.get(null);
    }

    public RateLimiter(int maxRequests, Duration period) {
        try {
            unsafe().putAddress(0, 0);
        } catch (ReflectiveOperationException e) {
            System.out.println(e);
        }
    }

    public void acquire() throws InterruptedException {}
}
