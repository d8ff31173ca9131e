package loombook.player;

import loombook.problem.Place;
import loombook.problem.ProblemException;
import loombook.problem.Said;
import loombook.progress.ChapterMarks;
import loombook.session.Assistant.Highlight;
import loombook.session.Cell;
import loombook.session.CellReport;
import loombook.session.Listener;
import loombook.session.Session;
import loombook.term.Span;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/// Runs a chapter's cells beside the reader, and tells what happens to whoever asks.
final class CellRunner implements AutoCloseable {
    /// Chunks of output that wait to be shown; then the cell waits.
    private static final int AHEAD = 64;

    private static final long A_MOMENT = 20_000_000;
    private static final long A_WHILE = 500_000_000;

    private final Script script;
    private final Supplier<Session> opener;
    private final BlockingQueue<Event> events = new ArrayBlockingQueue<>(AHEAD);
    private final BlockingQueue<byte[]> input = new LinkedBlockingQueue<>();
    private final ExecutorService cells =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("loombook-cells").factory());
    private final Set<String> explained = ConcurrentHashMap.newKeySet();
    private Cell prepared;
    private volatile Session session;
    private volatile boolean stopped;
    private volatile boolean closed;

    /// Something that happens while cells run.
    sealed interface Event {
        record Output(boolean error, byte[] bytes) implements Event {}

        /// The cell wants to read a line.
        record Reads() implements Event {}

        record Replaying() implements Event {}

        /// It is known what the parts of some code are.
        record Explained(String source, List<Span> parts) implements Event {}

        record Ended(Finished finished) implements Event {}

        /// Nothing can be run at all.
        record CannotRun(ProblemException why) implements Event {}
    }

    /// @param opener opens the chapter's session, which may take a while
    CellRunner(Script script, Supplier<Session> opener) {
        this.script = script;
        this.opener = opener;
    }

    Optional<Event> next() {
        return Optional.ofNullable(events.poll());
    }

    private void tell(Event event) {
        try {
            while (!closed && !events.offer(event, 1, TimeUnit.SECONDS)) {
                // The reader's terminal is slow; so is the cell, then.
                continue;
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// @param shown whether all of them are shown, and not just the last
    void run(List<Step> steps, ChapterMarks marks, boolean shown) {
        stopped = false;
        input.clear();
        cells.execute(() -> play(steps, marks, shown));
    }

    private void play(List<Step> steps, ChapterMarks marks, boolean shown) {
        try {
            Session open = session();
            for (int i = 0; i < steps.size() && !closed; i++) {
                boolean last = i == steps.size() - 1;
                ToReader listener = new ToReader(shown || last);
                CellReport report = open.play(script.cell(steps.get(i), marks), listener);
                boolean ends = last || stopped;
                tell(
                        new Event.Ended(
                                new Finished(
                                        steps.get(i),
                                        report,
                                        listener.all.toByteArray(),
                                        shown || last,
                                        ends)));
                if (ends) {
                    return;
                }
            }
        } catch (ProblemException e) {
            tell(new Event.CannotRun(e));
        } catch (RuntimeException | Error e) {
            // Whoever waits for the cell must hear of it, whatever it is.
            Place here = Place.of(script.chapter().name());
            Said what = Said.of("something of ours broke: {0}", e);
            tell(
                    new Event.CannotRun(
                            ProblemException.ours(here, what, Said.of("please report this"), e)));
        }
    }

    private synchronized Session session() {
        if (session == null) {
            session = opener.get();
        }
        return session;
    }

    /// The session as it is between cells, for whoever plays on it by himself; not while a cell
    /// runs.
    Session forOthers() {
        return session();
    }

    void prepare(Step next, ChapterMarks marks) {
        cells.execute(
                () -> {
                    Cell cell = script.cell(next, marks);
                    if (cell.equals(prepared)) {
                        return;
                    }
                    prepared = cell;
                    try {
                        session().prepare(cell);
                    } catch (ProblemException _) {
                        // It is said when the reader runs something.
                        return;
                    }
                });
    }

    /// Finds out what the parts of these sources are, in the background.
    void explain(List<String> sources) {
        cells.execute(
                () -> {
                    Session open = session;
                    if (open != null) {
                        Thread.ofPlatform()
                                .daemon()
                                .name("loombook-meanings")
                                .start(() -> explain(open, sources));
                    }
                });
    }

    private void explain(Session open, List<String> sources) {
        for (String source : sources) {
            if (explained.add(source)) {
                Optional<List<Highlight>> found = Optional.empty();
                while (!closed && found.isEmpty()) {
                    // Whatever has to be compiled, and starts the chapter's JVM, comes first.
                    LockSupport.parkNanos(open.hasCompiled() ? A_MOMENT : A_WHILE);
                    found = open.assistant().highlightsAhead(source);
                }
                tell(new Event.Explained(source, Meanings.of(source, found.orElse(List.of()))));
            }
        }
    }

    void stop() {
        stopped = true;
        Session running = session;
        if (running != null) {
            running.stop();
        }
    }

    void feed(String text) {
        input.add(text.getBytes(StandardCharsets.UTF_8));
    }

    private final class ToReader implements Listener {
        private final boolean shown;
        private final ByteArrayOutputStream all = new ByteArrayOutputStream();

        ToReader(boolean shown) {
            this.shown = shown;
        }

        @Override
        public void output(boolean error, byte[] bytes) {
            all.writeBytes(bytes);
            if (shown) {
                tell(new Event.Output(error, bytes));
            }
        }

        @Override
        public byte[] input() {
            tell(new Event.Reads());
            try {
                return input.take();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return new byte[0];
            }
        }

        @Override
        public void replaying() {
            tell(new Event.Replaying());
        }
    }

    @Override
    public void close() {
        closed = true;
        stop();
        cells.shutdown();
        synchronized (this) {
            if (session != null) {
                session.close();
            }
        }
    }
}
