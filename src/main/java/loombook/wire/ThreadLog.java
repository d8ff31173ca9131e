package loombook.wire;

import java.util.List;

/// What a chapter's threads did while a cell ran. Times are nanoseconds since the cell began.
///
/// @param nanos how long the recording went on
/// @param processors how many there are to run on
/// @param lanes threads, each recorded by itself, in the order in which they came to be
/// @param more further threads, that were only counted
/// @param moreNanos how long those lived, all together
/// @param mostAlive how many threads that the cell had started were alive at once
public record ThreadLog(
        long nanos, int processors, List<Lane> lanes, int more, long moreNanos, int mostAlive) {
    public static final ThreadLog NONE = new ThreadLog(0, 0, List.of(), 0, 0, 0);

    /// What a thread is about; what has no name runs, or could if there were a processor free.
    public enum State {
        RUNNING,
        WAITS_FOR_TIME,
        WAITS_FOR_OTHERS,
        WAITS_FOR_DATA,
        /// It has nothing to do.
        IDLE
    }

    /// How a thread's life ended.
    public enum End {
        STILL_ALIVE,
        DONE,
        FAILED,
        CANCELLED
    }

    /// Where a state begins.
    public record Change(State state, long from) {
        void encode(Out out) {
            out.octet(state.ordinal()).big(from);
        }

        static Change decode(In in) throws WireException {
            return new Change(of(State.values(), in.octet()), in.big());
        }
    }

    /// One thread.
    ///
    /// @param name empty if nobody gave it one
    /// @param task the method that it was started to run, as `class#method`; may be empty
    /// @param captured what that method was given when it was made into a task, as text; "?" for
    ///   what is too large to show
    /// @param argument what that method will be called with besides, as text; may be empty
    /// @param parent which lane started it; -1 if none did
    /// @param from when it came to be, negative or zero if before the cell
    /// @param interrupted when it was asked to stop; -1 if it was not
    /// @param totals how long it was in each state, in the states' order
    public record Lane(
            String name,
            String task,
            List<String> captured,
            String argument,
            int parent,
            boolean virtual,
            long from,
            long to,
            End end,
            long interrupted,
            List<Change> changes,
            List<Long> totals) {

        void encode(Out out) {
            out.text(name)
                    .text(task)
                    .list(captured, (e, o) -> o.text(e))
                    .text(argument)
                    .number(parent)
                    .flag(virtual)
                    .big(from)
                    .big(to)
                    .octet(end.ordinal())
                    .big(interrupted)
                    .list(changes, Change::encode)
                    .list(totals, (n, o) -> o.big(n));
        }

        static Lane decode(In in) throws WireException {
            return new Lane(
                    in.text(),
                    in.text(),
                    in.list(In::text),
                    in.text(),
                    in.number(),
                    in.flag(),
                    in.big(),
                    in.big(),
                    of(End.values(), in.octet()),
                    in.big(),
                    in.list(Change::decode),
                    in.list(In::big));
        }
    }

    void encode(Out out) {
        out.big(nanos)
                .number(processors)
                .list(lanes, Lane::encode)
                .number(more)
                .big(moreNanos)
                .number(mostAlive);
    }

    static ThreadLog decode(In in) throws WireException {
        return new ThreadLog(
                in.big(), in.number(), in.list(Lane::decode), in.number(), in.big(), in.number());
    }

    private static <T> T of(T[] values, int ordinal) throws WireException {
        if (ordinal >= values.length) {
            throw new WireException("no value of number " + ordinal);
        }
        return values[ordinal];
    }
}
