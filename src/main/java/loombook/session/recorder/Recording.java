package loombook.session.recorder;

import loombook.wire.ThreadLog;
import loombook.wire.ThreadLog.State;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;

/// What is known of the threads of one cell. Threads beyond a number are only counted, and threads
/// of one kind beyond a smaller number.
final class Recording {
    private static final int MOST_LANES = 150;
    private static final int MOST_ALIKE = 60;
    private static final int MANY = 500;
    private static final int SOME = 8;

    private final Tasks tasks;
    private final Predicate<Thread> ours;
    private final Thread main;
    private final long first;
    private final Map<Long, Lane> lanes = new ConcurrentHashMap<>();
    private final List<Lane> inOrder = new ArrayList<>();
    private final Map<Object, AtomicInteger> alike = new ConcurrentHashMap<>();
    private volatile long origin;
    private boolean entered;
    private volatile boolean full;
    private final AtomicInteger more = new AtomicInteger();
    private final AtomicInteger moreAlive = new AtomicInteger();
    private final LongAdder moreNanos = new LongAdder();
    private final AtomicInteger alive = new AtomicInteger();
    private volatile int mostAlive;

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
        if (!ours.test(thread) || lanes.containsKey(thread.threadId())) {
            return;
        }
        int now = alive.incrementAndGet();
        if (now > mostAlive) {
            // Who comes second by a hair is not missed.
            mostAlive = now;
        }
        if (full || isOneMore(thread)) {
            count();
            return;
        }
        Task task = tasks.of(thread);
        if (isCrowd(task.work() == null ? thread.getClass() : task.work().getClass())) {
            count();
        } else {
            add(thread, parent, task);
        }
    }

    /// To find a thread's task is dear: in a large crowd, only some without a name are looked at.
    private boolean isOneMore(Thread thread) {
        return more.get() > MANY && thread.threadId() % SOME != 0 && thread.getName().isEmpty();
    }

    private boolean isCrowd(Object kind) {
        return alike.computeIfAbsent(kind, _ -> new AtomicInteger()).incrementAndGet() > MOST_ALIKE;
    }

    private void count() {
        more.incrementAndGet();
        moreAlive.incrementAndGet();
        moreNanos.add(origin - System.nanoTime());
    }

    private synchronized void add(Thread thread, Thread parent, Task task) {
        if (isFull()) {
            count();
        } else if (!lanes.containsKey(thread.threadId())) {
            Lane by = lanes.get(parent.threadId());
            int parentIndex = by == null ? -1 : by.index;
            long now = System.nanoTime();
            add(new Lane(thread, inOrder.size(), parentIndex, task, now, State.RUNNING));
        }
    }

    void ends(Thread thread) {
        Lane lane = lanes.get(thread.threadId());
        boolean fresh = thread.threadId() >= first;
        if (lane != null) {
            if (lane.end(System.nanoTime()) && fresh) {
                alive.decrementAndGet();
            }
        } else if (fresh && ours.test(thread)) {
            alive.decrementAndGet();
            moreAlive.decrementAndGet();
            moreNanos.add(System.nanoTime() - origin);
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
                more.get(),
                moreNanos.sum() + Math.max(0, moreAlive.get()) * (now - origin),
                mostAlive);
    }
}
