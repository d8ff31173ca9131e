package loombook.worker;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.AbstractOwnableSynchronizer;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds threads that wait for each other in a circle, platform or virtual, by monitor or by lock.
/// The JDK's own finder knows platform threads only; a thread dump shows the monitors of all, and
/// the locks of `java.util.concurrent` know their owners.
final class Deadlocks {
    private static final Pattern FIELD =
            Pattern.compile("\"(tid|blockedOn|locks)\": (?:\"([^\"]*)\"|\\[([^\\]]*)\\])");

    private Deadlocks() {}

    /// Whom a thread waits for, and at what.
    private record Wait(Thread owner, String lock) {}

    /// @return a line for each thread of the circle; nothing if there is none
    static String find(Collection<Thread> alive) {
        Map<Long, Thread> threads = new HashMap<>();
        alive.forEach(each -> threads.put(each.threadId(), each));
        Map<Thread, Wait> waits = new LinkedHashMap<>();
        addLocks(alive, waits);
        addMonitors(threads, waits);
        return circle(waits);
    }

    private static void addLocks(Collection<Thread> alive, Map<Thread, Wait> waits) {
        try {
            Field holder =
                    AbstractOwnableSynchronizer.class.getDeclaredField("exclusiveOwnerThread");
            holder.setAccessible(true);
            for (Thread thread : alive) {
                if (LockSupport.getBlocker(thread) instanceof AbstractOwnableSynchronizer lock
                        && holder.get(lock) instanceof Thread owner) {
                    waits.put(thread, new Wait(owner, name(lock)));
                }
            }
        } catch (ReflectiveOperationException | RuntimeException e) {
            // Monitors can still be told.
            return;
        }
    }

    /// The lock that a reader knows is the class around the part that queues.
    private static String name(Object lock) {
        String name = lock.getClass().getName();
        int inner = name.indexOf('$');
        String whole = inner < 0 ? name : name.substring(0, inner);
        return whole.substring(whole.lastIndexOf('.') + 1)
                + "@"
                + Integer.toHexString(System.identityHashCode(lock));
    }

    private static void addMonitors(Map<Long, Thread> threads, Map<Thread, Wait> waits) {
        Map<String, Thread> owners = new HashMap<>();
        Map<Thread, String> blocked = new LinkedHashMap<>();
        Thread current = null;
        Matcher field = FIELD.matcher(dump());
        while (field.find()) {
            switch (field.group(1)) {
                case "tid" -> current = threads.get(Long.parseLong(field.group(2)));
                case "blockedOn" -> blocked.put(current, field.group(2));
                default -> {
                    for (String lock : field.group(3).split(",")) {
                        owners.put(lock.replace("\"", "").strip(), current);
                    }
                }
            }
        }
        blocked.forEach(
                (thread, lock) -> {
                    if (thread != null && owners.get(lock) != null) {
                        waits.put(thread, new Wait(owners.get(lock), lock));
                    }
                });
    }

    private static String dump() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            Class.forName("jdk.internal.vm.ThreadDumper")
                    .getMethod("dumpThreadsToJson", OutputStream.class)
                    .invoke(null, bytes);
            return bytes.toString(StandardCharsets.UTF_8);
        } catch (ReflectiveOperationException | RuntimeException e) {
            // Locks can still be told.
            return "";
        }
    }

    private static String circle(Map<Thread, Wait> waits) {
        for (Thread start : waits.keySet()) {
            List<Thread> path = new ArrayList<>();
            Thread at = start;
            while (at != null && waits.containsKey(at) && !path.contains(at)) {
                path.add(at);
                at = waits.get(at).owner();
            }
            if (at == start && !path.isEmpty()) {
                return words(path, waits);
            }
        }
        return "";
    }

    private static String words(List<Thread> path, Map<Thread, Wait> waits) {
        List<String> lines = new ArrayList<>();
        for (Thread thread : path) {
            Wait wait = waits.get(thread);
            lines.add(
                    Threads.name(thread)
                            + " waits for "
                            + wait.lock()
                            + ", held by "
                            + Threads.name(wait.owner()));
        }
        return String.join("\n", lines);
    }
}
