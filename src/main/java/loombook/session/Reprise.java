package loombook.session;

import loombook.wire.FromAgent;
import loombook.wire.Step;
import loombook.wire.ToAgent;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What a chapter's JVM has been through and is yet to get, so that another can be brought to the
/// same point. The stage keeps those apart who use it.
final class Reprise {
    private static final Duration TO_REPLAY = Duration.ofSeconds(5);
    private static final int SLOWER = 3;

    private final Lead lead;
    private final Tracer tracer;
    private final History history = new History();
    private final Typed typed = new Typed();
    private final List<Step> pending = new ArrayList<>();
    private long cap;

    /// @param tracer who can say what an exception has to do with the chapter
    Reprise(Lead lead, Tracer tracer) {
        this.lead = lead;
        this.tracer = tracer;
    }

    History history() {
        return history;
    }

    /// What is shown of the next cell, and to whom.
    void begin(long outputCap, Listener to) {
        lead.listener(typed.noting(to, tracer));
        cap = outputCap;
        history.cellBegins();
    }

    /// The JVM that plays, told that a cell begins.
    void sendBegin() {
        lead.ready().send(new ToAgent.Begin(cap));
    }

    /// Notes what the JVM needs no sooner than with the next call.
    void owe(List<Step> steps) {
        pending.addAll(steps);
    }

    /// What was only noted so far, which is to be sent now.
    List<Step> due() {
        List<Step> due = List.copyOf(pending);
        pending.clear();
        return due;
    }

    /// Begins anew in another JVM: nothing of what was defined is left.
    void restart(Setup anew) {
        if (lead.jvm() != null) {
            lead.dismiss();
        }
        lead.change(anew);
        pending.clear();
        history.clear();
        sendBegin();
    }

    /// A new JVM, brought to where the old one was.
    Outcome.Recovery replace() {
        lead.dismiss();
        Listener audience = lead.listener();
        if (history.nanos() > 0) {
            audience.replaying();
        }
        lead.listener(typed.again());
        ChapterJvm jvm = lead.ready();
        jvm.send(new ToAgent.Begin(0));
        jvm.send(new ToAgent.Play(history.steps()));
        Duration limit = TO_REPLAY.plusNanos(SLOWER * history.nanos());
        Ladder.Answer answer = new Ladder(jvm, () -> {}).await(limit);
        boolean replayed =
                answer instanceof Ladder.Answer.Came(FromAgent.Played _, var stopped)
                        && stopped == null;
        lead.listener(audience);
        if (replayed) {
            jvm.listener(audience);
            jvm.send(new ToAgent.Begin(cap));
            return Outcome.Recovery.REPLAYED;
        }
        return startBare();
    }

    private Outcome.Recovery startBare() {
        lead.dismiss();
        history.forgetCalls();
        sendBegin();
        pending.addAll(history.steps());
        return Outcome.Recovery.LOST;
    }

    /// Back to where so many takes had been played, in a new JVM that plays them once more.
    Outcome.Recovery goBack(int takes, Listener audience) {
        history.goBack(takes);
        pending.clear();
        if (lead.jvm() == null) {
            return Outcome.Recovery.KEPT;
        }
        lead.listener(typed.noting(audience, tracer));
        return replace();
    }
}
