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
    private static final long LONGEST = 20 * TO_WIND_DOWN;
    private static final long LOOK_AGAIN = 500_000;

    private final ThreadGroup group;
    private volatile Set<Thread> known = Set.of();

    Threads(ThreadGroup group) {
        this.group = group;
    }

    /// What is alive now was there before the first cell.
    void remember() {
        remember(alive());
    }

    private void remember(List<Thread> alive) {
        Set<Thread> now = Collections.newSetFromMap(new IdentityHashMap<>());
        now.addAll(alive);
        known = now;
    }

    /// Threads that began in this cell.
    List<Thread> fresh() {
        return fresh(alive());
    }

    private List<Thread> fresh(List<Thread> alive) {
        List<Thread> fresh = new ArrayList<>();
        for (Thread thread : alive) {
            if (!known.contains(thread)) {
                fresh.add(thread);
            }
        }
        return fresh;
    }

    /// The same, but for the idle ones of pools that end by themselves.
    private List<Thread> left(List<Thread> alive) {
        List<Thread> left = new ArrayList<>();
        for (Thread each : fresh(alive)) {
            if (!(each.isDaemon() && isIdle(each))) {
                left.add(each);
            }
        }
        return left;
    }

    /// Ends the cell, and says how many of those there are. If the run was stopped, they are given
    /// a moment to end. What is alive then was there before the next cell.
    int end(int run) {
        List<Thread> alive = alive();
        List<Thread> left = left(alive);
        long start = System.nanoTime();
        long end = start + TO_WIND_DOWN;
        while (StopPoint.isStopped(run) && !left.isEmpty() && System.nanoTime() < end) {
            left.forEach(Thread::interrupt);
            LockSupport.parkNanos(LOOK_AGAIN);
            alive = alive();
            List<Thread> now = left(alive);
            if (now.size() < left.size()) {
                // They end one by one, where there are more of them than processors.
                end = Math.min(System.nanoTime() + TO_WIND_DOWN, start + LONGEST);
            }
            left = now;
        }
        remember(alive);
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
        List<Thread> alive = AllThreads.alive();
        alive.removeIf(each -> !isChapters(each));
        return alive;
    }

    /// Those of the common pool are in a group of their own.
    boolean isChapters(Thread thread) {
        return thread.isVirtual()
                || thread instanceof ForkJoinWorkerThread worker
                        && worker.getPool() == ForkJoinPool.commonPool()
                || thread.getThreadGroup() instanceof ThreadGroup own && group.parentOf(own);
    }
}
