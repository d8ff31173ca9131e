package loombook.threads;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds threads that wait for each other in a circle, platform or virtual, by monitor or by lock.
/// The JDK's own finder knows platform threads only; a thread dump shows the monitors of all.
public final class Deadlocks {
    private static final Pattern FIELD =
            Pattern.compile("\"(tid|name|blockedOn|locks)\": (?:\"([^\"]*)\"|\\[([^\\]]*)\\])");

    private Deadlocks() {}

    /// Whom a thread waits for, and at what.
    private record Wait(Thread owner, String lock) {}

    /// @return a line for each thread of the circle; nothing if there is none
    public static String find(Collection<Thread> alive) {
        Map<Long, Thread> threads = new HashMap<>();
        alive.forEach(each -> threads.put(each.threadId(), each));
        Map<Thread, Wait> waits = new HashMap<>();
        Locks.addWaits(
                threads.values(),
                (thread, owner, lock) -> waits.put(thread, new Wait(owner, lock)));
        addMonitors(threads, waits);
        return circle(waits);
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
                case "locks" -> {
                    for (String lock : field.group(3).split(",")) {
                        owners.put(lock.replace("\"", "").strip(), current);
                    }
                }
                default -> {}
            }
        }
        blocked.forEach(
                (thread, lock) -> {
                    if (thread != null && owners.get(lock) != null) {
                        waits.put(thread, new Wait(owners.get(lock), lock));
                    }
                });
    }

    /// The JDK's own way to this is by a file, which nobody deletes if this JVM is killed
    /// meanwhile.
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
        StringBuilder words = new StringBuilder();
        for (Thread thread : path) {
            Wait wait = waits.get(thread);
            words.append(words.isEmpty() ? "" : "\n")
                    .append(AllThreads.name(thread))
                    .append(" waits for ")
                    .append(wait.lock())
                    .append(", held by ")
                    .append(AllThreads.name(wait.owner()));
        }
        return words.toString();
    }
}
