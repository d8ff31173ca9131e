package hidden;

import static hidden.RateLimiterTest.PATIENCE;
import static hidden.RateLimiterTest.come;
import static hidden.RateLimiterTest.gather;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;

import hidden.RateLimiterTest.RateLimiter;

import loombook.judge.api.Call;
import loombook.judge.api.Check;
import loombook.judge.api.Learner;
import loombook.judge.api.TimeLimit;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Those who wait for a permit: when they pass, in which order, and what becomes of them when they
/// are interrupted.
class RateLimiterWaitersTest {
    private static final int MANY = 30;

    @Test
    @TimeLimit(seconds = 12)
    @DisplayName("Waiting callers pass as early as the rule allows")
    void waitersPassAsEarlyAsAllowed(Learner learner) throws Exception {
        int certain = 0;
        Late last = null;
        // Who waits too long waits longer with longer periods, and longer than a bare call takes.
        for (int scale : new int[] {1, 2, 4, 7}) {
            try (Pulse pulse = Pulse.of(learner)) {
                last = lateness(learner, scale);
                if (!last.by().isPositive()) {
                    return;
                }
                certain += last.by().compareTo(pulse.slowest().multipliedBy(6)) > 0 ? 1 : 0;
                Check.that(certain < 2, last.told());
            }
        }
        throw new AssertionError(last.told());
    }

    /// @param by how much, after some grace that grows with the periods
    private record Late(Duration by, String told) {}

    private static Late lateness(Learner learner, int scale) throws Exception {
        Duration period = ofMillis(100).multipliedBy(scale);
        RateLimiter crowded = learner.construct(RateLimiter.class, 4, period);
        Duration longer = ofMillis(260).multipliedBy(scale);
        Duration pause = ofMillis(195).multipliedBy(scale);
        RateLimiter lone = learner.construct(RateLimiter.class, 1, longer);
        List<Call<Void>> crowd = come(learner, crowded, 12);
        List<Call<Void>> two = come(learner, lone, 1);
        Thread.sleep(pause);
        two.addAll(come(learner, lone, 1));
        Passes ofTwo = Passes.of(two, PATIENCE.multipliedBy(2));
        Passes ofCrowd = Passes.of(crowd, PATIENCE.multipliedBy(2));
        Duration late = ofTwo.took().minus(longer).minus(pause.multipliedBy(6).dividedBy(10));
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
                ofCrowd.took().minus(period.multipliedBy(4)).minusMillis(100),
                """
                12 callers, 4 permits in any %d ms: all could have passed after %d ms, but the last
                passed after %d ms.
                Callers passed at (ms after the first call): %s
                Who could have passed earlier, and what did they still wait for?\
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
        int told = 0;
        // On a busy machine one who set out later may arrive earlier, unless it is much later.
        for (int apart : new int[] {51, 120, 250, 400}) {
            try (Pulse pulse = Pulse.of(learner)) {
                Line line = line(learner, ofMillis(apart));
                if (line.queued() && line.told().isEmpty()) {
                    return;
                }
                boolean certain = pulse.slowest().multipliedBy(3).compareTo(ofMillis(apart)) < 0;
                told += line.told().isEmpty() ? 0 : 1;
                Check.that(line.told().isEmpty() || (!certain && told < 4), line.told());
            }
        }
    }

    /// Callers who came one after the other.
    ///
    /// @param queued whether all had come before the first permit was free again; else it tells
    ///   nothing that nobody was passed over
    /// @param told of one who was given the permit of somebody who had waited longer
    private record Line(boolean queued, String told) {}

    /// A little longer than it takes six callers to come.
    private static Duration period(Duration apart) {
        return apart.multipliedBy(6);
    }

    private static Line line(Learner learner, Duration apart) throws Exception {
        int n = 3;
        Duration period = period(apart);
        List<List<Call<Void>>> lines = new ArrayList<>();
        List<RateLimiter> limiters = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            limiters.add(learner.construct(RateLimiter.class, n, period));
            lines.add(new ArrayList<>());
        }
        long start = System.nanoTime();
        for (int i = 0; i < 2 * n; i++) {
            Thread.sleep(i == 0 ? Duration.ZERO : apart);
            for (int line = 0; line < limiters.size(); line++) {
                lines.get(line).addAll(come(learner, limiters.get(line), 1));
            }
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
        Duration period = period(apart);
        for (int i = n; i < 2 * n; i++) {
            long after =
                    passes.intervals().get(i).returned() - passes.intervals().get(i - n).sent();
            // Whoever has another's place is early by the time between two callers, or by more.
            if (after < period.minus(apart.dividedBy(2)).toNanos()) {
                return """
                3 permits in any %d ms; 6 callers came, %d ms apart. So caller %d is next when the
                permit of caller %d is free again, but it passed only %d ms after that one had come:
                it was given the permit of somebody who had waited longer. Who decides who is next?\
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
        Call<Void> head = gather(learner, limiter, 1).getFirst();
        Thread.sleep(20);
        Call<Void> tail = gather(learner, limiter, 1).getFirst();
        Thread.sleep(20);
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

    /// One permit is taken; many callers wait, and after them some more; then the many are
    /// interrupted.
    ///
    /// @param first who has passed
    /// @param givingUp the many
    private record Crowd(Call<Void> first, List<Call<Void>> givingUp, List<Call<Void>> behind) {

        static Crowd of(Learner learner, RateLimiter limiter, int behind) throws Exception {
            Call<Void> first = come(learner, limiter, 1).getFirst();
            first.await(PATIENCE);
            List<Call<Void>> givingUp = gather(learner, limiter, MANY);
            Thread.sleep(20);
            Crowd crowd = new Crowd(first, givingUp, gather(learner, limiter, behind));
            Thread.sleep(10);
            givingUp.forEach(Call::interrupt);
            return crowd;
        }

        /// The first, and those behind.
        Passes passes() throws InterruptedException {
            List<Call<Void>> all = new ArrayList<>(List.of(first));
            all.addAll(behind);
            return Passes.of(all, PATIENCE);
        }

        /// Whether all of the many were gone so early.
        boolean gaveUpWithin(Duration time) throws InterruptedException {
            long end = first.interval().sent() + time.toNanos();
            for (Call<Void> each : givingUp) {
                if (!each.ends(PATIENCE) || each.interval().received() - end > 0) {
                    return false;
                }
            }
            return true;
        }
    }

    @Test
    @DisplayName("A caller who was interrupted has used up no permit")
    void anInterruptedWaitEatsNoPermit(Learner learner) throws Exception {
        Duration period = ofMillis(110);
        RateLimiter limiter = learner.construct(RateLimiter.class, 1, period);
        Call<Void> next = Crowd.of(learner, limiter, 1).behind().getFirst();
        Check.that(
                next.ends(ofMillis(1600)),
                """
                One permit in any 110 ms. After the first caller thirty were waiting, and one behind them;
                then the thirty were interrupted. The one behind them should be next, 110 ms after the
                first, but 1.6 s later it still waits. What did the thirty leave behind?\
                """);
        next.await(Duration.ZERO);
    }

    @Test
    @TimeLimit(seconds = 8)
    @DisplayName("A caller who was interrupted does not give back what it never had")
    void anInterruptedWaitMakesNoPermit(Learner learner) throws Exception {
        for (int scale : new int[] {1, 2, 4, 8}) {
            Duration period = ofMillis(110).multipliedBy(scale);
            RateLimiter limiter = learner.construct(RateLimiter.class, 1, period);
            Crowd crowd = Crowd.of(learner, limiter, 2);
            try {
                Passes passes = crowd.passes();
                passes.mustTake(1, period);
                passes.mustKeep(1, period);
            } catch (AssertionError e) {
                throw new AssertionError(
                        """
                        Thirty callers were interrupted while they waited. After that:
                        %s
                        What does your code give back, and to whom had it been given?\
                        """
                                .formatted(e.getMessage()));
            }
            // Else some may rightly have passed before anybody sent them away.
            if (crowd.gaveUpWithin(period.multipliedBy(7).dividedBy(10))) {
                return;
            }
        }
    }
}
