package hidden;

import static hidden.Runs.mustBe;
import static hidden.Runs.numbers;
import static hidden.Runs.pipeline;
import static hidden.Runs.report;
import static hidden.Runs.run;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;

import loombook.judge.api.Call;
import loombook.judge.api.Check;
import loombook.judge.api.Learner;
import loombook.judge.api.LearnerType;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.time.Duration;
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
    @LearnerType(constructor = {int.class, int.class, LongPredicate.class})
    interface PrimePipeline {
        Report run(Iterator<Long> numbers) throws InterruptedException;

        void stop();
    }

    @LearnerType
    record Report(List<Long> primes, List<String> errors, boolean complete) {}

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
                The most that did: %d. What do the others wait for?\
                """
                        .formatted(consumers, 2 * consumers, consumers, meeting.most()));
    }

    @Test
    @DisplayName("Never more checks at once than there are consumers")
    void neverMoreChecksThanConsumers(Learner learner) throws Exception {
        Pulse.calmly(
                learner,
                ofMillis(200),
                time -> {
                    Belt belt = new Belt(learner);
                    Meeting fourth = new Meeting(4, time); // who should not come
                    PrimePipeline pipeline =
                            pipeline(learner, 3, 5, belt.check(Pauses.waitingFor(fourth)));
                    run(learner, pipeline, numbers(learner, 24).iterator());
                    Check.that(
                            belt.mostChecking() <= 3,
                            "3 consumers, 24 numbers: %d checks went on at the same time. Who checks?"
                                    .formatted(belt.mostChecking()));
                });
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
        Pulse.calmly(
                learner,
                ofMillis(120),
                quiet -> mustNotRunAhead(learner, consumers, capacity, quiet));
    }

    private static void mustNotRunAhead(
            Learner learner, int consumers, int capacity, Duration quiet) throws Exception {
        Belt belt = new Belt(learner);
        CountDownLatch gate = new CountDownLatch(1);
        PrimePipeline pipeline =
                pipeline(learner, consumers, capacity, belt.check(Pauses.waitingFor(gate)));
        Iterator<Long> source = belt.source(LongStream.range(0, 60).iterator());
        Call<Report> run = learner.start(() -> pipeline.run(source));
        belt.awaitTaken(1, run);
        belt.awaitStillness(quiet);
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
