package loombook.session;

import loombook.problem.ProblemException;
import loombook.wire.Ending;
import loombook.wire.FromAgent;
import loombook.wire.Step;
import loombook.wire.ToAgent;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Where takes are played: the chapter's JVM, and another in its place when it dies or does not
/// react.
final class Stage implements AutoCloseable {
    private static final Duration TO_ANSWER = Duration.ofSeconds(10);
    private static final Duration TO_SHOW = Duration.ofSeconds(3);
    private static final String UNKNOWN = "?";

    private final Lead lead;
    private final Reprise reprise;
    private final History history;
    private volatile Thread playing;
    private boolean again;
    private boolean survives;

    Stage(JvmStarter starter, Setup setup, JvmStarter.Starting first, Tracer tracer) {
        this.lead = new Lead(new Understudy(starter, first), setup);
        this.reprise = new Reprise(lead, tracer);
        this.history = reprise.history();
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
        again = false;
        reprise.begin(outputCap, to);
        playing = Thread.currentThread();
        lead.beginCell();
        ChapterJvm jvm = lead.jvm();
        if (jvm != null && jvm.isGone()) {
            Outcome.Death death = jvm.death();
            return Optional.of(new Outcome.Died(death, replace()));
        }
        reprise.sendBegin();
        return Optional.empty();
    }

    /// From the next cell on, what its threads do is recorded.
    synchronized void record() {
        lead.record();
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
        if (!lead.isClosed() && lead.jvm() == null) {
            lead.ready();
        }
    }

    /// Asks to stop the cell that runs, if one does; from any thread.
    void stop() {
        lead.stop();
    }

    /// Has another JVM ready in case this one is lost.
    void standBy() {
        lead.standBy();
    }

    /// Takes note of a take that was refused, and so is not played.
    void skip(Take take) {
        if (!take.source().isEmpty()) {
            history.add(take, List.of());
        }
    }

    /// @param limit how long it may take, or null
    Run play(Take take, Duration limit) {
        reprise.owe(take.steps());
        if (take.steps().stream().allMatch(Step.Load.class::isInstance)) {
            history.add(take, List.of());
            return new Run.Ended(List.of(), null);
        }
        List<Step> steps = reprise.due();
        ChapterJvm jvm = lead.jvm();
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
            case Ladder.Answer.Gone _ when lead.isClosed() -> {
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
        lead.dismiss();
        return Outcome.Recovery.OVER;
    }

    /// Begins anew in another JVM: nothing of what was defined is left.
    synchronized void restart(Setup anew) {
        reprise.restart(anew);
    }

    Setup setup() {
        return lead.setup();
    }

    /// Shows something that is not the chapter's, in its place among the chapter's output.
    void say(String text) {
        lead.say(text);
    }

    /// A new JVM, brought to where the old one was.
    private synchronized Outcome.Recovery replace() {
        return reprise.replace();
    }

    /// Back to where so many takes had been played, in a new JVM that plays them once more.
    synchronized Outcome.Recovery goBack(int takes, Listener audience) {
        return reprise.goBack(takes, audience);
    }

    /// The cell is over: what is left of it?
    Rest end(boolean wasStopped) {
        ChapterJvm jvm = lead.jvm();
        if (jvm == null) {
            leaveCell();
            return Rest.nothing();
        }
        boolean loads = sendDue(jvm);
        jvm.send(new ToAgent.End());
        if (loads) {
            new Ladder(jvm, () -> {}).await(TO_ANSWER);
        }
        Ladder.Answer answer = new Ladder(jvm, () -> {}).await(TO_ANSWER);
        if (answer instanceof Ladder.Answer.Came(FromAgent.Ended ended, _)) {
            boolean left = wasStopped && ended.threads() > 0;
            String deadlock = left ? new Ladder(jvm, () -> {}).deadlock() : "";
            leaveCell();
            return new Rest(ended, deadlock, Optional.empty());
        }
        Optional<Outcome> died =
                lead.isClosed() ? Optional.empty() : Optional.of(diedAtEnd(answer));
        leaveCell();
        return Rest.nothing().diedSo(died);
    }

    /// Sends what was only noted so far.
    ///
    /// @return whether there was anything, which is answered then
    private boolean sendDue(ChapterJvm jvm) {
        List<Step> due = reprise.due();
        if (!due.isEmpty()) {
            jvm.send(new ToAgent.Play(due));
        }
        return !due.isEmpty();
    }

    private Outcome diedAtEnd(Ladder.Answer answer) {
        if (answer instanceof Ladder.Answer.Stuck(var reason, var deadlock)) {
            return new Outcome.Stopped(reason, deadlock, replace());
        }
        Outcome.Death death = lead.jvm().death();
        return new Outcome.Died(death, replace());
    }

    private void leaveCell() {
        lead.endCell();
        playing = null;
    }

    /// Whether somebody interrupted the thread that played since this was last asked.
    boolean wasInterrupted() {
        return lead.wasInterrupted();
    }

    /// The heap is full of what the chapter holds on to: begin a new one.
    Outcome.Recovery refresh() {
        history.forgetCell();
        return replace();
    }

    /// The value of a variable now; a question mark where it cannot be told, as while a cell runs.
    synchronized String value(String className, String field) {
        if (lead.isClosed() || playing != null && playing != Thread.currentThread()) {
            return UNKNOWN;
        }
        ChapterJvm jvm = lead.ready();
        if (sendDue(jvm)) {
            new Ladder(jvm, () -> {}).await(TO_ANSWER);
        }
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
        ChapterJvm jvm = lead.jvm();
        if (jvm != null) {
            jvm.leave(limit);
        }
    }

    @Override
    public void close() {
        lead.close();
    }
}
