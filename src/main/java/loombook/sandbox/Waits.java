package loombook.sandbox;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How long each thread of some processes has been ready to run so far, and had to wait for a
/// processor. The system counts that, on Linux; elsewhere nothing is known of it.
public final class Waits {
    private static final int LONGEST_LINE = 80;
    private static final Waits UNKNOWN = new Waits(Map.of());

    private final Map<String, Long> nanos;

    private Waits(Map<String, Long> nanos) {
        this.nanos = nanos;
    }

    /// Of nobody.
    public static Waits none() {
        return UNKNOWN;
    }

    /// Of our own threads.
    public static Waits ofOurs() {
        return of(List.of(ProcessHandle.current()));
    }

    static Waits of(List<ProcessHandle> processes) {
        Map<String, Long> nanos = new HashMap<>();
        processes.forEach(each -> read(new File("/proc/" + each.pid() + "/task"), nanos));
        return new Waits(nanos);
    }

    /// It is read at the start of every test, so it is read as plainly as can be.
    private static void read(File tasks, Map<String, Long> nanos) {
        String[] threads = tasks.list();
        if (threads == null) {
            // It has ended meanwhile, or the system does not tell.
            return;
        }
        byte[] line = new byte[LONGEST_LINE];
        for (String each : threads) {
            nanos.put(each, wait(new File(tasks, each + "/schedstat"), line));
        }
    }

    /// The second of three numbers.
    private static long wait(File file, byte[] line) {
        try (FileInputStream in = new FileInputStream(file)) {
            int length = in.read(line);
            int at = 0;
            while (at < length && line[at] != ' ') {
                at++;
            }
            long number = 0;
            for (at++; at < length && line[at] != ' '; at++) {
                number = 10 * number + Character.digit(line[at], 10);
            }
            return number;
        } catch (IOException e) {
            // It has ended meanwhile, or the system does not tell.
            return 0;
        }
    }

    /// What the thread that waited most has waited since then.
    public Duration since(Waits earlier) {
        long most = 0;
        for (Map.Entry<String, Long> each : nanos.entrySet()) {
            long before = earlier.nanos.getOrDefault(each.getKey(), 0L);
            most = Math.max(most, each.getValue() - before);
        }
        return Duration.ofNanos(most);
    }
}
