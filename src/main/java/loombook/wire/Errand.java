package loombook.wire;

/// The thread that does one call for the other side. It counts the interrupts that reach it in
/// time: one that comes after the end is the caller's to feel.
public final class Errand {
    private final Thread thread;
    private int interrupts;
    private boolean ended;

    public Errand(Thread thread) {
        this.thread = thread;
    }

    public Thread thread() {
        return thread;
    }

    public synchronized void interrupt() {
        if (!ended) {
            interrupts++;
            thread.interrupt();
        }
    }

    /// From now on no interrupt is counted.
    ///
    /// @return how many came in time
    public synchronized int end() {
        ended = true;
        return interrupts;
    }
}
