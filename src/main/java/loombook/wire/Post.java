package loombook.wire;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Sends frames on behalf of threads that may be interrupted at any time, which would close the
/// channel if they wrote to it themselves. It waits when the other side does not read.
public final class Post {
    private static final long PATIENCE_MILLIS = 100;
    private static final int DRAINING = 200;

    private final BlockingQueue<Out> waiting;
    private final Link link;
    private final Thread thread;
    private volatile boolean closed;
    private volatile boolean sending;

    /// @param most how many frames may wait
    public Post(Link link, int most, String threadName) {
        this.link = link;
        this.waiting = new ArrayBlockingQueue<>(most);
        this.thread = Thread.ofPlatform().daemon().name(threadName).unstarted(this::run);
    }

    public Post start() {
        thread.start();
        return this;
    }

    /// Leaves the sender's interrupt status as it was. What is sent after the end is lost.
    public void send(Out frame) {
        boolean interrupted = false;
        while (!closed) {
            try {
                if (waiting.offer(frame, PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                    break;
                }
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// Waits until nothing waits any more, but not for long.
    public void drain() {
        for (int i = 0; i < DRAINING && !closed && (sending || !waiting.isEmpty()); i++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
    }

    public void close() {
        closed = true;
        thread.interrupt();
    }

    private void run() {
        try {
            while (!closed) {
                Out frame = waiting.take();
                sending = true;
                link.send(frame);
                sending = false;
            }
        } catch (IOException | InterruptedException e) {
            // The other side is gone, or ours: whoever receives learns of it.
            closed = true;
        }
    }
}
