package hidden;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;

import loombook.judge.api.Call;
import loombook.judge.api.Check;
import loombook.judge.api.Learner;
import loombook.judge.api.LearnerType;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;

class PrimePipelineTest {
    private static final Duration PATIENCE = ofSeconds(4);

    @LearnerType(constructor = {int.class, int.class, LongPredicate.class})
    interface PrimePipeline {
        Report run(Iterator<Long> numbers) throws InterruptedException;

        void stop();
    }

    @LearnerType
    record Report(List<Long> primes, List<String> errors, boolean complete) {}

    @LearnerType(value = "PrimePipeline", statics = true)
    interface Primality {
        boolean isPrime(long n);
    }

    private static PrimePipeline pipeline(
            Learner learner, int consumers, int capacity, LongPredicate check) {
        return learner.construct(PrimePipeline.class, consumers, capacity, check);
    }

    /// The report of a run that must end by itself.
    private static Report run(
            String what, Learner learner, PrimePipeline pipeline, Iterator<Long> source)
            throws Exception {
        return report(what, learner.start(() -> pipeline.run(source)));
    }

    private static Report run(Learner learner, PrimePipeline pipeline, Iterator<Long> source)
            throws Exception {
        return run("run", learner, pipeline, source);
    }

    private static Report report(String what, Call<Report> run) throws Exception {
        Check.that(
                run.ends(PATIENCE),
                "%s had not returned after 4 s. Who waits for whom, and for what?".formatted(what));
        Report report = run.await(Duration.ZERO);
        Check.that(
                report != null && report.primes() != null && report.errors() != null,
                "run should return a report without nulls, but it was " + report);
        return report;
    }

    private static List<Long> numbers(Learner learner, int count) {
        return learner.random().longs(count, 2, 1000).boxed().toList();
    }

    private static void mustBe(
            String what, List<Long> expected, List<String> errors, boolean complete, Report was) {
        Numbers.mustEqual(what + "\n  primes", expected, was.primes());
        if (was.errors().size() != errors.size()) {
            throw new AssertionError(
                    "%s\n  errors\n  expected: %s\n  but was:  %s"
                            .formatted(what, errors.isEmpty() ? "none" : errors, was.errors()));
        }
        Check.equal(what + "\n  complete", complete, was.complete());
    }

    @Test
    @DisplayName("A run finds the primes")
    void primesAreFound(Learner learner) throws Exception {
        List<Long> numbers = numbers(learner, 12);
        String what = "A run over " + numbers;
        PrimePipeline pipeline = pipeline(learner, 3, 4, Numbers::isPrime);
        Report report = run(what, learner, pipeline, numbers.iterator());
        List<Long> primes = numbers.stream().filter(Numbers::isPrime).toList();
        mustBe(what, primes, List.of(), true, report);
    }

    @Test
    @DisplayName("Numbers are checked with the check that the constructor was given")
    void theGivenCheckIsUsed(Learner learner) throws Exception {
        List<Long> numbers = numbers(learner, 12);
        Report report = run(learner, pipeline(learner, 2, 3, n -> n % 3 == 0), numbers.iterator());
        List<Long> passed = numbers.stream().filter(n -> n % 3 == 0).toList();
        String what = "The check was n -> n % 3 == 0. A run over " + numbers;
        mustBe(what, passed, List.of(), true, report);
    }

    @Test
    @DisplayName("Every number is a number, none a sign of something else")
    void everyNumberIsChecked(Learner learner) throws Exception {
        List<Long> numbers =
                List.of(-1L, 0L, 5L, Long.MIN_VALUE, -1L, 7L, Long.MAX_VALUE, 0L, 1L, 11L);
        Belt belt = new Belt(learner);
        PrimePipeline pipeline = pipeline(learner, 2, 3, belt.check(_ -> true));
        String what = "The check was n -> true. A run over " + numbers;
        Report report = run(what, learner, pipeline, belt.source(numbers.iterator()));
        mustBe(what, numbers, List.of(), true, report);
    }

    @Test
    @DisplayName("What comes twice is there twice")
    void duplicatesAreKept(Learner learner) throws Exception {
        List<Long> numbers = List.of(7L, 7L, 2L, 7L, 4L, 4L, 2L);
        PrimePipeline pipeline = pipeline(learner, 3, 2, Numbers::isPrime);
        Report report = run(learner, pipeline, numbers.iterator());
        mustBe("A run over " + numbers, List.of(2L, 2L, 7L, 7L, 7L), List.of(), true, report);
    }

    @Test
    @DisplayName("An empty source gives an empty report")
    void anEmptySourceGivesAnEmptyReport(Learner learner) throws Exception {
        PrimePipeline pipeline = pipeline(learner, 3, 2, _ -> true);
        Report report = run(learner, pipeline, Collections.emptyIterator());
        mustBe("A run over []", List.of(), List.of(), true, report);
    }

    @Test
    @DisplayName("Consumers check side by side")
    void consumersWorkSideBySide(Learner learner) throws Exception {
        int consumers = learner.random().nextInt(3, 7);
        Meeting meeting = new Meeting(consumers, ofSeconds(2));
        PrimePipeline pipeline = pipeline(learner, consumers, 3, Pauses.waitingFor(meeting));
        run(learner, pipeline, numbers(learner, 2 * consumers).iterator());
        Check.that(
                meeting.most() >= consumers,
                """
                %d consumers, %d numbers. Each check waited for %d to go on at the same time.
                The most that did: %d.\
                """
                        .formatted(consumers, 2 * consumers, consumers, meeting.most()));
    }

    @Test
    @DisplayName("Never more checks at once than there are consumers")
    void neverMoreChecksThanConsumers(Learner learner) throws Exception {
        Belt belt = new Belt(learner);
        Meeting fourth = new Meeting(4, ofMillis(200)); // who should not come
        PrimePipeline pipeline = pipeline(learner, 3, 5, belt.check(Pauses.waitingFor(fourth)));
        run(learner, pipeline, numbers(learner, 24).iterator());
        Check.that(
                belt.mostChecking() <= 3,
                "3 consumers, 24 numbers: %d checks went on at the same time."
                        .formatted(belt.mostChecking()));
    }

    @Test
    @DisplayName("One producer reads the source")
    void oneProducerReadsTheSource(Learner learner) throws Exception {
        Belt belt = new Belt(learner);
        PrimePipeline pipeline = pipeline(learner, 4, 3, belt.check(_ -> true));
        run(learner, pipeline, belt.source(Sources.slow(20)));
        Check.that(
                belt.mostReading() <= 1,
                """
                hasNext() and next() of the source were called by several threads at the same time (%d).
                An iterator is made for one reader.\
                """
                        .formatted(belt.mostReading()));
    }

    @Test
    @DisplayName("The producer does not run ahead of the consumers")
    void theProducerDoesNotRunAhead(Learner learner) throws Exception {
        int consumers = learner.random().nextInt(2, 5);
        int capacity = learner.random().nextInt(1, 6);
        Belt belt = new Belt(learner);
        CountDownLatch gate = new CountDownLatch(1);
        PrimePipeline pipeline =
                pipeline(learner, consumers, capacity, belt.check(Pauses.waitingFor(gate)));
        Iterator<Long> source = belt.source(LongStream.range(0, 60).iterator());
        Call<Report> run = learner.start(() -> pipeline.run(source));
        belt.awaitTaken(1, run);
        belt.awaitStillness(ofMillis(120));
        gate.countDown();
        report("run", run);
        Check.that(
                belt.mostAhead() <= capacity + consumers + 1,
                """
                %d consumers, capacity %d, 60 numbers, and checks that took their time.
                The producer had read %d numbers that nobody had checked; at most %d + %d + 1 are allowed.
                What makes it wait?\
                """
                        .formatted(consumers, capacity, belt.mostAhead(), capacity, consumers));
    }

    @Test
    @DisplayName("A null item is one error, and the rest goes on")
    void aNullItemIsOneError(Learner learner) throws Exception {
        List<Long> numbers = Arrays.asList(2L, null, 3L, 4L, null, 5L);
        PrimePipeline pipeline = pipeline(learner, 2, 2, Numbers::isPrime);
        String what = "A run over " + numbers;
        Report report = run(what, learner, pipeline, numbers.iterator());
        mustBe(
                what,
                List.of(2L, 3L, 5L),
                List.of("a line for the first null", "a line for the second null"),
                true,
                report);
    }

    @Test
    @DisplayName("A check that throws is one error, and the rest goes on")
    void aFailingCheckIsOneError(Learner learner) throws Exception {
        List<Long> numbers = LongStream.rangeClosed(1, 20).boxed().toList();
        LongPredicate check =
                n -> {
                    if (n % 4 == 0) {
                        throw new IllegalStateException("no luck with " + n);
                    }
                    return Numbers.isPrime(n);
                };
        String what = "The check throws for every fourth number. A run over 1 to 20";
        PrimePipeline pipeline = pipeline(learner, 3, 2, check);
        Report report = run(what, learner, pipeline, numbers.iterator());
        mustBe(
                what,
                List.of(2L, 3L, 5L, 7L, 11L, 13L, 17L, 19L),
                Stream.of(4, 8, 12, 16, 20).map(n -> "a line for " + n).toList(),
                true,
                report);
    }

    @Test
    @DisplayName("A source that throws ends the input, and what was read is finished")
    void aFailingSourceEndsTheInput(Learner learner) throws Exception {
        for (boolean inHasNext : List.of(false, true)) {
            AtomicInteger reads = new AtomicInteger();
            Iterator<Long> failing = Sources.failing(inHasNext, reads);
            PrimePipeline pipeline = pipeline(learner, 2, 3, Numbers::isPrime);
            String what =
                    "The source gives 3, 4, 5, 6; then %s throws. The run"
                            .formatted(inHasNext ? "hasNext()" : "next()");
            Report report;
            try {
                report = run(what, learner, pipeline, failing);
            } catch (RuntimeException e) {
                throw new AssertionError(what + " should return a report, but threw\n  " + e, e);
            }
            mustBe(what, List.of(3L, 5L), List.of("one line for the source"), false, report);
            Check.that(reads.get() <= 5, what + " went on reading after that.");
        }
    }

    @Test
    @DisplayName("After stop() no further item is read")
    void stopReadsNoFurtherItem(Learner learner) throws Exception {
        Belt belt = new Belt(learner);
        Endless numbers = new Endless(100);
        PrimePipeline pipeline = pipeline(learner, 2, 3, belt.check(Pauses.taking(2)));
        Call<Report> run = learner.start(() -> pipeline.run(belt.source(numbers)));
        belt.awaitTaken(10, run);
        pipeline.stop();
        numbers.mark();
        int before = belt.taken().size();
        Report report = report("run", run);
        int further = belt.taken().size() - before;
        Check.that(
                further <= 1, // the one that was on its way
                "The source has no end. stop() had returned, and yet %d more items were read."
                        .formatted(further));
        Check.equal("A run that was stopped\n  complete", false, report.complete());
    }

    @Test
    @DisplayName("After stop() what was read is finished")
    void stopFinishesWhatWasRead(Learner learner) throws Exception {
        Belt belt = new Belt(learner);
        CountDownLatch gate = new CountDownLatch(1);
        PrimePipeline pipeline = pipeline(learner, 2, 5, belt.check(Pauses.waitingFor(gate)));
        Endless numbers = new Endless(100);
        Call<Report> run = learner.start(() -> pipeline.run(belt.source(numbers)));
        belt.awaitTaken(2, run);
        belt.awaitStillness(ofMillis(100));
        Call<Void> stop = learner.run(pipeline::stop);
        stop.ends(ofMillis(300));
        numbers.mark();
        gate.countDown();
        Report report = report("run", run);
        String what =
                "2 consumers, capacity 5; stop() while the queue was full. What was read\n"
                        + "must be checked, and be in the report\n"
                        + "  primes";
        Numbers.mustEqual(what, belt.taken(), report.primes());
        Check.equal("A run that was stopped\n  complete", false, report.complete());
    }

    @Test
    @DisplayName("A stop() before the run counts")
    void stopBeforeTheRunCounts(Learner learner) throws Exception {
        Belt belt = new Belt(learner);
        PrimePipeline pipeline = pipeline(learner, 2, 3, belt.check(_ -> true));
        pipeline.stop();
        Report report = run(learner, pipeline, belt.source(numbers(learner, 9).iterator()));
        Check.that(
                belt.taken().isEmpty(),
                "stop(), and then run(…): nothing should be read, but %d items were."
                        .formatted(belt.taken().size()));
        mustBe("stop(), and then run(…)", List.of(), List.of(), false, report);
    }

    @Test
    @DisplayName("An interruption is a stop, and the caller learns of it")
    void anInterruptionIsAStop(Learner learner) throws Exception {
        Belt belt = new Belt(learner);
        Endless numbers = new Endless(400);
        PrimePipeline pipeline = pipeline(learner, 2, 3, belt.check(Pauses.taking(4)));
        Call<Report> run = learner.start(() -> pipeline.run(belt.source(numbers)));
        belt.awaitTaken(10, run);
        run.interrupt();
        for (int i = 0; i < 3 && !run.ends(ofMillis(400)); i++) {
            run.interrupt(); // one that meets an answer on its way may be lost
        }
        numbers.mark();
        Check.that(run.ends(ofSeconds(3)), "run was interrupted, and had not returned 4 s later.");
        int taken = belt.taken().size();
        Check.that(numbers.hasNext(), "run was interrupted, but went on to the end of its source.");
        Throwable thrown = run.failure(Duration.ZERO);
        if (thrown == null) {
            Check.that(
                    run.leftInterrupted(),
                    """
                    The thread that called run was interrupted. run returned a report, which is fine, but the
                    thread's interrupt status was not set any more: its caller will never learn of it.\
                    """);
            Check.equal(
                    "A run that was interrupted\n  complete",
                    false,
                    run.await(Duration.ZERO).complete());
        } else {
            Check.that(
                    thrown instanceof InterruptedException,
                    "The thread that called run was interrupted; run threw " + thrown);
        }
        Check.that(
                belt.checked().size() >= taken,
                "run was interrupted and is over, but of %d numbers that were read only %d are checked."
                        .formatted(taken, belt.checked().size()));
    }

    @Test
    @DisplayName("No thread is left when a run is over")
    void noThreadIsLeft(Learner learner) throws Exception {
        LongPredicate withALook =
                n -> {
                    learner.threads(); // a virtual thread that nobody has seen can vanish
                    return Numbers.isPrime(n);
                };
        PrimePipeline pipeline = pipeline(learner, 5, 2, withALook);
        List<String> before = learner.threads();
        run(learner, pipeline, numbers(learner, 10).iterator());
        List<String> left = List.of();
        long deadline = System.nanoTime() + ofMillis(1500).toNanos();
        do { // a thread may need a moment to end
            left = new ArrayList<>(learner.threads());
            before.forEach(left::remove);
            Pauses.pause(15);
        } while (!left.isEmpty() && System.nanoTime() - learner.delay().toNanos() < deadline);
        Check.that(
                left.isEmpty(),
                """
                5 consumers, 10 numbers. run has returned, and 1.5 s later there are still %d threads of it:
                  %s
                What are they waiting for, and who could tell them that nothing more will come?\
                """
                        .formatted(left.size(), String.join("\n  ", left)));
    }

    @Test
    @DisplayName("A second run on the same object works, also after a stop")
    void aSecondRunWorks(Learner learner) throws Exception {
        PrimePipeline pipeline = pipeline(learner, 2, 3, Numbers::isPrime);
        run(learner, pipeline, Arrays.asList(2L, 3L, null).iterator());
        String second = "After a run over [2, 3, null], a run over [4, 5, 6] on the same object";
        try {
            Report report = run(learner, pipeline, List.of(4L, 5L, 6L).iterator());
            mustBe(second, List.of(5L), List.of(), true, report);
        } catch (RuntimeException e) {
            throw new AssertionError(second + "\n  should work, but threw\n  " + e, e);
        }
        Belt belt = new Belt(learner);
        Endless numbers = new Endless(100);
        Call<Report> stopped = learner.start(() -> pipeline.run(belt.source(numbers)));
        belt.awaitTaken(10, stopped);
        pipeline.stop();
        numbers.mark();
        report("run, after stop(),", stopped);
        Report report = run(learner, pipeline, List.of(6L, 7L, 8L).iterator());
        mustBe(
                "After a run that was stopped, a run over [6, 7, 8] on the same object",
                List.of(7L),
                List.of(),
                true,
                report);
    }

    private static void isPrimeFor(Learner learner, List<Long> numbers) throws Exception {
        Primality primality = learner.statics(Primality.class);
        Check.each(numbers, "isPrime(%s)", Numbers::isPrime, primality::isPrime);
    }

    @Test
    @DisplayName("isPrime knows small, negative and very large numbers")
    void isPrimeKnowsItsEdges(Learner learner) throws Exception {
        List<Long> numbers = new ArrayList<>(LongStream.rangeClosed(0, 35).boxed().toList());
        numbers.addAll(List.of(-1L, -2L, -3L, -4L, -7L, -561L, Long.MIN_VALUE, Long.MAX_VALUE));
        numbers.addAll(learner.random().longs(5, 1000, 1_000_000).boxed().toList());
        isPrimeFor(learner, numbers);
    }

    @Test
    @DisplayName("isPrime knows squares of primes")
    void isPrimeKnowsSquares(Learner learner) throws Exception {
        isPrimeFor(
                learner,
                Stream.of(2L, 3L, 5L, 7L, 11L, 13L, 97L, 9973L, 99_991L, 1_000_003L)
                        .map(p -> p * p)
                        .toList());
    }

    @Test
    @DisplayName("isPrime is not fooled by Carmichael numbers")
    void isPrimeIsNotFooledByCarmichael(Learner learner) throws Exception {
        isPrimeFor(
                learner,
                List.of(
                        561L,
                        1105L,
                        1729L,
                        2465L,
                        2821L,
                        6601L,
                        8911L,
                        294_409L,
                        56_052_361L,
                        118_901_521L,
                        172_947_529L,
                        228_842_209L,
                        1_299_963_601L));
    }

    @Test
    @DisplayName("isPrime is fast enough for numbers around a million millions")
    void isPrimeIsFastEnough(Learner learner) throws Exception {
        long start = learner.random().nextLong(900_000_000_000L, 1_000_000_000_000L);
        List<Long> primes = Numbers.primesFrom(start, 3);
        Call<Void> asked = learner.run(() -> isPrimeFor(learner, primes));
        Check.that(
                asked.ends(PATIENCE),
                """
                isPrime had not answered for %s after 4 s.
                Which divisors can a number have if it has none up to its square root?\
                """
                        .formatted(primes));
        asked.await(Duration.ZERO);
    }

    @Test
    @DisplayName("Arguments that make no sense are refused")
    void badArgumentsAreRefused(Learner learner) {
        refused(learner, IllegalArgumentException.class, 0, 3);
        refused(learner, IllegalArgumentException.class, -1, 3);
        refused(learner, IllegalArgumentException.class, 3, -1);
        Check.throwsA(
                NullPointerException.class,
                "new PrimePipeline(2, 3, null)",
                () -> pipeline(learner, 2, 3, null));
        Check.throwsA(
                NullPointerException.class,
                "new PrimePipeline(2, 3, n -> true).run(null)",
                () -> pipeline(learner, 2, 3, _ -> true).run(null));
    }

    private static void refused(
            Learner learner, Class<? extends Exception> type, int consumers, int capacity) {
        Check.throwsA(
                type,
                "new PrimePipeline(%d, %d, n -> true)".formatted(consumers, capacity),
                () -> pipeline(learner, consumers, capacity, _ -> true));
    }
}
