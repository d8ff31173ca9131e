package loombook.session.agent;

import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Standard input of a chapter: asks the session for bytes only when somebody reads.
final class Keyboard extends InputStream {
    private final Runnable ask;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition typed = lock.newCondition();
    private byte[] bytes = {};
    private int next;
    private boolean asked;
    private boolean ended;

    Keyboard(Runnable ask) {
        this.ask = ask;
    }

    void type(byte[] more) {
        lock.lock();
        try {
            asked = false;
            if (more.length == 0) {
                ended = true;
            } else {
                bytes = more;
                next = 0;
            }
            typed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public int read() throws InterruptedIOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws InterruptedIOException {
        if (length == 0) {
            return 0;
        }
        lock.lock();
        try {
            while (next == bytes.length && !ended) {
                if (!asked) {
                    asked = true;
                    ask.run();
                }
                typed.await();
            }
            int count = Math.min(length, bytes.length - next);
            System.arraycopy(bytes, next, into, from, count);
            next += count;
            if (count == 0) {
                // As in a terminal, the end is told once; who reads on, asks again.
                ended = false;
                return -1;
            }
            return count;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while waiting for input");
        } finally {
            lock.unlock();
        }
    }

    @Override
    public int available() {
        lock.lock();
        try {
            return bytes.length - next;
        } finally {
            lock.unlock();
        }
    }
}
