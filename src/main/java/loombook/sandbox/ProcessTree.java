package loombook.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/// A process and all that descends from it.
final class ProcessTree {
    /// Where `stat` has the number of threads, among its fields from the third on.
    static final int THREADS = 17;

    private static final Duration TO_DIE = Duration.ofSeconds(5);
    private static final Duration TICK = Duration.ofMillis(10);
    private static final Duration LOOK_EVERY = Duration.ofMillis(1);

    private ProcessTree() {}

    /// Kills the first process of a process namespace, with which all others of it end, and waits
    /// for the one outside that has started it.
    static void killNamespace(ProcessHandle outside) {
        outside.children().forEach(ProcessHandle::destroyForcibly);
        if (!awaitAll(List.of(outside))) {
            kill(outside);
        }
    }

    /// Kills from the root on, again and again, since the others may start more meanwhile.
    static void kill(ProcessHandle root) {
        List<ProcessHandle> known = new ArrayList<>(root.descendants().toList());
        root.destroyForcibly();
        for (int i = 0; i < known.size(); i++) {
            ProcessHandle each = known.get(i);
            each.descendants().filter(more -> !known.contains(more)).forEach(known::add);
            each.destroyForcibly();
        }
        known.add(root);
        awaitAll(known);
    }

    /// Processes that are not our own children tell nobody of their end, so we look.
    static boolean awaitAll(List<ProcessHandle> handles) {
        long end = System.nanoTime() + TO_DIE.toNanos();
        while (handles.stream().anyMatch(ProcessTree::runs)) {
            if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
        return true;
    }

    private static boolean runs(ProcessHandle process) {
        return process.isAlive() && !hasEnded(process);
    }

    /// Whether it is only an entry that waits for its parent.
    static boolean hasEnded(ProcessHandle process) {
        try {
            String[] fields = stat(folder(process));
            // The first thread can be gone while the others are on their way.
            return fields[0].equals("Z") && Integer.parseInt(fields[THREADS]) <= 1;
        } catch (IOException e) {
            return !process.isAlive();
        }
    }

    private static Path folder(ProcessHandle process) {
        return Path.of("/proc", Long.toString(process.pid()));
    }

    static Duration cpu(ProcessHandle root) {
        long ticks = ticks(root);
        for (ProcessHandle each : root.descendants().toList()) {
            ticks += ticks(each);
        }
        return TICK.multipliedBy(ticks);
    }

    private static long ticks(ProcessHandle process) {
        try {
            String[] fields = stat(folder(process));
            return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        } catch (IOException e) {
            // It has ended meanwhile, or this is no Linux.
            return 0;
        }
    }

    /// The fields of `stat` from the third on; the second is a name that may hold anything.
    static String[] stat(Path process) throws IOException {
        byte[] bytes = Files.readAllBytes(process.resolve("stat"));
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return text.substring(text.lastIndexOf(')') + 2).split(" ");
    }
}
