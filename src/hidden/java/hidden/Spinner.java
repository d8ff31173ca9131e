package hidden;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/// Measures what a busy thread would get of the processors at this moment, by being one.
final class Spinner {
    private Spinner() {}

    /// Turns round until the current thread has used so much processor time.
    ///
    /// @param limit of real time; a very busy machine gives less
    /// @return what it got
    static Duration spin(Duration wanted, Duration limit) {
        long start = used();
        long deadline = System.nanoTime() + limit.toNanos();
        while (used() - start < wanted.toNanos() && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        return Duration.ofNanos(used() - start);
    }

    private static long used() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
