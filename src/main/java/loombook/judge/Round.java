package loombook.judge;

import loombook.exercise.Exercise;
import loombook.judge.api.Trouble;
import loombook.problem.Said;
import loombook.sandbox.Waits;
import loombook.wire.FromWorker;
import loombook.wire.Named;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/// One run of an exercise's tests: it has a worker ready for each, and replaces one that died or
/// still hangs in the last.
final class Round implements AutoCloseable {
    private static final Duration TO_BEGIN = Duration.ofSeconds(10);

    /// For calls that were interrupted at the end of their test.
    private static final Duration TO_END = Duration.ofMillis(300);

    private static final Duration TICK = Duration.ofMillis(2);

    private final WorkerStarter starter;
    private final Exercise exercise;
    private final List<Named> classes;
    private final Set<String> own;
    private final TypeNames names;
    private final long seed;
    private final Timer whole;
    private final Map<String, String> printed = new HashMap<>();
    private volatile LearnerJvm jvm;
    private int test;
    private Said broken = Said.NONE;
    private volatile boolean cancelled;

    /// @param jvm has just compiled these classes
    Round(
            WorkerStarter starter,
            Exercise exercise,
            LearnerJvm jvm,
            List<Named> classes,
            TypeNames names,
            long seed) {
        this.starter = starter;
        this.exercise = exercise;
        this.jvm = jvm;
        this.classes = classes;
        this.own = Set.copyOf(classes.stream().map(Named::name).toList());
        this.names = names;
        this.seed = seed;
        this.whole = Timer.start(exercise.timeLimit(), this::waits);
    }

    /// @throws Trouble if the test cannot begin
    synchronized LearnerSession begin(String method, Duration limit) {
        Duration left = whole.left();
        if (!left.isPositive() || cancelled) {
            throw new Trouble(
                    "There was no time left for this test: all tests together may take "
                            + Words.seconds(exercise.timeLimit())
                            + ".");
        }
        Duration mine = left.compareTo(limit) < 0 ? left : limit;
        CallbackDesk desk = new CallbackDesk();
        try {
            begin(desk);
        } catch (IOException e) {
            broken = Said.of("the worker does not start: {0}", e.getMessage());
            throw new Trouble(broken.text());
        } catch (Lost e) {
            throw new Trouble(e.getMessage());
        } catch (TimeoutException e) {
            jvm.close();
            throw new Trouble("Your program's JVM does not answer any more.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("The test was interrupted.");
        }
        return new LearnerSession(
                jvm,
                names,
                desk,
                new Rebuilder(own),
                Timer.start(mine, this::waits),
                new Random(seed ^ method.hashCode()));
    }

    private Waits waits() {
        return jvm.waits();
    }

    /// What ends while nobody calls it is the fault of the test before: the next one gets a new
    /// JVM.
    private void begin(CallbackDesk desk)
            throws IOException, Lost, TimeoutException, InterruptedException {
        replaceIfLost();
        FromWorker.Begun begun;
        try {
            begun = jvm.begin(++test, desk, TO_BEGIN);
        } catch (Lost e) {
            replaceIfLost();
            begun = jvm.begin(++test, desk, TO_BEGIN);
        }
        if (!begun.why().isEmpty() || begun.test() != test) {
            jvm.lose("Your classes cannot be loaded: " + Untrusted.line(begun.why()));
        }
    }

    private void replaceIfLost() throws IOException {
        if (jvm.isLost()) {
            jvm.close();
            jvm = starter.start(exercise);
            jvm.load(classes);
        }
    }

    synchronized void end(String method, LearnerSession session) {
        printed.put(method, session.printed());
        session.close();
        long patience = System.nanoTime() + TO_END.toNanos();
        while (session.isBusy() && System.nanoTime() < patience) {
            LockSupport.parkNanos(TICK.toNanos());
        }
        if (session.isBusy()) {
            jvm.close();
        }
    }

    /// The time of a test is over, and it does not end by itself.
    void expire() {
        jvm.lose("The time of the test was over.");
    }

    String printed(String method) {
        return printed.getOrDefault(method, "");
    }

    /// Empty unless something of ours is at fault.
    synchronized Said broken() {
        return broken;
    }

    void cancel() {
        cancelled = true;
        expire();
    }

    @Override
    public void close() {
        jvm.close();
    }
}
