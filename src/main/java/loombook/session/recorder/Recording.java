package loombook.session.recorder;

import loombook.wire.ThreadLog;
import loombook.wire.ThreadLog.State;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/// What is known of the threads of one cell. Threads beyond a number are only counted, and threads
/// of one kind beyond a smaller number.
final class Recording {
    private static final int MOST_LANES = 150;
    private static final int MOST_ALIKE = 60;

    private final Tasks tasks;
    private final Predicate<Thread> ours;
    private final Thread main;
    private final long first;
    private final Map<Long, Lane> lanes = new ConcurrentHashMap<>();
    private final List<Lane> inOrder = new ArrayList<>();
    private final Map<Object, Integer> alike = new HashMap<>();
    private volatile long origin;
    private boolean entered;
    private boolean full;
    private int more;
    private int moreAlive;
    private long moreNanos;
    private int alive;
    private int mostAlive;

    /// @param ours whether a thread is the chapter's
    /// @param first the smallest number that a thread of this cell can have
    Recording(Tasks tasks, Predicate<Thread> ours, Thread main, long first) {
        this.tasks = tasks;
        this.ours = ours;
        this.main = main;
        this.first = first;
        origin = System.nanoTime();
        Lane lane = new Lane(main, 0, -1, Task.NONE, origin, State.RUNNING);
        lane.leave(origin);
        add(lane);
    }

    private void add(Lane lane) {
        inOrder.add(lane);
        lanes.put(lane.thread.threadId(), lane);
    }

    /// A call begins. What came before the first was no time of the cell's.
    synchronized void enter() {
        long now = System.nanoTime();
        if (entered) {
            inOrder.getFirst().enter(now);
        } else {
            entered = true;
            origin = now;
            inOrder.set(0, new Lane(main, 0, -1, Task.NONE, now, State.RUNNING));
            lanes.put(main.threadId(), inOrder.getFirst());
        }
    }

    synchronized void leave() {
        inOrder.getFirst().leave(System.nanoTime());
    }

    /// The lane of a thread; null if it is not recorded by itself.
    ///
    /// @param before what it has done so far, if this is the first that is heard of it
    Lane lane(Thread thread, State before) {
        Lane lane = lanes.get(thread.threadId());
        boolean unknown = lane == null && thread.threadId() < first && !full;
        return unknown && ours.test(thread) ? adopt(thread, before) : lane;
    }

    /// A thread that an earlier cell has left.
    private synchronized Lane adopt(Thread thread, State before) {
        Lane lane = lanes.get(thread.threadId());
        if (lane == null && !isFull()) {
            lane = new Lane(thread, inOrder.size(), -1, tasks.of(thread), origin, before);
            add(lane);
        }
        return lane;
    }

    private boolean isFull() {
        full |= inOrder.size() >= MOST_LANES;
        return full;
    }

    void starts(Thread thread, Thread parent) {
        if (!ours.test(thread)) {
            return;
        }
        Task task = full ? Task.NONE : tasks.of(thread);
        long now = System.nanoTime();
        synchronized (this) {
            if (lanes.containsKey(thread.threadId())) {
                return;
            }
            mostAlive = Math.max(mostAlive, ++alive);
            Object kind = task.work() == null ? thread.getClass() : task.work().getClass();
            if (isFull() || alike.merge(kind, 1, Integer::sum) > MOST_ALIKE) {
                more++;
                moreAlive++;
                moreNanos -= now;
            } else {
                Lane by = lanes.get(parent.threadId());
                int parentIndex = by == null ? -1 : by.index;
                add(new Lane(thread, inOrder.size(), parentIndex, task, now, State.RUNNING));
            }
        }
    }

    void ends(Thread thread) {
        long now = System.nanoTime();
        Lane lane = lanes.get(thread.threadId());
        if (lane != null) {
            if (!lane.isOver()) {
                lane.end(now);
                synchronized (this) {
                    alive -= thread.threadId() < first ? 0 : 1;
                }
            }
        } else if (thread.threadId() >= first && ours.test(thread)) {
            synchronized (this) {
                alive--;
                moreAlive--;
                moreNanos += now;
            }
        }
    }

    /// Lanes for which something may have to be found out by looking.
    synchronized List<Lane> open() {
        return inOrder.stream().filter(each -> !each.isOver()).toList();
    }

    synchronized ThreadLog log() {
        long now = System.nanoTime();
        return new ThreadLog(
                now - origin,
                Runtime.getRuntime().availableProcessors(),
                inOrder.stream().map(each -> each.log(origin, now)).toList(),
                more,
                moreNanos + Math.max(0, moreAlive) * now,
                mostAlive);
    }
}
