package hidden;

import loombook.judge.api.Call;
import loombook.judge.api.Interval;
import loombook.judge.api.Trouble;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// When callers passed a limit, as far as that can be known from outside: each one at some moment
/// between its request and its return.
record Passes(List<Interval> intervals) {

    Passes {
        intervals = List.copyOf(intervals);
    }

    /// Waits until all callers have passed.
    ///
    /// @throws AssertionError if one does not in time, or throws something
    static Passes of(List<Call<Void>> callers, Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        List<Interval> intervals = new ArrayList<>();
        for (Call<Void> each : callers) {
            if (!each.ends(Duration.ofNanos(deadline - System.nanoTime()))) {
                long waiting = callers.stream().filter(call -> !call.isDone()).count();
                throw new AssertionError(
                        "%d of %d callers were still waiting after %d ms."
                                .formatted(waiting, callers.size(), limit.toMillis()));
            }
            Throwable thrown = each.failure(Duration.ZERO);
            if (thrown instanceof Trouble trouble) {
                throw trouble;
            }
            if (thrown != null) {
                throw new AssertionError(
                        "One of %d callers did not pass, but got %s"
                                .formatted(callers.size(), thrown),
                        thrown);
            }
            intervals.add(each.interval());
        }
        return new Passes(intervals);
    }

    /// The most that passed within less than a period for certain.
    List<Interval> fullest(Duration period) {
        List<Interval> fullest = List.of();
        for (Interval first : intervals) {
            List<Interval> inside =
                    intervals.stream()
                            .filter(each -> each.sent() - first.sent() >= 0)
                            .filter(each -> each.returned() - first.sent() < period.toNanos())
                            .toList();
            fullest = inside.size() > fullest.size() ? inside : fullest;
        }
        return fullest;
    }

    /// From the first request to the last answer.
    Duration took() {
        return Duration.ofNanos(lastReturn() - start());
    }

    /// The same by the clock over there, which does not count the way back.
    private Duration untilReturned() {
        long last = intervals.stream().mapToLong(Interval::returned).max().orElseThrow();
        return Duration.ofNanos(last - start());
    }

    private long start() {
        return intervals.stream().mapToLong(Interval::sent).min().orElseThrow();
    }

    private long lastReturn() {
        return intervals.stream().mapToLong(Interval::received).max().orElseThrow();
    }

    /// The moments of return, in milliseconds after the first request of all: `0, 0, 200`.
    String moments() {
        return intervals.stream()
                .map(each -> (each.returned() - start()) / 1_000_000)
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
    }

    /// Fails if more than so many passed within less than a period.
    void mustKeep(int most, Duration period) {
        List<Interval> fullest = fullest(period);
        if (fullest.size() > most) {
            throw new AssertionError(
                    """
                    %s in any %d ms: no more are allowed, and yet %d callers passed within %d ms.
                    Callers passed at (ms after the first call): %s
                    Look back over one period from each of these moments, and count.\
                    """
                            .formatted(
                                    permits(most),
                                    period.toMillis(),
                                    fullest.size(),
                                    new Passes(fullest).untilReturned().toMillis(),
                                    moments()));
        }
    }

    /// Fails if so many cannot all have passed in the time that they took.
    void mustTake(int most, Duration period) {
        int periods = (intervals.size() + most - 1) / most - 1;
        if (took().compareTo(period.multipliedBy(periods)) < 0) {
            throw new AssertionError(
                    """
                    %d callers, %s in any %d ms: the last of them can pass after %d ms, not earlier.
                    But all had passed after %d ms.
                    Callers passed at (ms after the first call): %s\
                    """
                            .formatted(
                                    intervals.size(),
                                    permits(most),
                                    period.toMillis(),
                                    period.multipliedBy(periods).toMillis(),
                                    took().toMillis(),
                                    moments()));
        }
    }

    private static String permits(int number) {
        return number == 1 ? "1 permit" : number + " permits";
    }
}
