package loombook.threads;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Every thread of this JVM that is alive, platform and virtual: the JDK lists the latter only to
/// itself, so this asks where it keeps them.
public final class AllThreads {
    private static final int TOO_MANY = 100_000;

    private AllThreads() {}

    public static List<Thread> alive() {
        ThreadGroup top = top();
        Thread[] platform = new Thread[top.activeCount() + 16];
        List<Thread> alive = new ArrayList<>();
        int count = top.enumerate(platform);
        for (int i = 0; i < count; i++) {
            alive.add(platform[i]);
        }
        addVirtual(alive);
        return alive;
    }

    /// The group of all groups.
    public static ThreadGroup top() {
        ThreadGroup group = Thread.currentThread().getThreadGroup();
        while (group.getParent() != null) {
            group = group.getParent();
        }
        return group;
    }

    /// As a reader may know it, if it has a name.
    public static String name(Thread thread) {
        if (!thread.getName().isEmpty()) {
            return '"' + thread.getName() + '"';
        }
        return (thread.isVirtual() ? "virtual thread #" : "thread #") + thread.threadId();
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
