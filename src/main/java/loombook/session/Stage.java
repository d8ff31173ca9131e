package loombook.session;

import loombook.problem.ProblemException;
import loombook.wire.Ending;
import loombook.wire.FromAgent;
import loombook.wire.Step;
import loombook.wire.ToAgent;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where takes are played: the chapter's JVM, and another in its place when it dies or does not
/// react.
final class Stage implements AutoCloseable {
    private static final Duration TO_ANSWER = Duration.ofSeconds(10);
    private static final Duration TO_REPLAY = Duration.ofSeconds(5);
    private static final Duration TO_SHOW = Duration.ofSeconds(3);
    private static final int SLOWER = 3;
    private static final String UNKNOWN = "?";

    private final Understudy understudy;
    private final Tracer tracer;
    private Setup setup;
    private final History history = new History();
    private final Typed typed = new Typed();
    private final List<Step> pending = new ArrayList<>();

    /// Guards what a stop needs, so that to stop never waits for what is to be stopped.
    private final Object stops = new Object();

    private volatile ChapterJvm jvm;
    private boolean stoppable;
    private boolean stopAsked;
    private volatile boolean closed;
    private volatile Thread playing;
    private boolean again;
    private boolean interrupted;
    private Listener listener = new Listener.Deaf();
    private long cap;
    private boolean survives;
    private boolean records;

    Stage(JvmStarter starter, Setup setup, JvmStarter.Starting first, Tracer tracer) {
        this.tracer = tracer;
        this.understudy = new Understudy(starter, first);
        this.setup = setup;
    }

    /// How a take was played.
    sealed interface Run {
        /// @param stopped why it was stopped, or null
        record Ended(List<Ending> endings, Outcome.Reason stopped) implements Run {}

        /// The JVM is another one now.
        record Lost(Outcome outcome) implements Run {}
    }

    History history() {
        return history;
    }

    /// @param outlivesJvm whether there is more to come when the JVM dies
    /// @return how the chapter's JVM has died since the last cell, if it has; there is another one
    ///   now
    synchronized Optional<Outcome.Died> begin(long outputCap, Listener to, boolean outlivesJvm) {
        survives = outlivesJvm;
        listener = typed.noting(to, tracer);
        cap = outputCap;
        again = false;
        history.cellBegins();
        playing = Thread.currentThread();
        synchronized (stops) {
            stopAsked = false;
            stoppable = true;
        }
        if (jvm != null && jvm.isGone()) {
            Outcome.Death death = jvm.death();
            return Optional.of(new Outcome.Died(death, replace()));
        }
        ready().send(new ToAgent.Begin(cap));
        return Optional.empty();
    }

    private ChapterJvm ready() {
        if (jvm == null) {
            ChapterJvm started = understudy.take(setup);
            started.send(
                    new ToAgent.Configure(setup.classPath().stream().map(Path::toString).toList()));
            if (records) {
                started.send(new ToAgent.Record());
            }
            synchronized (stops) {
                jvm = started;
                if (closed) {
                    started.close();
                } else if (stopAsked) {
                    started.askToStop();
                }
            }
        }
        jvm.listener(listener);
        return jvm;
    }

    /// From the next cell on, what its threads do is recorded.
    synchronized void record() {
        if (!records && jvm != null) {
            jvm.send(new ToAgent.Record());
        }
        records = true;
    }

    /// Makes the JVM ready for its first cell, in the background.
    void warmUp() {
        Thread.ofVirtual()
                .name("loombook-ready")
                .start(
                        () -> {
                            try {
                                wake();
                            } catch (ProblemException e) {
                                // The first cell will meet the same, and say so.
                                return;
                            }
                        });
    }

    private synchronized void wake() {
        if (!closed && jvm == null) {
            ready();
        }
    }

    /// Asks to stop the cell that runs, if one does; from any thread.
    void stop() {
        synchronized (stops) {
            if (stoppable) {
                stopAsked = true;
                if (jvm != null) {
                    jvm.askToStop();
                }
            }
        }
    }

    /// Has another JVM ready in case this one is lost.
    void standBy() {
        understudy.wake(setup);
    }

    /// Takes note of a take that was refused, and so is not played.
    void skip(Take take) {
        if (!take.source().isEmpty()) {
            history.add(take, List.of());
        }
    }

    /// @param limit how long it may take, or null
    Run play(Take take, Duration limit) {
        pending.addAll(take.steps());
        if (take.steps().stream().allMatch(Step.Load.class::isInstance)) {
            history.add(take, List.of());
            return new Run.Ended(List.of(), null);
        }
        List<Step> steps = List.copyOf(pending);
        pending.clear();
        if (again) {
            jvm.send(new ToAgent.Again());
        }
        jvm.send(new ToAgent.Play(steps));
        Ladder.Answer answer = new Ladder(jvm, this::standBy).await(limit);
        if (answer instanceof Ladder.Answer.Came(FromAgent.Played(var endings), var stopped)) {
            history.add(take, endings);
            again = stopped != null;
            return new Run.Ended(endings, stopped);
        }
        return switch (answer) {
            case Ladder.Answer.Came(var other, _) ->
                    throw new IllegalStateException("out of turn: " + other);
            case Ladder.Answer.Gone _ when closed -> {
                Outcome.Reason asked = new Outcome.Reason.Asked();
                yield new Run.Lost(new Outcome.Stopped(asked, "", Outcome.Recovery.LOST));
            }
            case Ladder.Answer.Gone _ -> {
                history.add(take, List.of());
                Outcome.Death death = jvm.death();
                yield new Run.Lost(new Outcome.Died(death, survives ? replace() : leaveDead()));
            }
            case Ladder.Answer.Stuck(var reason, var deadlock) -> {
                history.add(take, List.of());
                yield new Run.Lost(new Outcome.Stopped(reason, deadlock, replace()));
            }
        };
    }

    private synchronized Outcome.Recovery leaveDead() {
        leaveJvm();
        return Outcome.Recovery.OVER;
    }

    /// Begins anew in another JVM: nothing of what was defined is left.
    synchronized void restart(Setup anew) {
        if (jvm != null) {
            leaveJvm();
        }
        understudy.change(anew);
        setup = anew;
        pending.clear();
        history.clear();
        ready().send(new ToAgent.Begin(cap));
    }

    Setup setup() {
        return setup;
    }

    /// Shows something that is not the chapter's, in its place among the chapter's output.
    void say(String text) {
        ChapterJvm now = jvm;
        if (now == null) {
            listener.output(false, text.getBytes(StandardCharsets.UTF_8));
        } else {
            now.say(text);
        }
    }

    /// A new JVM, brought to where the old one was.
    private synchronized Outcome.Recovery replace() {
        leaveJvm();
        Listener audience = listener;
        if (history.nanos() > 0) {
            audience.replaying();
        }
        listener = typed.again();
        ready().send(new ToAgent.Begin(0));
        jvm.send(new ToAgent.Play(history.steps()));
        Duration limit = TO_REPLAY.plusNanos(SLOWER * history.nanos());
        Ladder.Answer answer = new Ladder(jvm, () -> {}).await(limit);
        boolean replayed =
                answer instanceof Ladder.Answer.Came(FromAgent.Played _, var stopped)
                        && stopped == null;
        listener = audience;
        if (replayed) {
            jvm.listener(audience);
            jvm.send(new ToAgent.Begin(cap));
            return Outcome.Recovery.REPLAYED;
        }
        return startBare();
    }

    /// What was asked of the old JVM is not meant for the next.
    private void leaveJvm() {
        synchronized (stops) {
            stopAsked = false;
            jvm.listener(new Listener.Deaf());
            jvm.close();
            interrupted |= jvm.wasInterrupted();
            jvm = null;
        }
    }

    private Outcome.Recovery startBare() {
        leaveJvm();
        history.forgetCalls();
        ready().send(new ToAgent.Begin(cap));
        pending.addAll(history.steps());
        return Outcome.Recovery.LOST;
    }

    /// Back to where so many takes had been played, in a new JVM that plays them once more.
    synchronized Outcome.Recovery goBack(int takes, Listener audience) {
        history.goBack(takes);
        pending.clear();
        if (jvm == null) {
            return Outcome.Recovery.KEPT;
        }
        listener = typed.noting(audience, tracer);
        return replace();
    }

    /// The cell is over: what is left of it?
    Rest end(boolean wasStopped) {
        if (jvm == null) {
            leaveCell();
            return Rest.nothing();
        }
        load();
        jvm.send(new ToAgent.End());
        Ladder.Answer answer = new Ladder(jvm, () -> {}).await(TO_ANSWER);
        if (answer instanceof Ladder.Answer.Came(FromAgent.Ended ended, _)) {
            boolean left = wasStopped && ended.threads() > 0;
            String deadlock = left ? new Ladder(jvm, () -> {}).deadlock() : "";
            leaveCell();
            return new Rest(ended, deadlock, Optional.empty());
        }
        Optional<Outcome> died = closed ? Optional.empty() : Optional.of(diedAtEnd(answer));
        leaveCell();
        return Rest.nothing().diedSo(died);
    }

    /// Sends what was only noted so far.
    private void load() {
        if (!pending.isEmpty()) {
            jvm.send(new ToAgent.Play(List.copyOf(pending)));
            pending.clear();
            new Ladder(jvm, () -> {}).await(TO_ANSWER);
        }
    }

    private Outcome diedAtEnd(Ladder.Answer answer) {
        if (answer instanceof Ladder.Answer.Stuck(var reason, var deadlock)) {
            return new Outcome.Stopped(reason, deadlock, replace());
        }
        Outcome.Death death = jvm.death();
        return new Outcome.Died(death, replace());
    }

    private void leaveCell() {
        synchronized (stops) {
            stoppable = false;
            if (jvm != null) {
                jvm.forgetStops();
                interrupted |= jvm.wasInterrupted();
            }
        }
        playing = null;
    }

    /// Whether somebody interrupted the thread that played since this was last asked.
    boolean wasInterrupted() {
        boolean was = interrupted;
        interrupted = false;
        return was;
    }

    /// The heap is full of what the chapter holds on to: begin a new one.
    Outcome.Recovery refresh() {
        history.forgetCell();
        return replace();
    }

    /// The value of a variable now; a question mark where it cannot be told, as while a cell runs.
    synchronized String value(String className, String field) {
        if (closed || playing != null && playing != Thread.currentThread()) {
            return UNKNOWN;
        }
        ready();
        load();
        jvm.send(new ToAgent.Ask(className, field));
        return switch (new Ladder(jvm, this::standBy).await(TO_SHOW)) {
            case Ladder.Answer.Came(FromAgent.Played(var endings), _)
                    when endings.getFirst() instanceof Ending.Returned(_, var text, _) ->
                    text;
            case Ladder.Answer.Came _ -> UNKNOWN;
            case Ladder.Answer.Gone _, Ladder.Answer.Stuck _ -> {
                replace();
                yield UNKNOWN;
            }
        };
    }

    /// Ends the JVM in good order.
    synchronized void leave(Duration limit) {
        if (jvm != null) {
            jvm.leave(limit);
        }
    }

    @Override
    public void close() {
        synchronized (stops) {
            closed = true;
            if (jvm != null) {
                jvm.close();
            }
        }
        understudy.close();
    }
}
