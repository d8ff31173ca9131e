package loombook.judge;

import loombook.judge.api.Call;
import loombook.judge.api.Interval;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// A piece of a test on a thread of its own.
final class SideCall<T> implements Call<T> {
    private final Callable<T> piece;
    private final Supplier<Interval> lastInterval;
    private final Timer timer;
    private final Thread thread = Thread.ofVirtual().unstarted(this::work);
    private final CountDownLatch end = new CountDownLatch(1);
    private T value;
    private Throwable thrown;
    private boolean leftInterrupted;
    private Interval interval;

    /// @param lastInterval asked on the thread of the piece
    SideCall(Callable<T> piece, Supplier<Interval> lastInterval, Timer timer) {
        this.piece = piece;
        this.lastInterval = lastInterval;
        this.timer = timer;
    }

    void begin() {
        thread.start();
    }

    private void work() {
        try {
            value = piece.call();
        } catch (Throwable e) {
            thrown = e;
        } finally {
            leftInterrupted = Thread.interrupted();
            interval = lastInterval.get();
            end.countDown();
        }
    }

    @Override
    public T await(Duration limit) throws Exception {
        mustEnd(limit);
        if (thrown instanceof Error error) {
            throw error;
        }
        if (thrown instanceof Exception exception) {
            throw exception;
        }
        if (thrown != null) {
            throw new IllegalStateException(thrown);
        }
        return value;
    }

    @Override
    public Throwable failure(Duration limit) throws InterruptedException {
        mustEnd(limit);
        if (thrown instanceof Error error) {
            throw error;
        }
        return thrown;
    }

    private void mustEnd(Duration limit) throws InterruptedException {
        if (!ends(limit)) {
            throw new AssertionError(
                    "A call had not returned "
                            + Words.seconds(limit)
                            + " later, as it should have.");
        }
    }

    @Override
    public boolean ends(Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        long left = limit.toNanos();
        do {
            if (end.await(left, TimeUnit.NANOSECONDS)) {
                return true;
            }
            left = timer.left(deadline).toNanos();
        } while (left > 0);
        return false;
    }

    @Override
    public boolean isDone() {
        return end.getCount() == 0;
    }

    @Override
    public void interrupt() {
        thread.interrupt();
    }

    @Override
    public boolean leftInterrupted() {
        return ended().leftInterrupted;
    }

    @Override
    public Interval interval() {
        return ended().interval;
    }

    private SideCall<T> ended() {
        if (!isDone()) {
            throw new IllegalStateException("it has not ended yet");
        }
        return this;
    }
}
