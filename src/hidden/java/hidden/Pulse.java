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
    private static final Duration PAUSE = Duration.ofMillis(10);

    private final AtomicBoolean over = new AtomicBoolean();
    private Duration slowest = Duration.ZERO;
    private long begun = System.nanoTime();
    private int beats;

    private final Duration pause;

    private Pulse(Duration pause) {
        this.pause = pause;
    }

    static Pulse of(Learner learner) {
        return of(learner, PAUSE);
    }

    /// Begins to beat. The first call of all is slow on any machine, and is not counted.
    ///
    /// @param pause between two beats, each of which costs the learner's JVM a little
    static Pulse of(Learner learner, Duration pause) {
        learner.echo();
        Pulse pulse = new Pulse(pause);
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
                if (pulse.isCalmFor(scaled)) {
                    return;
                }
            }
        }
    }

    private void beat(Learner learner) {
        try {
            while (!over.get()) {
                Pauses.pause(pause.toMillis());
                learner.echo();
                next();
            }
        } catch (Trouble e) {
            // The test fares no better, and says so.
            return;
        }
    }

    private synchronized void next() {
        beats++;
        slowest = slowest();
        begun = System.nanoTime();
    }

    /// The slowest call, or the one under way: when nothing is answered, that tells most.
    synchronized Duration slowest() {
        Duration last = Duration.ofNanos(System.nanoTime() - begun).minus(pause);
        return last.compareTo(slowest) > 0 ? last : slowest;
    }

    /// How many calls there were so far.
    synchronized int beats() {
        return beats;
    }

    /// Whether no call has taken more than a small part of that time.
    boolean isCalmFor(Duration time) {
        return slowest().multipliedBy(CALM).compareTo(time) < 0;
    }

    @Override
    public void close() {
        over.set(true);
    }
}
