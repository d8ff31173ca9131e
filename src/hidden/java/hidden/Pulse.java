package hidden;

import loombook.judge.api.Learner;
import loombook.judge.api.Trouble;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/// Bare calls to the learner's JVM and back, one after the other: how slow the slowest is tells
/// what the machine does to calls at the moment.
final class Pulse implements AutoCloseable {
    private static final int[] SCALES = {1, 2, 4};
    private static final int CALM = 4;

    private final AtomicBoolean over = new AtomicBoolean();
    private Duration slowest = Duration.ZERO;

    private Pulse() {}

    /// Begins to beat.
    static Pulse of(Learner learner) {
        Pulse pulse = new Pulse();
        Thread.ofVirtual().start(() -> pulse.beat(learner));
        return pulse;
    }

    /// What fails for wrong solutions, unless the machine is slower than the time it is given.
    @FunctionalInterface
    interface Experiment {
        void run(Duration time) throws Exception;
    }

    /// Repeats an experiment with more time until the machine was calm enough for it to tell.
    ///
    /// @param time that is much longer than a call, if nothing else is going on
    static void calmly(Learner learner, Duration time, Experiment experiment) throws Exception {
        for (int scale : SCALES) {
            Duration scaled = time.multipliedBy(scale);
            try (Pulse pulse = of(learner)) {
                experiment.run(scaled);
                if (pulse.slowest().multipliedBy(CALM).compareTo(scaled) < 0) {
                    return;
                }
            }
        }
    }

    private void beat(Learner learner) {
        try {
            while (!over.get()) {
                long start = System.nanoTime();
                Pauses.pause(10);
                learner.echo();
                note(Duration.ofNanos(System.nanoTime() - start).minusMillis(10));
            }
        } catch (Trouble e) {
            // The test fares no better, and says so.
            return;
        }
    }

    private synchronized void note(Duration took) {
        slowest = took.compareTo(slowest) > 0 ? took : slowest;
    }

    synchronized Duration slowest() {
        return slowest;
    }

    @Override
    public void close() {
        over.set(true);
    }
}
