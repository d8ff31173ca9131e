package hidden;

import static hidden.Runs.mustBe;
import static hidden.Runs.numbers;
import static hidden.Runs.pipeline;
import static hidden.Runs.report;
import static hidden.Runs.run;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;

import hidden.PrimePipelineTest.PrimePipeline;
import hidden.PrimePipelineTest.Report;

import loombook.judge.api.Call;
import loombook.judge.api.Check;
import loombook.judge.api.Learner;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.LongPredicate;

/// How runs end, and what is left of them.
class PrimePipelineStopTest {
    /// A run over numbers without end, of which ten have been read.
    private record Going(PrimePipeline pipeline, Belt belt, Endless numbers, Call<Report> run) {

        static Going of(Learner learner, LongPredicate check, int most) throws Exception {
            Belt belt = new Belt(learner);
            return of(learner, Runs.pipeline(learner, 2, 3, belt.check(check)), belt, most);
        }

        /// @param most how many numbers there still are for a run that does not end when it should
        static Going of(Learner learner, PrimePipeline pipeline, Belt belt, int most)
                throws Exception {
            Endless numbers = new Endless(most);
            Call<Report> run = learner.start(() -> pipeline.run(belt.source(numbers)));
            belt.awaitTaken(10, run);
            return new Going(pipeline, belt, numbers, run);
        }

        void stop() {
            pipeline.stop();
            numbers.mark();
        }
    }

    @Test
    @DisplayName("After stop() no further item is read")
    void stopReadsNoFurtherItem(Learner learner) throws Exception {
        Going going = Going.of(learner, Pauses.taking(2), 100);
        going.stop();
        int before = going.belt().taken().size();
        Report report = report("run", going.run());
        int further = going.belt().taken().size() - before;
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
        Going going = Going.of(learner, Pauses.taking(4), 400);
        Call<Report> run = going.run();
        run.interrupt();
        for (int i = 0; i < 3 && !run.ends(ofMillis(400)); i++) {
            run.interrupt(); // one that meets an answer on its way may be lost
        }
        going.numbers().mark();
        Check.that(run.ends(ofSeconds(3)), "run was interrupted, and had not returned 4 s later.");
        int taken = going.belt().taken().size();
        Check.that(
                going.numbers().hasNext(),
                "run was interrupted, but went on to the end of its source.");
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
        int checked = going.belt().checked().size();
        Check.that(
                checked >= taken,
                "run was interrupted and is over, but of %d numbers that were read only %d are checked."
                        .formatted(taken, checked));
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
        Going going = Going.of(learner, pipeline, new Belt(learner), 100);
        going.stop();
        report("run, after stop(),", going.run());
        Report report = run(learner, pipeline, List.of(6L, 7L, 8L).iterator());
        mustBe(
                "After a run that was stopped, a run over [6, 7, 8] on the same object",
                List.of(7L),
                List.of(),
                true,
                report);
    }
}
