package loombook.session.recorder;

import loombook.session.recorder.Seam.Event;
import loombook.wire.ThreadLog;
import loombook.wire.ThreadLog.State;

import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.util.function.ObjIntConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Records what the threads of one cell after the other do. It never makes a thread wait for long,
/// and never grows beyond its size.
public final class Recorder implements ObjIntConsumer<Object> {
    /// Set in a JVM that runs only for others to start faster, whose JDK must stay as it is.
    private static final String REHEARSAL = "loombook.rehearsal";

    private static final Event[] EVENTS = Event.values();

    private final Predicate<Thread> ours;
    private volatile Recording recording;
    private volatile Tasks tasks;
    private volatile Sampler sampler;

    /// @param ours whether a thread is the chapter's own
    public Recorder(Predicate<Thread> ours) {
        this.ours = ours;
    }

    /// Makes the JDK tell of its threads; takes a moment. Where this JDK is not as expected there
    /// will be no recordings, and nothing else is amiss.
    public void open(Supplier<Instrumentation> instrumentation) {
        try {
            Tasks made = new Tasks();
            Seam.open(instrumentation, this, Boolean.getBoolean(REHEARSAL));
            sampler = new Sampler();
            sampler.start();
            tasks = made;
        } catch (ReflectiveOperationException
                | IOException
                | UnmodifiableClassException
                | LinkageError
                | RuntimeException e) {
            tasks = null;
        }
    }

    /// A cell begins, whose calls are made by this thread.
    public void begin(Thread main) {
        if (tasks != null) {
            recording =
                    new Recording(
                            tasks, ours, main, Thread.ofVirtual().unstarted(() -> {}).threadId());
            sampler.watch(recording);
        }
    }

    /// The main thread begins a call into the chapter's code.
    public void enter() {
        Recording now = recording;
        if (now != null) {
            now.enter();
        }
    }

    /// That call has come to its end.
    public void leave() {
        Recording now = recording;
        if (now != null) {
            now.leave();
        }
    }

    /// An exception that nobody caught ends a thread.
    public void failed(Thread thread) {
        Recording now = recording;
        Lane lane = now == null ? null : now.lane(thread, State.RUNNING);
        if (lane != null) {
            lane.fail();
        }
    }

    /// The cell is over; nothing is recorded from here on.
    public ThreadLog end() {
        Recording now = recording;
        if (now == null) {
            return ThreadLog.NONE;
        }
        recording = null;
        sampler.rest();
        return now.log();
    }

    @Override
    public void accept(Object subject, int ordinal) {
        Recording now = recording;
        if (now == null) {
            return;
        }
        switch (EVENTS[ordinal]) {
            case WAITS -> waits(now, subject, false);
            case WAITS_FOR_A_WHILE -> waits(now, subject, true);
            case SLEEPS -> turn(now, State.RUNNING, State.WAITS_FOR_TIME);
            case WAITED -> turn(now, State.WAITS_FOR_OTHERS, State.RUNNING);
            case SLEPT -> turn(now, State.WAITS_FOR_TIME, State.RUNNING);
            case STARTS -> now.starts((Thread) subject, Thread.currentThread());
            case ENDS -> now.ends((Thread) subject);
            case IS_INTERRUPTED -> interrupted(now, (Thread) subject);
        }
    }

    private static void waits(Recording now, Object blocker, boolean limited) {
        Lane lane = now.lane(Thread.currentThread(), State.RUNNING);
        if (lane != null && lane.state() == State.RUNNING) {
            State state = Waiting.of(lane, blocker, limited);
            lane.turn(state, System.nanoTime());
        }
    }

    private static void turn(Recording now, State before, State state) {
        Lane lane = now.lane(Thread.currentThread(), before);
        if (lane != null) {
            lane.turn(state, System.nanoTime());
        }
    }

    /// A thread that interrupts itself only notes again what others have done to it: so do the
    /// JDK's locks, when a worker of a pool goes home.
    private static void interrupted(Recording now, Thread thread) {
        if (thread == Thread.currentThread()) {
            return;
        }
        Lane lane = now.lane(thread, State.WAITS_FOR_OTHERS);
        if (lane != null && !Waiting.isPoolThatSendsItsIdleHome()) {
            lane.interrupt(System.nanoTime());
        }
    }
}
