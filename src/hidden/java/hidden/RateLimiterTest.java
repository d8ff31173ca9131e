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
    static final Duration PATIENCE = ofSeconds(4);

    @LearnerType(constructor = {int.class, Duration.class})
    interface RateLimiter {
        void acquire() throws InterruptedException;
    }

    /// So many callers, all at once.
    static List<Call<Void>> come(Learner learner, RateLimiter limiter, int callers) {
        List<Call<Void>> calls = new ArrayList<>();
        for (int i = 0; i < callers; i++) {
            calls.add(learner.run(limiter::acquire));
        }
        return calls;
    }

    /// So many callers, who have all come when this returns: they have passed, or wait.
    static List<Call<Void>> gather(Learner learner, RateLimiter limiter, int callers) {
        long before = learner.sent();
        List<Call<Void>> calls = come(learner, limiter, callers);
        while (learner.sent() - before < callers) {
            Pauses.pause(1);
        }
        for (int i = 0; i < 3; i++) {
            learner.echo(); // who was called before has begun when the last of these is answered
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
        Pulse.calmly(learner, ofMillis(150), period -> noWindow(learner, n, period));
    }

    /// One caller, a pause, and then the crowd: what counts in windows has a border in between.
    private static void noWindow(Learner learner, int n, Duration period) throws Exception {
        RateLimiter atOnce = learner.construct(RateLimiter.class, n, period);
        RateLimiter early = learner.construct(RateLimiter.class, n, period);
        RateLimiter late = learner.construct(RateLimiter.class, n, period);
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
        Pulse.calmly(learner, ofMillis(140), time -> mustTakeTheirTime(learner, 0, 4, time));
    }

    /// A quiet time of some periods, and then callers who need the permits of some more.
    ///
    /// @param time two periods: whoever needs too few of them is early by one at least
    private static void mustTakeTheirTime(Learner learner, int quiet, int crowded, Duration time)
            throws Exception {
        int n = learner.random().nextInt(3, 6);
        Duration period = time.dividedBy(2);
        RateLimiter limiter = learner.construct(RateLimiter.class, n, period);
        Thread.sleep(period.multipliedBy(quiet).plusMillis(quiet));
        Passes passes = Passes.of(come(learner, limiter, crowded * n), PATIENCE);
        passes.mustTake(n, period);
        passes.mustKeep(n, period);
    }

    @Test
    @DisplayName("A quiet time saves nothing up for later")
    void aQuietTimeSavesNothingUp(Learner learner) throws Exception {
        Pulse.calmly(learner, ofMillis(100), time -> mustTakeTheirTime(learner, 2, 3, time));
    }

    @Test
    @TimeLimit(seconds = 8)
    @DisplayName("Waiting costs no processor time")
    void waitingCostsNoProcessorTime(Learner learner) throws Exception {
        RateLimiter limiter = learner.construct(RateLimiter.class, 1, ofMinutes(1));
        limiter.acquire();
        gather(learner, limiter, 4);
        int busy = 0;
        int calm = 0;
        Duration time = ofMillis(100);
        // The JVM has work of its own now and then, which counts less the longer one looks; and on
        // a busy machine it may get no processor.
        for (int attempt = 0; attempt < 7 && calm < 3; attempt++) {
            Usage usage = Usage.beside(learner, time);
            busy += usage.isBusy() ? 1 : 0;
            calm += !usage.isBusy() && usage.tells() ? 1 : 0;
            Check.that(
                    busy < 3,
                    """
                    Four callers were waiting, and nothing else was going on. In a time in which a busy thread
                    could have used the processor for %d ms, your program used it for %d ms.
                    A caller that waits should sleep until somebody wakes it, or until a moment it knows.\
                    """
                            .formatted(usage.got().toMillis(), usage.used().toMillis()));
            time = usage.tells() && !usage.isBusy() ? time : time.multipliedBy(2);
        }
    }

    @Test
    @TimeLimit(seconds = 12)
    @DisplayName("Thousands of callers may wait")
    void thousandsOfCallersMayWait(Learner learner) throws Exception {
        int n = 500;
        Duration period = ofMillis(80);
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
                    """
                    Two limiters with two permits each, and two callers for each of them: all four should
                    pass at once, but they do not. What do the two limiters have in common?\
                    """);
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
