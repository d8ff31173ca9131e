package loombook.session.agent;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The place where running code can be stopped: every method and every loop of a chapter's classes
/// passes through [#check]. What must be shared by all threads of a JVM is static by nature.
public final class StopPoint {
    private static volatile boolean anyStopped;
    private static final Set<Integer> STOPPED = ConcurrentHashMap.newKeySet();
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
        if (anyStopped) {
            endIfStopped();
        }
    }

    private static void endIfStopped() {
        Integer run = RUN.get();
        if (run != null && STOPPED.contains(run)) {
            throw new Stop();
        }
    }

    /// From here on this thread, and each that it starts, belongs to this run.
    static void enter(int run) {
        RUN.set(run);
    }

    static void stop(int run) {
        STOPPED.add(run);
        anyStopped = true;
    }

    static boolean isStopped(int run) {
        return STOPPED.contains(run);
    }
}
