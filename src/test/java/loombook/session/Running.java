package loombook.session;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A cell that is being played on a thread of its own.
final class Running {
    private static final int PATIENCE = 10;

    private final Session session;
    private final Told told;
    private final int from;
    private final FutureTask<CellReport> report;
    private final Thread thread;
    private long stopNanos;

    Running(Session session, Told told, Cell cell) {
        this.session = session;
        this.told = told;
        from = told.mark();
        report = new FutureTask<>(() -> session.play(cell, told));
        thread = Thread.ofPlatform().daemon().start(report);
    }

    Running whenPrinted(String text) {
        try {
            told.await(from, text);
            return this;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    Running after(int millis) {
        try {
            Thread.sleep(millis);
            return this;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    Running stop() {
        stopNanos = System.nanoTime();
        session.stop();
        return this;
    }

    /// Interrupts the thread that plays.
    Running interrupt() {
        thread.interrupt();
        return this;
    }

    boolean hasEnded() {
        return report.isDone();
    }

    /// Waits for the end, which must come.
    Played ends() {
        try {
            CellReport ended = report.get(PATIENCE, TimeUnit.SECONDS);
            stopNanos = System.nanoTime() - stopNanos;
            return new Played(ended, told, from);
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError("it never ended: " + told.all(), e);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
    }

    /// How long it took from the stop to the end.
    long stopMillis() {
        return stopNanos / 1_000_000;
    }
}
