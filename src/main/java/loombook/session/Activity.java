package loombook.session;

import loombook.wire.ThreadLog;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// What a cell's threads did, when, and who started whom. Times are nanoseconds since the cell's
/// first call.
///
/// @param processors how many the chapter's JVM has
/// @param lives the main thread's first, then in the order in which they began
/// @param more further threads, that were only counted
/// @param moreNanos how long those lived, all together
/// @param mostAlive how many threads that the cell had started were alive at once
public record Activity(
        long nanos, int processors, List<Life> lives, int more, long moreNanos, int mostAlive) {

    /// What a thread is about.
    public enum Doing {
        /// It runs, or could if there were a processor free.
        RUNNING,
        WAITING_TIME,
        /// For a lock, a queue, a result: for something that another thread does.
        WAITING_LOCK,
        WAITING_IO,
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

    /// A time in which a thread did one thing.
    public record Stretch(Doing doing, long from, long to) {
        public long nanos() {
            return to - from;
        }
    }

    /// One thread.
    ///
    /// @param name what it was called, else the source text that it ran; may be empty
    /// @param kind what it ran, before values were put in: threads of one kind are alike
    /// @param parent which life started it; -1 if none did
    /// @param stretches without gaps; what is very short may be missing
    public record Life(
            String name,
            String kind,
            int parent,
            boolean virtual,
            long from,
            long to,
            End end,
            List<Stretch> stretches) {}

    static Activity of(ThreadLog log, Function<ThreadLog.Lane, Label> labels) {
        List<Life> lives = new ArrayList<>();
        for (ThreadLog.Lane lane : log.lanes()) {
            Label label = labels.apply(lane);
            lives.add(
                    new Life(
                            label.name(),
                            label.kind(),
                            lane.parent(),
                            lane.virtual(),
                            Math.max(0, lane.from()),
                            lane.to(),
                            End.valueOf(lane.end().name()),
                            stretches(lane)));
        }
        return new Activity(
                log.nanos(), log.processors(), lives, log.more(), log.moreNanos(), log.mostAlive());
    }

    private static List<Stretch> stretches(ThreadLog.Lane lane) {
        List<Stretch> stretches = new ArrayList<>();
        List<ThreadLog.Change> changes = lane.changes();
        for (int i = 0; i < changes.size(); i++) {
            long from = changes.get(i).from();
            long to = i + 1 < changes.size() ? changes.get(i + 1).from() : lane.to();
            if (to > from) {
                stretches.add(new Stretch(doing(changes.get(i).state()), from, to));
            }
        }
        return stretches;
    }

    private static Doing doing(ThreadLog.State state) {
        return switch (state) {
            case RUNNING -> Doing.RUNNING;
            case WAITS_FOR_TIME -> Doing.WAITING_TIME;
            case WAITS_FOR_OTHERS -> Doing.WAITING_LOCK;
            case WAITS_FOR_DATA -> Doing.WAITING_IO;
            case IDLE -> Doing.IDLE;
        };
    }
}
