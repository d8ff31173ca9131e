package loombook.processes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// What the JDK does not tell of a process.
public final class Processes {
    private Processes() {}

    /// Whether it has ended. Its entry may still be there: a JVM that has opened a jail inherits
    /// orphans, and takes note of their end when it closes the next.
    public static boolean hasEnded(ProcessHandle process) {
        try {
            String stat = Files.readString(file(process, "stat"), StandardCharsets.ISO_8859_1);
            return stat.startsWith(" Z", stat.lastIndexOf(')') + 1);
        } catch (IOException e) {
            // It is gone, or this system has no such file.
            return !process.isAlive();
        }
    }

    /// The whole of its command line; the JDK says nothing where that is long.
    public static String words(ProcessHandle process) {
        try {
            return Files.readString(file(process, "cmdline"), StandardCharsets.ISO_8859_1)
                    .replace('\0', ' ');
        } catch (IOException e) {
            return process.info().commandLine().orElse("");
        }
    }

    private static Path file(ProcessHandle process, String name) {
        return Path.of("/proc", Long.toString(process.pid()), name);
    }
}
