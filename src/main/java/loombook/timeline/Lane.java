package loombook.timeline;

import loombook.session.Activity.Doing;
import loombook.session.Activity.End;
import loombook.session.Activity.Stretch;

import java.util.List;

/// One thread in a picture.
///
/// @param kind threads of one kind are alike
/// @param depth how many of the threads above it have led to it: who was started by a thread other
///   than the main one stands beneath that, further in
/// @param from when it began, in nanoseconds since the cell did
public record Lane(
        String name,
        String kind,
        int depth,
        boolean main,
        long from,
        long to,
        End end,
        List<Stretch> stretches) {

    public long nanos(Doing doing) {
        return stretches.stream()
                .filter(each -> each.doing() == doing)
                .mapToLong(Stretch::nanos)
                .sum();
    }

    /// How long it was there, but for times in which it had nothing to do.
    public long nanos() {
        return stretches.stream()
                .filter(each -> each.doing() != Doing.IDLE)
                .mapToLong(Stretch::nanos)
                .sum();
    }

    /// Whether it was left in the middle of something.
    public boolean goesOn() {
        return !main
                && end == End.STILL_ALIVE
                && !stretches.isEmpty()
                && stretches.getLast().doing() != Doing.IDLE;
    }

    /// Time in which it got on with something: it ran, slept or waited for data, but not for other
    /// threads.
    public long work() {
        return stretches.stream()
                .filter(each -> isWork(each.doing()))
                .mapToLong(Stretch::nanos)
                .sum();
    }

    static boolean isWork(Doing doing) {
        return switch (doing) {
            case RUNNING, WAITING_TIME, WAITING_IO -> true;
            case WAITING_LOCK, IDLE -> false;
        };
    }

    Lane named(String other) {
        return new Lane(other, kind, depth, main, from, to, end, stretches);
    }
}
