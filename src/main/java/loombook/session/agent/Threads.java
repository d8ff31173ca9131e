package loombook.session.agent;

import loombook.threads.AllThreads;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.locks.LockSupport;

/// The threads of the chapter.
final class Threads {
    private static final String SNIPPETS = "REPL.";
    private static final long TO_WIND_DOWN = 50_000_000;
    private static final long LOOK_AGAIN = 500_000;

    private final ThreadGroup group;
    private volatile Set<Thread> known = Set.of();

    Threads(ThreadGroup group) {
        this.group = group;
    }

    /// What is alive now was there before the next cell.
    void remember() {
        Set<Thread> now = Collections.newSetFromMap(new IdentityHashMap<>());
        now.addAll(alive());
        known = now;
    }

    /// Threads that began since [#remember].
    List<Thread> fresh() {
        List<Thread> fresh = new ArrayList<>();
        for (Thread thread : alive()) {
            if (!known.contains(thread)) {
                fresh.add(thread);
            }
        }
        return fresh;
    }

    /// Threads that began since [#remember], but for the idle ones of pools that end by themselves.
    private List<Thread> left() {
        return fresh().stream().filter(each -> !(each.isDaemon() && isIdle(each))).toList();
    }

    /// How many of those there are. If the run was stopped, they are given a moment to end.
    int left(int run) {
        List<Thread> left = left();
        long end = System.nanoTime() + TO_WIND_DOWN;
        while (StopPoint.isStopped(run) && !left.isEmpty() && System.nanoTime() < end) {
            left.forEach(Thread::interrupt);
            LockSupport.parkNanos(LOOK_AGAIN);
            left = left();
        }
        return left.size();
    }

    /// Whether a thread has none of the chapter's code to run. To look at a virtual thread is dear,
    /// and it has nearly always.
    static boolean isIdle(Thread thread) {
        if (thread.isVirtual()) {
            return false;
        }
        for (StackTraceElement frame : thread.getStackTrace()) {
            if (frame.getClassName().startsWith(SNIPPETS)) {
                return false;
            }
        }
        return true;
    }

    List<Thread> alive() {
        return AllThreads.alive().stream().filter(this::isChapters).toList();
    }

    /// Those of the common pool are in a group of their own.
    boolean isChapters(Thread thread) {
        return thread.isVirtual()
                || thread instanceof ForkJoinWorkerThread worker
                        && worker.getPool() == ForkJoinPool.commonPool()
                || thread.getThreadGroup() instanceof ThreadGroup own && group.parentOf(own);
    }
}
