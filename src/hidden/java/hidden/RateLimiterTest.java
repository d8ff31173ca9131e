package hidden;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;

import loombook.judge.api.Call;
import loombook.judge.api.Check;
import loombook.judge.api.Learner;
import loombook.judge.api.LearnerType;
import loombook.judge.api.TimeLimit;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

class RateLimiterTest {
    private static final Duration PATIENCE = ofSeconds(4);

    @LearnerType(constructor = {int.class, Duration.class})
    interface RateLimiter {
        void acquire() throws InterruptedException;
    }

    private static List<Call<Void>> come(Learner learner, RateLimiter limiter, int callers) {
        List<Call<Void>> calls = new ArrayList<>();
        for (int i = 0; i < callers; i++) {
            calls.add(learner.run(limiter::acquire));
        }
        return calls;
    }

    @Test
    @DisplayName("The first N callers pass at once")
    void theFirstNPassAtOnce(Learner learner) throws Exception {
        int n = learner.random().nextInt(3, 7);
        RateLimiter limiter = learner.construct(RateLimiter.class, n, ofMinutes(1));
        List<Call<Void>> callers = come(learner, limiter, n);
        for (Call<Void> each : callers) {
            Check.that(
                    each.ends(PATIENCE),
                    """
                    With %d permits per minute, %d callers came, and not all of them passed at once.
                    Nobody else had a permit: whom were they waiting for?\
                    """
                            .formatted(n, n));
            each.await(PATIENCE);
        }
    }

    @Test
    @DisplayName("No window of one period holds more than N permits, wherever it begins")
    void noWindowHoldsMoreThanN(Learner learner) throws Exception {
        int n = learner.random().nextInt(3, 6);
        Duration period = ofMillis(250);
        RateLimiter atOnce = learner.construct(RateLimiter.class, n, period);
        RateLimiter early = learner.construct(RateLimiter.class, n, period);
        RateLimiter late = learner.construct(RateLimiter.class, n, period);
        // One caller, a pause, and then the crowd: what counts in windows has a border in between.
        List<Call<Void>> first = come(learner, atOnce, 2 * n);
        List<Call<Void>> second = come(learner, early, 1);
        List<Call<Void>> third = come(learner, late, 1);
        Thread.sleep(period.multipliedBy(3).dividedBy(10));
        second.addAll(come(learner, early, 2 * n - 1));
        Thread.sleep(period.multipliedBy(3).dividedBy(10));
        third.addAll(come(learner, late, 2 * n - 1));
        for (List<Call<Void>> callers : List.of(first, second, third)) {
            Passes.of(callers, PATIENCE).mustKeep(n, period);
        }
    }

    @Test
    @DisplayName("Every waiting caller needs a permit of its own")
    void everyWaiterNeedsAPermitOfItsOwn(Learner learner) throws Exception {
        int n = learner.random().nextInt(3, 6);
        Duration period = ofMillis(70);
        RateLimiter limiter = learner.construct(RateLimiter.class, n, period);
        Passes passes = Passes.of(come(learner, limiter, 4 * n), PATIENCE);
        passes.mustTake(n, period);
        passes.mustKeep(n, period);
    }

    @Test
    @DisplayName("A quiet time saves nothing up for later")
    void aQuietTimeSavesNothingUp(Learner learner) throws Exception {
        int n = learner.random().nextInt(3, 6);
        Duration period = ofMillis(50);
        RateLimiter limiter = learner.construct(RateLimiter.class, n, period);
        Thread.sleep(period.multipliedBy(3).plusMillis(10));
        Passes passes = Passes.of(come(learner, limiter, 3 * n), PATIENCE);
        passes.mustTake(n, period);
        passes.mustKeep(n, period);
    }

    @Test
    @TimeLimit(seconds = 12)
    @DisplayName("Waiting callers pass as early as the rule allows")
    void waitersPassAsEarlyAsAllowed(Learner learner) throws Exception {
        int late = 0;
        // Who waits too long waits longer with longer periods, and longer than a bare call takes.
        for (int scale : new int[] {1, 2, 4, 6}) {
            try (Pulse pulse = Pulse.of(learner)) {
                Late attempt = lateness(learner, scale);
                if (!attempt.by().isPositive()) {
                    return;
                }
                late += attempt.by().compareTo(pulse.slowest().multipliedBy(6)) > 0 ? 1 : 0;
                Check.that(late < 2, attempt.told());
            }
        }
    }

    /// @param by how much, after some grace
    private record Late(Duration by, String told) {}

    private static Late lateness(Learner learner, int scale) throws Exception {
        Duration period = ofMillis(100).multipliedBy(scale);
        RateLimiter crowded = learner.construct(RateLimiter.class, 4, period);
        Duration longer = ofMillis(360).multipliedBy(scale);
        Duration pause = ofMillis(270).multipliedBy(scale);
        RateLimiter lone = learner.construct(RateLimiter.class, 1, longer);
        List<Call<Void>> crowd = come(learner, crowded, 12);
        List<Call<Void>> two = come(learner, lone, 1);
        Thread.sleep(pause);
        two.addAll(come(learner, lone, 1));
        Passes ofTwo = Passes.of(two, PATIENCE);
        Passes ofCrowd = Passes.of(crowd, PATIENCE);
        Duration late = ofTwo.took().minus(longer).minusMillis(150);
        if (late.isPositive()) {
            return new Late(
                    late,
                    """
                    One permit in any %d ms. One caller came at once, the second %d ms later.
                    The second could have passed %1$d ms after the first, but passed after %d ms.
                    How old is the first permit already when the second caller comes?\
                    """
                            .formatted(
                                    longer.toMillis(), pause.toMillis(), ofTwo.took().toMillis()));
        }
        return new Late(
                ofCrowd.took().minus(period.multipliedBy(2)).minusMillis(300),
                """
                12 callers, 4 permits in any %d ms: all could have passed after %d ms, but the last
                passed after %d ms.
                Callers passed at (ms after the first call): %s\
                """
                        .formatted(
                                period.toMillis(),
                                period.toMillis() * 2,
                                ofCrowd.took().toMillis(),
                                ofCrowd.moments()));
    }

    @Test
    @TimeLimit(seconds = 20)
    @DisplayName("Waiting callers pass in the order in which they came")
    void waitersPassInOrderOfArrival(Learner learner) throws Exception {
        // On a busy machine one who set out later may arrive earlier, unless it is much later.
        for (int apart : new int[] {51, 120, 250, 400}) {
            try (Pulse pulse = Pulse.of(learner)) {
                Line line = line(learner, ofMillis(apart));
                if (line.queued() && line.told().isEmpty()) {
                    return;
                }
                boolean certain = pulse.slowest().multipliedBy(3).compareTo(ofMillis(apart)) < 0;
                Check.that(line.told().isEmpty() || !certain, line.told());
            }
        }
    }

    /// Callers who came one after the other.
    ///
    /// @param queued whether all had come before the first permit was free again; else it tells
    ///   nothing that nobody was passed over
    /// @param told of one who was given the permit of somebody who had waited longer
    private record Line(boolean queued, String told) {}

    private static Line line(Learner learner, Duration apart) throws Exception {
        int n = 3;
        Duration period = apart.multipliedBy(7);
        List<List<Call<Void>>> lines = new ArrayList<>();
        List<RateLimiter> limiters = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            limiters.add(learner.construct(RateLimiter.class, n, period));
            lines.add(new ArrayList<>());
        }
        long start = System.nanoTime();
        for (int i = 0; i < 2 * n; i++) {
            for (int line = 0; line < limiters.size(); line++) {
                lines.get(line).addAll(come(learner, limiters.get(line), 1));
            }
            Thread.sleep(apart);
            learner.echo();
        }
        boolean queued = System.nanoTime() - start < period.toNanos();
        String told = "";
        for (List<Call<Void>> callers : lines) {
            Passes passes = Passes.of(callers, period.plus(PATIENCE));
            told = told.isEmpty() ? passedOver(passes, n, apart) : told;
        }
        return new Line(queued, told);
    }

    private static String passedOver(Passes passes, int n, Duration apart) {
        Duration period = apart.multipliedBy(7);
        for (int i = n; i < 2 * n; i++) {
            long after =
                    passes.intervals().get(i).returned() - passes.intervals().get(i - n).sent();
            // Whoever has another's place is early by the time between two callers, or by more.
            if (after < period.minus(apart.dividedBy(2)).toNanos()) {
                return """
                3 permits in any %d ms; 6 callers came, %d ms apart. So caller %d is next when the
                permit of caller %d is free again, but it passed only %d ms after that one had come:
                it was given the permit of somebody who had waited longer.\
                """
                        .formatted(
                                period.toMillis(),
                                apart.toMillis(),
                                i + 1,
                                i + 1 - n,
                                after / 1_000_000);
            }
        }
        return "";
    }

    @Test
    @DisplayName("An interruption ends the wait at once, wherever one stands in the line")
    void interruptionEndsTheWait(Learner learner) throws Exception {
        RateLimiter limiter = learner.construct(RateLimiter.class, 1, ofMinutes(1));
        limiter.acquire();
        Call<Void> head = learner.run(limiter::acquire);
        Thread.sleep(50);
        Call<Void> tail = learner.run(limiter::acquire);
        Thread.sleep(30);
        mustEnd(tail, "the second in the line");
        mustEnd(head, "the first in the line");
    }

    private static void mustEnd(Call<Void> caller, String who) throws Exception {
        caller.interrupt();
        Check.that(
                caller.ends(ofSeconds(3)),
                "Two callers were waiting, and "
                        + who
                        + " was interrupted. It still waits.\n"
                        + "Which ways of waiting hear an interruption, and which do not?");
        Throwable thrown = caller.failure(Duration.ZERO);
        Check.that(
                thrown instanceof InterruptedException,
                "Two callers were waiting, and %s was interrupted. It should end with an\nInterruptedException, but %s."
                        .formatted(who, thrown == null ? "it passed" : "ended with " + thrown));
    }

    /// One permit is taken; ten callers wait, and after them some more; then the ten are
    /// interrupted.
    private static List<Call<Void>> behindTheInterrupted(
            Learner learner, RateLimiter limiter, int behind) throws Exception {
        List<Call<Void>> all = new ArrayList<>(come(learner, limiter, 1));
        all.getFirst().await(PATIENCE);
        List<Call<Void>> givingUp = come(learner, limiter, 10);
        Thread.sleep(60);
        all.addAll(come(learner, limiter, behind));
        Thread.sleep(20);
        givingUp.forEach(Call::interrupt);
        return all;
    }

    @Test
    @DisplayName("A caller who was interrupted has used up no permit")
    void anInterruptedWaitEatsNoPermit(Learner learner) throws Exception {
        Duration period = ofMillis(200);
        RateLimiter limiter = learner.construct(RateLimiter.class, 1, period);
        Passes passes = Passes.of(behindTheInterrupted(learner, limiter, 1), PATIENCE);
        Check.that(
                passes.took().minus(learner.delay()).compareTo(period.plusMillis(1400)) < 0,
                """
                One permit in any 200 ms. After the first caller ten were waiting, and one behind them;
                then the ten were interrupted. The one behind them should be next, 200 ms after the first,
                but passed after %d ms. What did the ten leave behind?\
                """
                        .formatted(passes.took().toMillis()));
    }

    @Test
    @DisplayName("A caller who was interrupted does not give back what it never had")
    void anInterruptedWaitMakesNoPermit(Learner learner) throws Exception {
        Duration period = ofMillis(100);
        RateLimiter limiter = learner.construct(RateLimiter.class, 1, period);
        Passes passes = Passes.of(behindTheInterrupted(learner, limiter, 3), PATIENCE);
        try {
            passes.mustTake(1, period);
            passes.mustKeep(1, period);
        } catch (AssertionError e) {
            throw new AssertionError(
                    "Ten callers were interrupted while they waited. After that:\n"
                            + e.getMessage());
        }
    }

    @Test
    @TimeLimit(seconds = 8)
    @DisplayName("Waiting costs no processor time")
    void waitingCostsNoProcessorTime(Learner learner) throws Exception {
        RateLimiter limiter = learner.construct(RateLimiter.class, 1, ofMinutes(1));
        limiter.acquire();
        come(learner, limiter, 4);
        Thread.sleep(60);
        long used = 0;
        long got = 0;
        int calm = 0;
        // The JVM has work of its own now and then; and callers may have come late for the first.
        for (int attempt = 0; attempt < 3; attempt++) {
            Duration before = learner.cpu();
            got = Spinner.spin(ofMillis(120), ofMillis(1500)).toMillis();
            used = learner.cpu().minus(before).toMillis();
            if (used * 4 < got && ++calm == 2) {
                return;
            }
        }
        throw new AssertionError(
                """
                Four callers were waiting, and nothing else was going on. In a time in which a busy thread
                could have used the processor for %d ms, your program used it for %d ms.
                A caller that waits should sleep until somebody wakes it, or until a moment it knows.\
                """
                        .formatted(got, used));
    }

    @Test
    @TimeLimit(seconds = 12)
    @DisplayName("Thousands of callers may wait")
    void thousandsOfCallersMayWait(Learner learner) throws Exception {
        int n = 500;
        Duration period = ofMillis(100);
        RateLimiter limiter = learner.construct(RateLimiter.class, n, period);
        Passes passes = Passes.of(come(learner, limiter, 3 * n), ofSeconds(10));
        passes.mustTake(n, period);
    }

    @Test
    @DisplayName("Two limiters do not share their permits")
    void limitersDoNotShareTheirPermits(Learner learner) throws Exception {
        RateLimiter one = learner.construct(RateLimiter.class, 2, ofMinutes(1));
        RateLimiter other = learner.construct(RateLimiter.class, 2, ofMinutes(1));
        List<Call<Void>> callers = come(learner, one, 2);
        callers.addAll(come(learner, other, 2));
        for (Call<Void> each : callers) {
            Check.that(
                    each.ends(PATIENCE),
                    "Two limiters with two permits each, and two callers for each of them: all four"
                            + " should pass at once,\n"
                            + "but they do not. What do the two limiters have in common?");
            each.await(Duration.ZERO);
        }
    }

    @Test
    @DisplayName("Arguments that make no sense are refused")
    void badArgumentsAreRefused(Learner learner) {
        refused(learner, IllegalArgumentException.class, 0, ofSeconds(1));
        refused(learner, IllegalArgumentException.class, -3, ofSeconds(1));
        refused(learner, IllegalArgumentException.class, 3, Duration.ZERO);
        refused(learner, IllegalArgumentException.class, 3, ofMillis(-1));
        refused(learner, NullPointerException.class, 3, null);
    }

    private static void refused(
            Learner learner, Class<? extends Exception> type, int n, Duration period) {
        Check.throwsA(
                type,
                "new RateLimiter(%d, %s)"
                        .formatted(n, period == null ? "null" : Check.show(period)),
                () -> learner.construct(RateLimiter.class, n, period));
    }
}
