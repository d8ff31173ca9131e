package loombook.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The system's own limits for us: nobody may raise what he gives to others above them.
final class Ceilings {
    static final String PROCESSES = "Max processes";
    static final String OPEN_FILES = "Max open files";
    static final String FILE_SIZE = "Max file size";
    static final String DATA_SIZE = "Max data size";
    static final String CPU_TIME = "Max cpu time";

    /// A name, the limit that can be raised, and the one that cannot.
    private static final Pattern LINE = Pattern.compile("(Max [a-z ]+?)\\s+\\S+\\s+(\\d+)\\b.*");

    private final Map<String, Long> limits;

    private Ceilings(Map<String, Long> limits) {
        this.limits = limits;
    }

    static Ceilings ofOurs() {
        try {
            return of(Files.readAllLines(Path.of("/proc/self/limits")));
        } catch (IOException e) {
            // No word of limits: then there are none that we could respect.
            return new Ceilings(Map.of());
        }
    }

    /// @param lines as in `/proc/PID/limits`
    static Ceilings of(List<String> lines) {
        Map<String, Long> limits = new HashMap<>();
        for (String line : lines) {
            Matcher limit = LINE.matcher(line);
            if (limit.matches()) {
                limits.put(limit.group(1), Long.parseUnsignedLong(limit.group(2)));
            }
        }
        return new Ceilings(limits);
    }

    /// As much of it as may be.
    long below(String name, long wanted) {
        long ceiling = limits.getOrDefault(name, Long.MAX_VALUE);
        return ceiling < 0 ? wanted : Math.min(wanted, ceiling);
    }
}
