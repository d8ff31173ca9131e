package loombook.session;

import loombook.sandbox.ChildJvm;
import loombook.wire.FromAgent;
import loombook.wire.Link;
import loombook.wire.ToAgent;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// A chapter's JVM as seen from its session: what is sent to it, what it answers, and how it died.
final class ChapterJvm implements AutoCloseable {
    private static final Duration TO_DIE = Duration.ofSeconds(5);
    private static final int OUT_OF_MEMORY = 98;

    private final ChildJvm child;
    private final Link link;
    private final LastWords lastWords;
    private final BlockingQueue<Reply> replies = new LinkedBlockingQueue<>();
    private volatile Listener listener = new Listener.Deaf();
    private final BlockingQueue<ToAgent> toSend = new LinkedBlockingQueue<>();
    private final Thread sender;
    private volatile boolean exiting;
    private volatile boolean telling;
    private volatile boolean gone;
    private boolean interrupted;
    private final Object showing = new Object();

    /// What comes back, or what somebody else wants.
    sealed interface Reply {
        record Message(FromAgent message) implements Reply {}

        /// The JVM has ended.
        record Gone() implements Reply {}

        /// Somebody asked to stop what runs.
        record StopAsked() implements Reply {}
    }

    ChapterJvm(ChildJvm child, Link link, LastWords lastWords) {
        this.child = child;
        this.link = link;
        this.lastWords = lastWords;
        lastWords.onSpill((error, bytes) -> listener.output(error, bytes));
        sender = Thread.ofVirtual().name("loombook-sender").start(this::sendAll);
        Thread.ofPlatform().daemon().name("loombook-chapter").start(this::listen);
    }

    void listener(Listener now) {
        listener = now;
    }

    /// Sends from a thread of its own: an interrupt of the one that plays would close the channel.
    void send(ToAgent message) {
        toSend.add(message);
    }

    private void sendAll() {
        try {
            while (true) {
                ToAgent message = toSend.take();
                link.send(message.encode());
                if (message instanceof ToAgent.Leave) {
                    return;
                }
            }
        } catch (IOException | InterruptedException e) {
            // The thread that listens sees the same end and says so.
            return;
        }
    }

    void askToStop() {
        replies.add(new Reply.StopAsked());
    }

    /// Stops that nobody obeyed are not for what comes next.
    void forgetStops() {
        replies.removeIf(Reply.StopAsked.class::isInstance);
    }

    void putBack(Reply reply) {
        replies.add(reply);
    }

    /// The next reply, or null when the wait is over. To interrupt the thread that waits is to ask
    /// for a stop.
    Reply await(Duration limit) {
        try {
            Reply reply = replies.poll(limit.toNanos(), TimeUnit.NANOSECONDS);
            if (reply instanceof Reply.Gone) {
                // And it stays so, for whoever waits next.
                replies.add(reply);
            }
            return reply;
        } catch (InterruptedException e) {
            interrupted = true;
            return new Reply.StopAsked();
        }
    }

    /// Whether such an interrupt came since this was last asked.
    boolean wasInterrupted() {
        boolean was = interrupted;
        interrupted = false;
        return was;
    }

    /// Whether the listener is taking in some output just now.
    boolean isTelling() {
        return telling;
    }

    private void listen() {
        try {
            while (true) {
                FromAgent message = FromAgent.decode(link.receive());
                if (message instanceof FromAgent.Output(var error, var bytes)) {
                    tell(to -> to.output(error, bytes));
                } else if (message instanceof FromAgent.Uncaught(var thread, var thrown)) {
                    tell(to -> to.uncaught(thread, thrown));
                } else if (message instanceof FromAgent.InputWanted) {
                    Thread.ofVirtual().start(this::type);
                } else if (message instanceof FromAgent.Exiting) {
                    exiting = true;
                } else {
                    replies.add(new Reply.Message(message));
                }
            }
        } catch (IOException e) {
            gone = true;
        } finally {
            replies.add(new Reply.Gone());
            sender.interrupt();
        }
    }

    private void tell(Consumer<Listener> what) {
        telling = true;
        try {
            show(what);
        } catch (RuntimeException e) {
            // Who cannot listen must not keep the cell from ending.
            listener = new Listener.Deaf();
        } finally {
            telling = false;
        }
    }

    private void show(Consumer<Listener> what) {
        synchronized (showing) {
            what.accept(listener);
        }
    }

    /// Shows something that is not the JVM's.
    void say(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        show(to -> to.output(false, bytes));
    }

    private void type() {
        send(new ToAgent.Input(listener.input()));
    }

    /// Why the JVM is gone.
    Outcome.Death death() {
        OptionalInt status = child.await(TO_DIE);
        if (status.isEmpty()) {
            child.kill();
            return new Outcome.Death.Crash("it closed its connection and went on running");
        }
        int code = status.getAsInt();
        if (exiting) {
            return new Outcome.Death.Exit(code);
        }
        if (code == OUT_OF_MEMORY || lastWords.text().contains("OutOfMemoryError")) {
            return new Outcome.Death.OutOfMemory();
        }
        if (code == 134 || lastWords.text().contains("A fatal error has been detected")) {
            return new Outcome.Death.Crash(lastWords.text());
        }
        return code > 128 ? new Outcome.Death.Signal(code - 128) : new Outcome.Death.Halt(code);
    }

    /// Whether it has ended, as far as is known.
    boolean isGone() {
        return gone;
    }

    /// Ends the JVM in good order, which takes a moment, so that it may write what it learnt.
    void leave(Duration limit) {
        send(new ToAgent.Leave());
        child.await(limit);
    }

    @Override
    public void close() {
        child.kill();
        try {
            link.close();
        } catch (IOException e) {
            // Nothing is lost with a connection that does not close.
            return;
        }
    }

    /// What the JVM wrote past its session: shown like other output, and remembered in case it
    /// dies.
    static final class LastWords implements ChildJvm.Spill {
        private static final int ENOUGH = 8192;
        private final StringBuilder text = new StringBuilder();
        private Listener to = new Listener.Deaf();

        synchronized void onSpill(Listener listener) {
            to = listener;
        }

        @Override
        public synchronized void bytes(boolean error, byte[] bytes, int length) {
            String words = new String(bytes, 0, length, StandardCharsets.UTF_8);
            if (words.startsWith("Picked up ")) {
                return;
            }
            text.append(words);
            if (text.length() > ENOUGH) {
                text.delete(0, text.length() - ENOUGH);
            }
            to.output(error, java.util.Arrays.copyOf(bytes, length));
        }

        synchronized String text() {
            return text.toString();
        }
    }
}
