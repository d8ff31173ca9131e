package loombook.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/// How long each thread of some processes has been ready to run so far, and had to wait for a
/// processor. The system counts that, on Linux; elsewhere nothing is known of it.
public final class Waits {
    private static final Path PROC = Path.of("/proc");
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
        return of(Stream.of(ProcessHandle.current()));
    }

    static Waits of(Stream<ProcessHandle> processes) {
        Map<String, Long> nanos = new HashMap<>();
        processes.forEach(each -> read(PROC.resolve(each.pid() + "/task"), nanos));
        return new Waits(nanos);
    }

    private static void read(Path tasks, Map<String, Long> nanos) {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(tasks)) {
            for (Path each : all) {
                nanos.put(each.toString(), wait(each));
            }
        } catch (IOException | java.nio.file.DirectoryIteratorException e) {
            // It has ended meanwhile, or the system does not tell.
            return;
        }
    }

    private static long wait(Path task) {
        try {
            String line = Files.readString(task.resolve("schedstat"), StandardCharsets.US_ASCII);
            return Long.parseLong(line.split(" ")[1]);
        } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
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
