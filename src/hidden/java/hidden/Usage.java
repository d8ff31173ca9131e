package hidden;

import loombook.judge.api.Learner;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/// What the learner's JVM used of the processors, and what a busy thread got of them meanwhile: the
/// test is one, for that long.
///
/// @param ours what our own calls may have cost the JVM meanwhile, the more of them the longer it
///   took
/// @param tells whether the JVM answered quickly all the time; if it did not, it may have used
///   nothing because it was given nothing
record Usage(Duration used, Duration got, Duration ours, boolean tells) {
    private static final Duration LIMIT = Duration.ofMillis(1500);
    private static final Duration PAUSE = Duration.ofMillis(25);
    private static final Duration COST = Duration.ofMillis(1);

    /// Turns round until the current thread has used so much processor time; a very busy machine
    /// gives less.
    static Usage beside(Learner learner, Duration wanted) {
        Duration before = learner.cpu();
        try (Pulse pulse = Pulse.of(learner, PAUSE)) {
            long start = System.nanoTime();
            Duration got = spin(wanted, start + LIMIT.toNanos());
            boolean tells = pulse.isCalmFor(Duration.ofNanos(System.nanoTime() - start));
            Duration used = learner.cpu().minus(before);
            return new Usage(used, got, COST.multipliedBy(pulse.beats()), tells);
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

    /// Whether that was no rest: one that turns round gets about as much as another.
    boolean isBusy() {
        return used.minus(ours).multipliedBy(3).compareTo(got) >= 0;
    }
}
