package hidden;

import loombook.judge.api.Call;
import loombook.judge.api.Learner;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongPredicate;

/// Watches a pipeline from both of its ends: the source that it reads, and the check that it calls.
final class Belt {
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final Learner learner;
    private final List<Long> taken = new ArrayList<>();
    private final List<Long> checked = new ArrayList<>();
    private int checking;
    private int reading;
    private int mostAhead;
    private int mostChecking;
    private int mostReading;
    private long lastTaken = System.nanoTime();

    Belt(Learner learner) {
        this.learner = learner;
    }

    /// The source that the pipeline is to read. A null is handed on, but not counted: it needs no
    /// check.
    Iterator<Long> source(Iterator<Long> numbers) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                beginReading();
                try {
                    return numbers.hasNext();
                } finally {
                    endReading();
                }
            }

            @Override
            public Long next() {
                beginReading();
                try {
                    Long number = numbers.next();
                    if (number != null) {
                        take(number);
                    }
                    return number;
                } finally {
                    endReading();
                }
            }
        };
    }

    /// The check that the pipeline is to be given.
    LongPredicate check(LongPredicate check) {
        return number -> {
            begin();
            try {
                return check.test(number);
            } finally {
                end(number);
            }
        };
    }

    private synchronized void beginReading() {
        mostReading = Math.max(mostReading, ++reading);
    }

    private synchronized void endReading() {
        reading--;
    }

    private synchronized void take(long number) {
        taken.add(number);
        mostAhead = Math.max(mostAhead, taken.size() - checked.size());
        lastTaken = System.nanoTime();
        notifyAll();
    }

    private synchronized void begin() {
        mostChecking = Math.max(mostChecking, ++checking);
    }

    private synchronized void end(long number) {
        checking--;
        checked.add(number);
    }

    /// The numbers that were read, in order.
    synchronized List<Long> taken() {
        return List.copyOf(taken);
    }

    /// The numbers whose check has ended, whatever came of it.
    synchronized List<Long> checked() {
        return List.copyOf(checked);
    }

    /// How many were read but not checked, at most.
    synchronized int mostAhead() {
        return mostAhead;
    }

    /// How many checks went on at the same time, at most.
    synchronized int mostChecking() {
        return mostChecking;
    }

    /// How many threads were inside of the source at the same time, at most.
    synchronized int mostReading() {
        return mostReading;
    }

    /// Waits until so many numbers have been read.
    ///
    /// @param run that reads them
    /// @throws AssertionError if they are not
    /// @throws Exception what the run threw instead
    synchronized void awaitTaken(int number, Call<?> run) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (taken.size() < number) {
            boolean late = System.nanoTime() - learner.delay().toNanos() > deadline;
            if (run.isDone() || late) {
                if (run.isDone()) {
                    run.await(Duration.ZERO);
                }
                throw new AssertionError(
                        "The pipeline should read its source, but %s only %d items."
                                .formatted(
                                        late
                                                ? "after 4 s it had read"
                                                : "run returned after reading",
                                        taken.size()));
            }
            TimeUnit.MILLISECONDS.timedWait(this, 20);
        }
    }

    /// Waits until nothing more is read: for so long nothing was.
    synchronized void awaitStillness(Duration quiet) throws InterruptedException {
        long left = quiet.toNanos();
        while (left > 0) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
            left = lastTaken + quiet.toNanos() - System.nanoTime();
        }
    }
}
