package loombook.session.agent;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.stream.Stream;

/// Every thread of the chapter that is alive, platform and virtual: the JDK lists the latter only
/// to itself, so this asks where it keeps them.
final class Threads {
    private static final String SNIPPETS = "REPL.";
    private static final int TOO_MANY = 100_000;

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
    List<Thread> left() {
        return fresh().stream().filter(each -> !(each.isDaemon() && isIdle(each))).toList();
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
        List<Thread> alive = new ArrayList<>();
        ThreadGroup top = top();
        Thread[] platform = new Thread[top.activeCount() + 16];
        int count = top.enumerate(platform);
        for (int i = 0; i < count; i++) {
            if (isChapters(platform[i])) {
                alive.add(platform[i]);
            }
        }
        addVirtual(alive);
        return alive;
    }

    private ThreadGroup top() {
        ThreadGroup top = group;
        while (top.getParent() != null) {
            top = top.getParent();
        }
        return top;
    }

    /// Those of the common pool are in a group of their own.
    boolean isChapters(Thread thread) {
        return thread.isVirtual()
                || thread instanceof ForkJoinWorkerThread worker
                        && worker.getPool() == ForkJoinPool.commonPool()
                || thread.getThreadGroup() instanceof ThreadGroup own && group.parentOf(own);
    }

    private static void addVirtual(List<Thread> alive) {
        try {
            Class<?> containers = Class.forName("jdk.internal.vm.ThreadContainers");
            Class<?> container = Class.forName("jdk.internal.vm.ThreadContainer");
            addFrom(
                    containers.getMethod("root").invoke(null),
                    container.getMethod("threads"),
                    container.getMethod("children"),
                    alive);
        } catch (ReflectiveOperationException | RuntimeException e) {
            // Without the list, only platform threads are seen.
            return;
        }
    }

    private static void addFrom(
            Object container, Method threads, Method children, List<Thread> alive)
            throws ReflectiveOperationException {
        try (Stream<?> each = (Stream<?>) threads.invoke(container)) {
            each.limit(TOO_MANY)
                    .map(Thread.class::cast)
                    .filter(Thread::isVirtual)
                    .forEach(alive::add);
        }
        try (Stream<?> each = (Stream<?>) children.invoke(container)) {
            for (Object child : each.toList()) {
                addFrom(child, threads, children, alive);
            }
        }
    }
}
