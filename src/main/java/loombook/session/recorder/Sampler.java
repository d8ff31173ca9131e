package loombook.session.recorder;

import loombook.wire.ThreadLog.State;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.locks.LockSupport;

/// Looks again and again at threads that seem to run, for waits that the JDK does not tell of: for
/// monitors, in `Object.wait`, and in the operating system.
final class Sampler {
    private static final long TICK = 1_000_000;
    private static final int SLOW = 5;
    private static final int MOST = 64;
    private static final int MOST_STACKS = 8;

    private final Thread thread;
    private final ThreadGroup top;
    private volatile Recording watched;
    private Recording known;

    /// Lanes whose state was found here, and so has to be ended here.
    private final Set<Lane> found = Collections.newSetFromMap(new IdentityHashMap<>());

    Sampler() {
        // Not among the chapter's own threads.
        ThreadGroup group = Thread.currentThread().getThreadGroup();
        while (group.getParent() != null) {
            group = group.getParent();
        }
        top = group;
        thread =
                Thread.ofPlatform()
                        .group(top)
                        .daemon()
                        .name("loombook-sampler")
                        .unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    void watch(Recording recording) {
        watched = recording;
        LockSupport.unpark(thread);
    }

    void rest() {
        watched = null;
    }

    private void run() {
        long tick = 0;
        while (true) {
            Recording now = watched;
            if (now == null) {
                found.clear();
                known = null;
                LockSupport.park(this);
            } else {
                if (now != known) {
                    known = now;
                    findWorkers(now);
                }
                look(now, tick++);
                LockSupport.parkNanos(TICK);
            }
        }
    }

    /// Workers that an earlier cell has left wait where nothing tells of it: when they have
    /// something to do again, that is seen here alone.
    private void findWorkers(Recording recording) {
        Thread[] all = new Thread[2 * top.activeCount() + MOST];
        int count = top.enumerate(all);
        for (int i = 0; i < count; i++) {
            if (all[i] instanceof ForkJoinWorkerThread) {
                Lane lane = recording.lane(all[i], State.IDLE);
                if (lane != null && lane.state() == State.IDLE) {
                    found.add(lane);
                }
            }
        }
    }

    private void look(Recording recording, long tick) {
        List<Lane> open = recording.open();
        int stacks = tick % SLOW == 0 ? MOST_STACKS : 0;
        for (Lane lane : open.subList(0, Math.min(MOST, open.size()))) {
            boolean was = found.contains(lane);
            if (was || lane.state() == State.RUNNING) {
                boolean mayLook = stacks > 0 && !lane.thread.isVirtual();
                stacks -= mayLook ? 1 : 0;
                look(lane, was, mayLook);
            }
        }
    }

    private void look(Lane lane, boolean was, boolean deep) {
        State state =
                switch (lane.thread.getState()) {
                    case BLOCKED -> State.WAITS_FOR_OTHERS;
                    case WAITING, TIMED_WAITING -> was ? lane.state() : waits(lane.thread);
                    default -> deep ? inSystem(lane.thread) : was ? null : State.RUNNING;
                };
        if (state == null) {
            // Its stack is not looked at this time.
            state = lane.state() == State.WAITS_FOR_DATA ? State.WAITS_FOR_DATA : State.RUNNING;
        }
        long now = System.nanoTime();
        if (state != State.RUNNING) {
            found.add(lane);
            lane.turn(State.RUNNING, state, now);
        } else if (was) {
            found.remove(lane);
            lane.turn(State.WAITS_FOR_OTHERS, State.RUNNING, now);
            lane.turn(State.WAITS_FOR_DATA, State.RUNNING, now);
            lane.turn(State.IDLE, State.RUNNING, now);
        }
    }

    /// Threads of the JDK's pools have ways of their own to wait for something to do.
    private static State waits(Thread thread) {
        if (!thread.isVirtual()) {
            for (StackTraceElement frame : thread.getStackTrace()) {
                State told = Waiting.told(frame.getClassName(), frame.getMethodName());
                if (told != null) {
                    return told;
                }
            }
        }
        return State.WAITS_FOR_OTHERS;
    }

    /// Whether a thread that runs for the JVM waits in the operating system for data.
    private static State inSystem(Thread thread) {
        StackTraceElement[] stack = thread.getStackTrace();
        return stack.length > 0
                        && stack[0].isNativeMethod()
                        && Waiting.told(stack[0].getClassName(), "") == State.WAITS_FOR_DATA
                ? State.WAITS_FOR_DATA
                : State.RUNNING;
    }
}
