package loombook.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A process and all that descends from it.
final class ProcessTree {
    private static final Duration TO_DIE = Duration.ofSeconds(5);
    private static final Duration TICK = Duration.ofMillis(10);

    private ProcessTree() {}

    /// Kills from the root on, again and again, since the others may start more meanwhile.
    static void kill(ProcessHandle root) {
        List<ProcessHandle> known = new ArrayList<>(root.descendants().toList());
        root.destroyForcibly();
        for (int i = 0; i < known.size(); i++) {
            ProcessHandle each = known.get(i);
            each.descendants().filter(more -> !known.contains(more)).forEach(known::add);
            each.destroyForcibly();
        }
        await(root);
        known.forEach(ProcessTree::await);
    }

    private static void await(ProcessHandle handle) {
        if (!handle.isAlive()) {
            return;
        }
        CompletableFuture<ProcessHandle> end = handle.onExit();
        try {
            end.get(TO_DIE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            // The system is that slow, or the process hangs in it: there is no more that we can do.
            end.cancel(false);
        }
    }

    static Duration cpu(ProcessHandle root) {
        long ticks = ticks(root);
        for (ProcessHandle each : root.descendants().toList()) {
            ticks += ticks(each);
        }
        return TICK.multipliedBy(ticks);
    }

    /// Fields 14 and 15 of `stat`; its second field is a name that may hold blanks and brackets.
    private static long ticks(ProcessHandle process) {
        Path stat = Path.of("/proc", Long.toString(process.pid()), "stat");
        try {
            String text = new String(Files.readAllBytes(stat), StandardCharsets.ISO_8859_1);
            String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
            return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        } catch (IOException | RuntimeException e) {
            // It has ended meanwhile, or this is no Linux.
            return 0;
        }
    }
}
