// caught by: waitersPassInOrderOfArrival
// Keeps the waiting callers on a stack: who came last passes first.
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/// N permits; each comes back a period after it was taken and goes to one of those who wait.
public final class RateLimiter {
    private final Executor later;
    private final Deque<CountDownLatch> waiting = new ArrayDeque<>();
    private int free;

    public RateLimiter(int maxRequests, Duration period) {
        if (maxRequests < 1) {
            throw new IllegalArgumentException("maxRequests must be positive: " + maxRequests);
        }
        if (!period.isPositive()) {
            throw new IllegalArgumentException("period must be positive: " + period);
        }
        free = maxRequests;
        later =
                CompletableFuture.delayedExecutor(
                        period.toNanos(), TimeUnit.NANOSECONDS, Runnable::run);
    }

    public void acquire() throws InterruptedException {
        CountDownLatch mine = new CountDownLatch(1);
        synchronized (this) {
            if (free > 0) {
                free--;
                mine.countDown();
            } else {
                waiting.push(mine);
            }
        }
        try {
            mine.await();
        } catch (InterruptedException e) {
            synchronized (this) {
                if (waiting.remove(mine)) {
                    throw e;
                }
                Thread.currentThread().interrupt();
            }
        }
        later.execute(this::giveBack);
    }

    private synchronized void giveBack() {
        if (waiting.isEmpty()) {
            free++;
        } else {
            waiting.pop().countDown();
        }
    }
}
