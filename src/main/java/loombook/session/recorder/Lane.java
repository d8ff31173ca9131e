package loombook.session.recorder;

import loombook.wire.ThreadLog;
import loombook.wire.ThreadLog.Change;
import loombook.wire.ThreadLog.End;
import loombook.wire.ThreadLog.State;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What one thread does. It never grows beyond its size: what is too short for any picture goes
/// first.
final class Lane {
    private static final int MOST = 240;
    private static final int FEW = 16;
    private static final State[] STATES = State.values();

    final Thread thread;
    final int index;
    final int parent;
    final Task task;
    private final long from;

    private byte[] states = new byte[FEW];
    private long[] froms = new long[FEW];
    private int count;
    private final long[] totals = new long[STATES.length];
    private long finest = 1000;
    private long to = -1;
    private long interrupted = -1;
    private boolean failed;

    /// Whether it is in code that is not the chapter's.
    private boolean outside;

    /// How many times its stack was looked at.
    private int looks;

    Lane(Thread thread, int index, int parent, Task task, long from, State first) {
        this.thread = thread;
        this.index = index;
        this.parent = parent;
        this.task = task;
        this.from = from;
        begin(first, from);
    }

    synchronized State state() {
        return STATES[states[count - 1]];
    }

    synchronized boolean isOver() {
        return to >= 0;
    }

    /// From now on it does something else.
    synchronized void turn(State state, long now) {
        if (to < 0 && !outside && state() != state) {
            close(now);
            begin(state, now);
        }
    }

    synchronized void leave(long now) {
        turn(State.IDLE, now);
        outside = true;
    }

    synchronized void enter(long now) {
        outside = false;
        turn(State.RUNNING, now);
    }

    /// Takes back what the sampler has seen, unless something else was heard of meanwhile.
    synchronized void turn(State only, State state, long now) {
        if (state() == only) {
            turn(state, now);
        }
    }

    private void close(long now) {
        totals[states[count - 1]] += now - froms[count - 1];
    }

    private void begin(State state, long now) {
        if (count == MOST) {
            thin();
        }
        if (count == states.length) {
            states = Arrays.copyOf(states, count * 2);
            froms = Arrays.copyOf(froms, count * 2);
        }
        states[count] = (byte) state.ordinal();
        froms[count++] = now;
    }

    /// Lets what stands before swallow whatever is very short.
    private void thin() {
        while (count > MOST / 2) {
            int kept = 1;
            for (int i = 1; i < count; i++) {
                boolean isLong = i + 1 == count || froms[i + 1] - froms[i] >= finest;
                if (isLong && states[i] != states[kept - 1]) {
                    states[kept] = states[i];
                    froms[kept++] = froms[i];
                }
            }
            count = kept;
            if (count > MOST / 2) {
                finest *= 2;
            }
        }
    }

    /// @return whether it had not ended before
    synchronized boolean end(long now) {
        boolean lives = to < 0;
        if (lives) {
            close(now);
            to = now;
        }
        return lives;
    }

    synchronized void interrupt(long now) {
        if (to < 0 && interrupted < 0) {
            interrupted = now;
        }
    }

    synchronized void fail() {
        failed = true;
    }

    /// Whether its stack may be looked at once more.
    synchronized boolean mayLook(int most) {
        return looks++ < most;
    }

    /// @param origin the moment that is zero
    synchronized ThreadLog.Lane log(long origin, long now) {
        End end = end(now, origin);
        List<Change> changes = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            changes.add(new Change(STATES[states[i]], Math.max(0, froms[i] - origin)));
        }
        List<Long> all = new ArrayList<>();
        for (int i = 0; i < totals.length; i++) {
            boolean open = to < 0 && states[count - 1] == i;
            all.add(totals[i] + (open ? now - froms[count - 1] : 0));
        }
        return new ThreadLog.Lane(
                Task.ownName(thread),
                task.method(),
                task.captured(),
                task.argument(),
                parent,
                thread.isVirtual(),
                from - origin,
                (to < 0 ? now : to) - origin,
                end,
                interrupted < 0 ? -1 : interrupted - origin,
                changes,
                all);
    }

    private End end(long now, long origin) {
        Task.Result result = task.result();
        if (failed || result == Task.Result.FAILED) {
            return interrupted >= 0 ? End.CANCELLED : End.FAILED;
        }
        boolean alive = to < 0 && result == Task.Result.UNKNOWN;
        if (alive && thread.getState() != Thread.State.TERMINATED) {
            return End.STILL_ALIVE;
        }
        return interrupted >= 0 || result == Task.Result.CANCELLED ? End.CANCELLED : End.DONE;
    }
}
