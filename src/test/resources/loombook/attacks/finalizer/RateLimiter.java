// EXPECT failed: has finalizers and cleaners that never end
import java.lang.ref.Cleaner;
import java.time.Duration;

public final class RateLimiter {
    private static final Cleaner CLEANER = Cleaner.create();

    private static void hang() {
        while (System.nanoTime() != 0) {
            Thread.onSpinWait();
        }
    }

    @Override
    @Deprecated
    @SuppressWarnings({"removal", "checkstyle"})
    protected void finalize() {
        hang();
    }

    public RateLimiter(int maxRequests, Duration period) {
        CLEANER.register(new Object(), RateLimiter::hang);
        System.gc();
    }

    public void acquire() throws InterruptedException {}
}
