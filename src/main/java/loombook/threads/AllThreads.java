package loombook.threads;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        Optional<Containers> containers = Holder.CONTAINERS;
        if (containers.isPresent()) {
            try {
                containers.get().addFrom(containers.get().root(), alive);
            } catch (ReflectiveOperationException | RuntimeException e) {
                // Without the list, only platform threads are seen.
                return;
            }
        }
    }

    private static final class Holder {
        static final Optional<Containers> CONTAINERS = Containers.find();
    }

    /// Where the JDK keeps threads, by its own words for it.
    private record Containers(Object root, Method threads, Method children) {
        static Optional<Containers> find() {
            try {
                Class<?> all = Class.forName("jdk.internal.vm.ThreadContainers");
                Class<?> each = Class.forName("jdk.internal.vm.ThreadContainer");
                return Optional.of(
                        new Containers(
                                all.getMethod("root").invoke(null),
                                each.getMethod("threads"),
                                each.getMethod("children")));
            } catch (ReflectiveOperationException | RuntimeException e) {
                return Optional.empty();
            }
        }

        private void addFrom(Object container, List<Thread> alive)
                throws ReflectiveOperationException {
            try (Stream<?> here = (Stream<?>) threads.invoke(container)) {
                for (Object each : here.limit(TOO_MANY).toArray()) {
                    if (each instanceof Thread thread && thread.isVirtual()) {
                        alive.add(thread);
                    }
                }
            }
            try (Stream<?> below = (Stream<?>) children.invoke(container)) {
                for (Object each : below.toArray()) {
                    addFrom(each, alive);
                }
            }
        }
    }
}
