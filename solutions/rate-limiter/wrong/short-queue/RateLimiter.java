// caught by: thousandsOfCallersMayWait
// The line of waiting callers has room for a hundred; the next one is sent away with an exception.
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;

/// A doorman thread that lets the callers in, one after the other, from a line.
public final class RateLimiter {
    private final BlockingQueue<CountDownLatch> line = new ArrayBlockingQueue<>(100);
    private final BlockingQueue<Long> passed = new LinkedBlockingDeque<>();
    private final int maxRequests;
    private final long period;

    public RateLimiter(int maxRequests, Duration period) {
        if (maxRequests < 1) {
            throw new IllegalArgumentException("maxRequests must be positive: " + maxRequests);
        }
        if (!period.isPositive()) {
            throw new IllegalArgumentException("period must be positive: " + period);
        }
        this.maxRequests = maxRequests;
        this.period = period.toNanos();
        Thread.ofVirtual().start(this::doorman);
    }

    public void acquire() throws InterruptedException {
        CountDownLatch mine = new CountDownLatch(1);
        line.add(mine);
        try {
            mine.await();
        } catch (InterruptedException e) {
            line.remove(mine);
            throw e;
        }
    }

    private void doorman() {
        try {
            while (true) {
                if (passed.size() == maxRequests) {
                    TimeUnit.NANOSECONDS.sleep(passed.take() + period - System.nanoTime());
                }
                line.take().countDown();
                passed.add(System.nanoTime());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
