package loombook.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Ctrl-C, answered in good order: what runs is told to end, and the JVM waits until it has.
final class Interruption implements AutoCloseable {
    private static final long PATIENCE = 200;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook;
    private volatile boolean happened;

    private volatile Runnable stop = () -> {};

    Interruption() {
        this.hook = new Thread(this::interrupted, "loombook-interrupted");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /// What is to be done then.
    void calls(Runnable other) {
        stop = other;
        if (happened) {
            other.run();
        }
    }

    private void interrupted() {
        happened = true;
        stop.run();
        await();
    }

    boolean happened() {
        return happened;
    }

    private void await() {
        try {
            ended.await(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        ended.countDown();
        if (!happened) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // It has begun this very moment.
                happened = true;
            }
        }
    }
}
