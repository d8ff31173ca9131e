// EXPECT failed: overwrites the JVM's memory by Unsafe, from its own object on
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
            Unsafe unsafe = unsafe();
            for (long offset = 0; offset < 1 << 20; offset += 8) {
                unsafe.putLong(this, offset, 0x0101010101010101L);
            }
        } catch (ReflectiveOperationException e) {
            System.out.println(e);
        }
    }

    public void acquire() throws InterruptedException {}
}
