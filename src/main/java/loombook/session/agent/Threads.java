package loombook.session.agent;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Every thread of the chapter that is alive, platform and virtual: the JDK lists the latter only
/// to itself, so this asks where it keeps them.
final class Threads {
    private static final int TOO_MANY = 100_000;

    private final ThreadGroup group;
    private Set<Thread> known = Set.of();

    Threads(ThreadGroup group) {
        this.group = group;
    }

    /// What is alive now was there before the next cell.
    void remember() {
        known = Collections.newSetFromMap(new IdentityHashMap<>());
        known.addAll(alive());
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

    List<Thread> alive() {
        List<Thread> alive = new ArrayList<>();
        Thread[] platform = new Thread[group.activeCount() + 16];
        int count = group.enumerate(platform);
        for (int i = 0; i < count; i++) {
            alive.add(platform[i]);
        }
        addVirtual(alive);
        return alive;
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
