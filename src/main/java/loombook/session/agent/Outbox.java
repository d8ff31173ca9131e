package loombook.session.agent;

import loombook.wire.FromAgent;
import loombook.wire.Link;
import loombook.wire.Thrown;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// What waits to be sent. Output and messages leave in the order in which they came, by one thread
/// that nobody interrupts; who prints faster than that waits.
final class Outbox {
    private static final int MOST_WAITING = 1 << 18;
    private static final int LARGEST_CHUNK = 1 << 16;
    private static final int MOST_TELLINGS = 20;

    private final Link link;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition filled = lock.newCondition();
    private final Condition emptied = lock.newCondition();
    private final Queue<FromAgent> waiting = new ArrayDeque<>();
    private byte[] chunk = new byte[1024];
    private int chunkSize;
    private boolean chunkError;
    private int bytesWaiting;
    private boolean sending;
    private long allowed = Long.MAX_VALUE;
    private long hidden;
    private int tellings;

    Outbox(Link link) {
        this.link = link;
    }

    void start() {
        Thread.ofPlatform().daemon().name("loombook-outbox").start(this::run);
    }

    /// A cell begins, of whose output so many bytes are wanted.
    void allow(long bytes) {
        lock.lock();
        try {
            allowed = bytes;
            hidden = 0;
            tellings = MOST_TELLINGS;
        } finally {
            lock.unlock();
        }
    }

    long hidden() {
        lock.lock();
        try {
            return hidden;
        } finally {
            lock.unlock();
        }
    }

    void send(FromAgent message) {
        lock.lock();
        try {
            closeChunk();
            waiting.add(message);
            filled.signal();
        } finally {
            lock.unlock();
        }
    }

    /// An exception that ended a thread, if there were not too many of them yet.
    boolean tell(String thread, Throwable thrown) {
        FromAgent.Uncaught message = new FromAgent.Uncaught(thread, Thrown.of(thrown));
        lock.lock();
        try {
            boolean tells = tellings > 0 && allowed > 0;
            if (tells) {
                tellings--;
                send(message);
            }
            return tells;
        } finally {
            lock.unlock();
        }
    }

    void print(boolean error, byte[] bytes, int from, int length) {
        lock.lock();
        try {
            int count = (int) Math.min(length, allowed);
            allowed -= count;
            hidden += length - count;
            int done = 0;
            while (done < count) {
                while (bytesWaiting >= MOST_WAITING) {
                    emptied.awaitUninterruptibly();
                }
                int part = Math.min(count - done, LARGEST_CHUNK);
                append(error, bytes, from + done, part);
                done += part;
            }
            filled.signal();
        } finally {
            lock.unlock();
        }
    }

    /// Of a flood that is stopped, nobody wants to see the rest.
    void forget() {
        lock.lock();
        try {
            if (bytesWaiting > LARGEST_CHUNK) {
                hidden += bytesWaiting;
                waiting.removeIf(FromAgent.Output.class::isInstance);
                chunkSize = 0;
                bytesWaiting = 0;
                emptied.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /// Waits, but not for ever, until everything is on its way.
    void drain() {
        lock.lock();
        try {
            long left = TimeUnit.SECONDS.toNanos(1);
            while ((sending || !waiting.isEmpty() || chunkSize > 0) && left > 0) {
                left = emptied.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private void append(boolean error, byte[] bytes, int from, int length) {
        if (error != chunkError || chunkSize + length > LARGEST_CHUNK) {
            closeChunk();
            chunkError = error;
        }
        if (chunkSize + length > chunk.length) {
            chunk = Arrays.copyOf(chunk, Math.max(chunkSize + length, chunk.length * 2));
        }
        System.arraycopy(bytes, from, chunk, chunkSize, length);
        chunkSize += length;
        bytesWaiting += length;
    }

    private void closeChunk() {
        if (chunkSize > 0) {
            waiting.add(new FromAgent.Output(chunkError, Arrays.copyOf(chunk, chunkSize)));
            chunkSize = 0;
        }
    }

    private void run() {
        try {
            while (true) {
                link.send(next().encode());
            }
        } catch (IOException e) {
            // The session is gone: nobody is left to run for.
            Runtime.getRuntime().halt(0);
        } catch (OutOfMemoryError e) {
            Runtime.getRuntime().halt(Agent.OUT_OF_MEMORY);
        }
    }

    private FromAgent next() {
        lock.lock();
        try {
            sending = false;
            if (waiting.isEmpty() && chunkSize == 0) {
                emptied.signalAll();
            }
            while (waiting.isEmpty() && chunkSize == 0) {
                filled.awaitUninterruptibly();
            }
            if (waiting.isEmpty()) {
                closeChunk();
            }
            FromAgent message = waiting.remove();
            if (message instanceof FromAgent.Output(_, var bytes)) {
                bytesWaiting -= bytes.length;
                emptied.signalAll();
            }
            sending = true;
            return message;
        } finally {
            lock.unlock();
        }
    }
}
