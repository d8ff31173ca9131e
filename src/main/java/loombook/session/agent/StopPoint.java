package loombook.session.agent;

import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// The place where running code can be stopped: every method and every loop of a chapter's classes
/// passes through [#check]. What must be shared by all threads of a JVM is static by nature.
public final class StopPoint {
    private static volatile boolean anyStopped;
    private static final Set<Integer> STOPPED = ConcurrentHashMap.newKeySet();
    private static final int ENOUGH_SAID = 1 << 14;
    private static final AtomicInteger LAST_WORDS = new AtomicInteger();
    private static volatile Map<Thread, Integer> adopted = Map.of();
    private static final InheritableThreadLocal<Integer> RUN = new InheritableThreadLocal<>();

    private StopPoint() {}

    /// Thrown through code that was stopped. No stack: where it was is not the reader's question.
    static final class Stop extends Error {
        private static final long serialVersionUID = 1L;

        Stop() {
            super("stopped", null, false, false);
        }
    }

    /// Called from the chapter's classes.
    public static void check() {
        if (anyStopped && isStopped()) {
            throw new Stop();
        }
    }

    /// A stopped run may still say a few last words, but not go on printing.
    static void checkPrinting(int bytes) {
        if (anyStopped && isStopped() && LAST_WORDS.addAndGet(-bytes) < 0) {
            throw new Stop();
        }
    }

    private static boolean isStopped() {
        Integer run = adopted.get(Thread.currentThread());
        if (run == null) {
            run = RUN.get();
        }
        return run != null && STOPPED.contains(run);
    }

    /// From here on this thread, and each that it starts, belongs to this run.
    static void enter(int run) {
        RUN.set(run);
    }

    static synchronized void stop(int run) {
        LAST_WORDS.set(ENOUGH_SAID);
        STOPPED.add(run);
        anyStopped = true;
    }

    static boolean isStopped(int run) {
        return STOPPED.contains(run);
    }

    /// Threads that have nothing to do belong to whatever run comes next, whoever started them: a
    /// pool made in one cell works for another.
    ///
    /// @param idle what `run` takes over
    /// @param busy what stays with the run that it belongs to
    static synchronized void adopt(int run, Collection<Thread> idle, Collection<Thread> busy) {
        Map<Thread, Integer> now = new IdentityHashMap<>();
        idle.forEach(each -> now.put(each, run));
        for (Thread each : busy) {
            Integer before = adopted.get(each);
            if (before != null) {
                now.put(each, before);
            }
        }
        adopted = now;
        if (busy.isEmpty()) {
            STOPPED.removeIf(each -> each < run);
            anyStopped = !STOPPED.isEmpty();
        }
    }

    /// Threads that did not inherit whose they are, as those of the common pool, are told so.
    static synchronized void claim(int run, Collection<Thread> threads) {
        Map<Thread, Integer> now = new IdentityHashMap<>(adopted);
        threads.forEach(each -> now.putIfAbsent(each, run));
        adopted = now;
    }

    static List<Thread> adoptedBy(int run) {
        return adopted.entrySet().stream()
                .filter(each -> each.getValue() == run)
                .map(Map.Entry::getKey)
                .toList();
    }
}
