package loombook.session;

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
    private static final int SLOWER = 3;

    private final JvmStarter starter;
    private Setup setup;
    private final History history = new History();
    private final List<Step> pending = new ArrayList<>();
    private JvmStarter.Starting coming;
    private ChapterJvm jvm;
    private Listener listener = new Listener.Deaf();
    private long cap;
    private boolean survives;

    Stage(JvmStarter starter, Setup setup, JvmStarter.Starting first) {
        this.starter = starter;
        this.setup = setup;
        this.coming = first;
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
    synchronized void begin(long outputCap, Listener to, boolean outlivesJvm) {
        listener = to;
        cap = outputCap;
        survives = outlivesJvm;
        ready().send(new ToAgent.Begin(cap));
    }

    private ChapterJvm ready() {
        if (jvm == null) {
            jvm = (coming == null ? starter.begin(setup) : coming).get();
            coming = null;
            jvm.send(
                    new ToAgent.Configure(setup.classPath().stream().map(Path::toString).toList()));
        }
        jvm.listener(listener);
        return jvm;
    }

    /// Asks to stop what runs; from any thread.
    synchronized void stop() {
        if (jvm != null) {
            jvm.askToStop();
        }
    }

    private synchronized void spare() {
        if (coming == null) {
            coming = starter.begin(setup);
        }
    }

    /// Takes note of a take that was refused, and so is not played.
    void skip(Take take) {
        if (!take.source().isEmpty()) {
            history.add(take, List.of());
        }
    }

    /// @param limit how long it may take, or null
    Run play(Take take, Duration limit) throws InterruptedException {
        pending.addAll(take.steps());
        if (take.steps().stream().allMatch(Step.Load.class::isInstance)) {
            history.add(take, List.of());
            return new Run.Ended(List.of(), null);
        }
        List<Step> steps = List.copyOf(pending);
        pending.clear();
        jvm.send(new ToAgent.Play(steps));
        return switch (new Ladder(jvm, this::spare).await(limit)) {
            case Ladder.Answer.Came(FromAgent.Played(var endings), var stopped) -> {
                history.add(take, endings);
                yield new Run.Ended(endings, stopped);
            }
            case Ladder.Answer.Came(var other, _) ->
                    throw new IllegalStateException("out of turn: " + other);
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
        jvm.close();
        jvm = null;
        return Outcome.Recovery.OVER;
    }

    /// Begins anew in another JVM: nothing of what was defined is left.
    synchronized void restart(Setup anew) {
        if (jvm != null) {
            jvm.close();
            jvm = null;
        }
        if (coming != null && !coming.fits(anew)) {
            coming.drop();
            coming = null;
        }
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
        if (jvm == null) {
            listener.output(false, text.getBytes(StandardCharsets.UTF_8));
        } else {
            jvm.say(text);
        }
    }

    /// A new JVM, brought to where the old one was.
    private synchronized Outcome.Recovery replace() throws InterruptedException {
        jvm.listener(new Listener.Deaf());
        jvm.close();
        jvm = null;
        if (coming == null) {
            coming = starter.begin(setup);
        }
        Listener audience = listener;
        boolean calls = history.nanos() > 0;
        if (calls) {
            audience.replaying();
        }
        listener = new Listener.Deaf();
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

    private Outcome.Recovery startBare() {
        jvm.close();
        jvm = null;
        history.forgetCalls();
        ready().send(new ToAgent.Begin(cap));
        pending.addAll(history.steps());
        return Outcome.Recovery.LOST;
    }

    /// The cell is over: what is left of it?
    Optional<FromAgent.Ended> end() throws InterruptedException {
        if (jvm == null) {
            return Optional.empty();
        }
        load();
        jvm.send(new ToAgent.End());
        if (new Ladder(jvm, () -> {}).await(TO_ANSWER)
                instanceof Ladder.Answer.Came(FromAgent.Ended ended, _)) {
            return Optional.of(ended);
        }
        replace();
        return Optional.empty();
    }

    /// Sends what was only noted so far.
    private void load() throws InterruptedException {
        if (!pending.isEmpty()) {
            jvm.send(new ToAgent.Play(List.copyOf(pending)));
            pending.clear();
            new Ladder(jvm, () -> {}).await(TO_ANSWER);
        }
    }

    /// The heap is full of what the chapter holds on to: begin a new one.
    Outcome.Recovery refresh() throws InterruptedException {
        return replace();
    }

    /// The value of a variable now.
    synchronized String value(String className, String field) throws InterruptedException {
        ready();
        load();
        jvm.send(new ToAgent.Ask(className, field));
        return new Ladder(jvm, this::spare).await(TO_ANSWER)
                                instanceof Ladder.Answer.Came(FromAgent.Played(var endings), _)
                        && endings.getFirst() instanceof Ending.Returned(_, var text, _)
                ? text
                : "?";
    }

    /// Ends the JVM in good order.
    synchronized void leave(Duration limit) {
        if (jvm != null) {
            jvm.leave(limit);
        }
    }

    @Override
    public synchronized void close() {
        if (jvm != null) {
            jvm.close();
        }
        if (coming != null) {
            coming.drop();
        }
    }
}
