package hidden;

import loombook.judge.api.Learner;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/// What the learner's JVM used of the processors, and what a busy thread got of them meanwhile: the
/// test is one, for that long.
///
/// @param tells whether the JVM answered quickly all the time; if it did not, it may have used
///   nothing because it was given nothing
record Usage(Duration used, Duration got, boolean tells) {
    private static final Duration LIMIT = Duration.ofMillis(1500);

    /// Turns round until the current thread has used so much processor time; a very busy machine
    /// gives less.
    static Usage beside(Learner learner, Duration wanted) {
        Duration before = learner.cpu();
        try (Pulse pulse = Pulse.of(learner)) {
            long start = System.nanoTime();
            Duration got = spin(wanted, start + LIMIT.toNanos());
            boolean tells = pulse.isCalmFor(Duration.ofNanos(System.nanoTime() - start));
            return new Usage(learner.cpu().minus(before), got, tells);
        }
    }

    private static Duration spin(Duration wanted, long deadline) {
        long start = ourTime();
        while (ourTime() - start < wanted.toNanos() && System.nanoTime() - deadline < 0) {
            Thread.onSpinWait();
        }
        return Duration.ofNanos(ourTime() - start);
    }

    private static long ourTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /// Whether that was no rest.
    boolean isBusy() {
        return used.multipliedBy(4).compareTo(got) >= 0;
    }
}
