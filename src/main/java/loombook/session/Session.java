package loombook.session;

import loombook.home.CacheFolder;
import loombook.jdk.BaseClasses;
import loombook.problem.Said;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/// One chapter being evaluated: cells go in, reports come out, and what a cell defines is there for
/// the next. One thread plays; any thread may stop.
public final class Session implements AutoCloseable {
    private static final Duration TO_LEAVE = Duration.ofSeconds(60);

    private final Stage stage;
    private final Live live;
    private final TakeSource source;
    private final Tracer tracer;
    private final Limits limits;
    private volatile boolean inGoodOrder;
    private Future<?> preparing = CompletableFuture.completedFuture(null);

    /// How far a cell may go.
    ///
    /// @param time how long each snippet may run, or null for as long as it likes
    /// @param output how many bytes of a cell's output are wanted
    public record Limits(Duration time, long output) {
        public static final Limits NONE = new Limits(null, Long.MAX_VALUE);
    }

    private Session(
            Live live, Stage stage, Tracer tracer, KeptCells kept, Chain start, Limits limits) {
        this.stage = stage;
        this.tracer = tracer;
        this.live = live;
        this.source = new TakeSource(kept, live, stage.history(), start);
        this.limits = limits;
    }

    /// Everything that sessions have in common.
    ///
    /// @param kept where compiled cells are kept; none to keep nothing
    /// @param trouble told once if nothing can be kept
    public record Engine(JvmStarter starter, Optional<CacheFolder> kept, Consumer<Said> trouble) {

        /// Starts a chapter's JVM before it is known for which chapter.
        ///
        /// @param compiles whether a compiler is likely to be needed at once
        public Early early(boolean compiles) {
            return new Early(
                    starter.begin(Setup.PLAIN),
                    compiles
                            ? Optional.of(
                                    new Background<>(
                                            "loombook-compiler", () -> new Compiler(Setup.PLAIN)))
                            : Optional.empty());
        }

        /// @param libraries a value that changes whenever the class path's content does
        /// @param early a JVM started beforehand, or null
        public Session open(
                Setup setup, String libraries, Cell.Form form, Limits limits, Early early) {
            JvmStarter.Starting first = null;
            if (early != null && early.starting.fits(setup)) {
                first = early.starting;
            } else {
                first = starter.begin(setup);
                if (early != null) {
                    early.starting.drop();
                }
            }
            Optional<Background<Compiler>> compiler = Optional.empty();
            if (early != null && setup.isPlain()) {
                compiler = early.compiler;
            } else if (early != null) {
                early.dropCompiler();
            }
            Tracer tracer = new Tracer();
            Stage stage = new Stage(starter, setup, first, tracer);
            return new Session(
                    new Live(setup, stage::value, compiler),
                    stage,
                    tracer,
                    new KeptCells(kept, trouble),
                    Chain.start(setup, libraries, form),
                    limits);
        }
    }

    /// A JVM on its way, for whichever chapter comes first, and perhaps a compiler.
    public static final class Early {
        private final JvmStarter.Starting starting;
        private final Optional<Background<Compiler>> compiler;

        private Early(JvmStarter.Starting starting, Optional<Background<Compiler>> compiler) {
            this.starting = starting;
            this.compiler = compiler;
        }

        /// No chapter came.
        public void drop() {
            starting.drop();
            dropCompiler();
        }

        private void dropCompiler() {
            compiler.ifPresent(each -> each.drop(Compiler::close));
        }
    }

    /// Fetches in the background what every compiler needs, before it is known for what.
    public static void expectCompiler() {
        Thread.ofPlatform().daemon().name("loombook-classes").start(BaseClasses::all);
    }

    /// Writes down what every compiler needs and takes long to find out.
    ///
    /// @param folder where the start-up caches are to be
    public static void learn(Path folder) throws IOException {
        BaseClasses.writeList(folder);
    }

    /// Makes the compiler ready in the background, for what comes after the cells played so far.
    public void warmUp() {
        live.warmUp(stage.history()::takes);
    }

    /// Compiles a cell in the background that is likely to be played next, and has a JVM stand by.
    /// To play another one does no harm.
    ///
    /// @return the thread that does so
    public synchronized Thread prepare(Cell next) {
        stage.standBy();
        Future<?> before = preparing;
        FutureTask<Void> work =
                new FutureTask<>(
                        () -> {
                            // One after the other: they share what is compiled.
                            Background.settle(before);
                            source.prepare(next);
                        },
                        null);
        preparing = work;
        return Thread.ofPlatform().daemon().name("loombook-ahead").start(work);
    }

    private synchronized void awaitPrepared() {
        Background.settle(preparing);
    }

    /// From the next cell on, reports tell what the threads did.
    public void record() {
        stage.record();
        stage.warmUp();
    }

    /// Whether these cells, played one after the other from here, need a compiler.
    public boolean needsCompiler(List<Cell> cells) {
        return source.needsCompiler(cells);
    }

    /// Whether anything had to be compiled until now.
    public boolean hasCompiled() {
        return live.isUsed();
    }

    /// Evaluates a cell. If this thread is interrupted, the cell is stopped.
    public CellReport play(Cell cell, Listener listener) {
        awaitPrepared();
        try {
            return new CellPlay(cell, stage, source, tracer, limits, listener).run();
        } finally {
            if (stage.wasInterrupted()) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// Where the session is now.
    public Mark mark() {
        return source.mark();
    }

    /// Goes back to an earlier point: what came after it has never been.
    public Outcome.Recovery goBack(Mark mark, Listener listener) {
        awaitPrepared();
        source.goBack(mark);
        return stage.goBack(mark.takes(), listener);
    }

    /// Helps somebody who types what to play next.
    public Assistant assistant() {
        return new Assistant(live, stage.history());
    }

    /// All that is in force now.
    ///
    /// @param since what is told apart from what came before it
    public Definitions definitions(Mark since) {
        List<Take> takes = stage.history().takes();
        int before =
                (int)
                        takes.subList(0, Math.min(since.takes(), takes.size())).stream()
                                .filter(take -> !take.source().isEmpty())
                                .count();
        return live.after(takes, compiler -> compiler.definitions(before));
    }

    /// Stops the cell that runs, if one does; its report says so.
    public void stop() {
        stage.stop();
    }

    /// From now on, the end of the session waits until the chapter's JVM has written what it
    /// learnt.
    public void leaveInGoodOrder() {
        inGoodOrder = true;
    }

    @Override
    public void close() {
        if (inGoodOrder) {
            stage.leave(TO_LEAVE);
        }
        stage.close();
        live.close();
    }
}
