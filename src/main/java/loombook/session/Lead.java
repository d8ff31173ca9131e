package loombook.session;

import loombook.wire.ToAgent;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Who plays the chapter: its JVM, once one is needed, whom it plays for, and what a stop needs to
/// know. Only to stop and to close may come from any thread; the stage keeps the rest apart.
final class Lead implements AutoCloseable {
    private final Understudy understudy;
    private Setup setup;

    /// Guards what a stop needs, so that to stop never waits for what is to be stopped.
    private final Object stops = new Object();

    private volatile ChapterJvm jvm;
    private boolean stoppable;
    private boolean stopAsked;
    private volatile boolean closed;
    private boolean interrupted;
    private Listener listener = new Listener.Deaf();
    private boolean records;

    Lead(Understudy understudy, Setup setup) {
        this.understudy = understudy;
        this.setup = setup;
    }

    /// The JVM that plays, or null where none was needed yet.
    ChapterJvm jvm() {
        return jvm;
    }

    /// The JVM that plays, which takes its part now if none does.
    ChapterJvm ready() {
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

    Listener listener() {
        return listener;
    }

    /// Who listens to the JVM from the next time that it is to be ready.
    void listener(Listener now) {
        listener = now;
    }

    /// Shows something that is not the JVM's, in its place among the JVM's output.
    void say(String text) {
        ChapterJvm now = jvm;
        if (now == null) {
            listener.output(false, text.getBytes(StandardCharsets.UTF_8));
        } else {
            now.say(text);
        }
    }

    /// From the next cell on, what its threads do is recorded, whoever plays.
    void record() {
        if (!records && jvm != null) {
            jvm.send(new ToAgent.Record());
        }
        records = true;
    }

    void beginCell() {
        synchronized (stops) {
            stopAsked = false;
            stoppable = true;
        }
    }

    /// Asks to stop the cell that runs, if one does.
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

    void endCell() {
        synchronized (stops) {
            stoppable = false;
            if (jvm != null) {
                jvm.forgetStops();
                interrupted |= jvm.wasInterrupted();
            }
        }
    }

    /// Lets the JVM go. What was asked of it is not meant for the next.
    void dismiss() {
        synchronized (stops) {
            stopAsked = false;
            jvm.listener(new Listener.Deaf());
            jvm.close();
            interrupted |= jvm.wasInterrupted();
            jvm = null;
        }
    }

    /// Whether somebody interrupted the thread that played since this was last asked.
    boolean wasInterrupted() {
        boolean was = interrupted;
        interrupted = false;
        return was;
    }

    /// Has another JVM ready in case this one is lost.
    void standBy() {
        understudy.wake(setup);
    }

    Setup setup() {
        return setup;
    }

    /// How the next JVM is set up.
    void change(Setup anew) {
        understudy.change(anew);
        setup = anew;
    }

    boolean isClosed() {
        return closed;
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
