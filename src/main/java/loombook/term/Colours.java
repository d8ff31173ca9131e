package loombook.term;

import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;

import java.util.List;
import java.util.Optional;

/// Colours what is typed: at once by its letters, and a moment after the last key by its meaning.
final class Colours implements Highlighter, AutoCloseable {
    private static final long A_MOMENT = 40;

    private final Prompt.Guide guide;
    private final Ink ink;
    private final Runnable changed;
    private final Thread thinker;
    private String latest = "";
    private String knownFor = "";
    private Optional<List<Span>> known = Optional.empty();
    private boolean closed;

    /// @param changed is told when the last text looks another way than before
    Colours(Prompt.Guide guide, Ink ink, Runnable changed) {
        this.guide = guide;
        this.ink = ink;
        this.changed = changed;
        this.thinker = Thread.ofPlatform().daemon().name("loombook-colours").unstarted(this::think);
    }

    @Override
    public AttributedString highlight(LineReader asking, String text) {
        if (!ink.colour()) {
            return new AttributedString(text);
        }
        List<Span> spans = meant(text).orElseGet(() -> guide.colours(text));
        return AttributedString.fromAnsi(String.join("\n", Painted.lines(text, spans, ink)));
    }

    private synchronized Optional<List<Span>> meant(String text) {
        if (text.equals(knownFor)) {
            return known;
        }
        latest = text;
        if (thinker.getState() == Thread.State.NEW) {
            thinker.start();
        }
        notifyAll();
        return Optional.empty();
    }

    private void think() {
        try {
            while (true) {
                String text = next();
                Optional<List<Span>> meanings = guide.meanings(text);
                if (meanings.isPresent() && keep(text, meanings)) {
                    changed.run();
                }
            }
        } catch (InterruptedException _) {
            // Nobody types any more.
            return;
        }
    }

    /// A text that has not changed for a moment.
    private synchronized String next() throws InterruptedException {
        while (latest.equals(knownFor) || latest.isBlank()) {
            wait();
        }
        String text;
        do {
            text = latest;
            wait(A_MOMENT);
        } while (!text.equals(latest));
        knownFor = text;
        known = Optional.empty();
        return text;
    }

    private synchronized boolean keep(String text, Optional<List<Span>> meanings) {
        boolean still = text.equals(latest) && !closed;
        known = still ? meanings : known;
        return still;
    }

    @Override
    public synchronized void close() {
        closed = true;
        thinker.interrupt();
    }
}
