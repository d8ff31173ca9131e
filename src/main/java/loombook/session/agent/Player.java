package loombook.session.agent;

import jdk.jshell.spi.SPIResolutionException;

import loombook.session.recorder.Recorder;
import loombook.wire.Ending;
import loombook.wire.FromAgent;
import loombook.wire.Step;
import loombook.wire.ThreadLog;
import loombook.wire.Thrown;

import java.io.PrintStream;
import java.net.MalformedURLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// Runs a chapter's snippets, one after the other, on a thread of the chapter's own.
final class Player {
    private static final double NEARLY_FULL = 0.8;
    private static final int NO_RUN = 0;
    private static final int MANY = 256;

    private final Outbox outbox;
    private final ThreadGroup group = new ThreadGroup("main");
    private final Threads threads = new Threads(group);
    private final Recorder recorder = new Recorder(threads::isChapters);
    private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
    private final Thread thread = new Thread(group, this::run, "main");
    private ChapterLoader loader;

    /// The newest run that was asked for; known to the thread that listens.
    private volatile int latest;

    private int run;
    private volatile boolean calling;
    private volatile boolean outOfMemory;

    Player(Outbox outbox) {
        this.outbox = outbox;
    }

    void start() {
        tasks.add(threads::remember);
        thread.start();
    }

    void configure(List<String> classPath) {
        tasks.add(
                () -> {
                    try {
                        loader = new ChapterLoader(classPath);
                        thread.setContextClassLoader(loader);
                    } catch (MalformedURLException e) {
                        throw new IllegalArgumentException(e);
                    }
                });
    }

    void begin(long cap) {
        int next = ++latest;
        tasks.add(
                () -> {
                    outbox.allow(cap);
                    outOfMemory = false;
                    enter(next);
                    recorder.begin(thread);
                });
    }

    void record() {
        tasks.add(() -> recorder.open(Redefiner::instrumentation));
    }

    /// What was stopped stays stopped, but what comes next in the cell was not.
    void again() {
        int next = ++latest;
        tasks.add(() -> enter(next));
    }

    private void enter(int next) {
        List<Thread> others = new ArrayList<>(threads.alive());
        others.remove(thread);
        List<Thread> idle = others.size() > MANY ? List.of() : idle(others);
        others.removeAll(idle);
        StopPoint.adopt(next, idle, others);
        StopPoint.enter(next);
        run = next;
        // A stop of what came before may have come too late to find it running.
        Thread.interrupted();
    }

    private static List<Thread> idle(List<Thread> threads) {
        return threads.stream().filter(Threads::isIdle).toList();
    }

    void play(List<Step> steps) {
        tasks.add(() -> outbox.send(new FromAgent.Played(playAll(steps))));
    }

    void ask(String className, String field) {
        tasks.add(
                () -> {
                    int cell = run;
                    run = NO_RUN;
                    StopPoint.enter(run);
                    Ending value = call(() -> Call.read(loader, className, field));
                    run = cell;
                    StopPoint.enter(run);
                    outbox.send(new FromAgent.Played(List.of(value)));
                });
    }

    void end() {
        tasks.add(
                () -> {
                    ThreadLog log = recorder.end();
                    int left = threads.end(run);
                    long hidden = outbox.hidden();
                    outbox.allow(Long.MAX_VALUE);
                    outbox.send(new FromAgent.Ended(hidden, left, outOfMemory && isFull(), log));
                });
    }

    /// An exception that nobody caught ends a thread.
    void failed(Thread failed) {
        recorder.failed(failed);
    }

    /// Some thread of the chapter has found the heap full.
    void outOfMemory() {
        outOfMemory = true;
    }

    /// Called from the thread that listens, as is [#begin]: ends what runs now, and all that it
    /// started.
    void stop() {
        StopPoint.stop(latest);
        outbox.forget();
        if (calling) {
            thread.interrupt();
        }
        List<Thread> fresh = threads.fresh();
        StopPoint.claim(latest, fresh);
        fresh.forEach(Thread::interrupt);
        for (Thread each : StopPoint.adoptedBy(latest)) {
            if (!Threads.isIdle(each)) {
                each.interrupt();
            }
        }
    }

    private void run() {
        while (true) {
            try {
                tasks.take().run();
            } catch (InterruptedException e) {
                // A stop that came too late; the next task is nobody's to stop.
                continue;
            } catch (OutOfMemoryError e) {
                Runtime.getRuntime().halt(Agent.OUT_OF_MEMORY);
            } catch (Throwable e) {
                // Without this thread the session would wait for ever.
                Agent.broken(e);
            }
        }
    }

    private List<Ending> playAll(List<Step> steps) {
        List<Ending> endings = new ArrayList<>();
        for (Step step : steps) {
            if (step instanceof Step.Load(var classes)) {
                loader.add(classes);
            } else if (step instanceof Step.Invoke(var className, var method)) {
                endings.add(call(() -> Call.invoke(loader, className, method)));
            } else if (step instanceof Step.Redefine(var classes)) {
                try {
                    loader.redefine(classes);
                } catch (ClassNotFoundException
                        | LinkageError
                        | InternalError
                        | UnsupportedOperationException e) {
                    endings.add(new Ending.NotLoaded(0, e.toString()));
                    return endings;
                }
            }
        }
        return endings;
    }

    private Ending call(Call call) {
        calling = true;
        recorder.enter();
        try {
            Call.Result result = call.make();
            if (StopPoint.isStopped(run)) {
                return new Ending.Stopped(result.nanos());
            }
            return show(result);
        } catch (Call.Failure e) {
            return ending(e.getCause(), e.nanos);
        } catch (OutOfMemoryError e) {
            // Too little was left even to tell whose it is.
            return ending(e, 0);
        } catch (Throwable e) {
            return new Ending.NotLoaded(0, e.toString());
        } finally {
            flush(System.out);
            flush(System.err);
            recorder.leave();
            calling = false;
            Thread.interrupted();
        }
    }

    /// The chapter may have put any stream of its own there.
    private static void flush(PrintStream stream) {
        try {
            stream.flush();
        } catch (Throwable e) {
            // Its own matter; the snippet itself has ended.
            return;
        }
    }

    private Ending ending(Throwable thrown, long nanos) {
        if (thrown instanceof StopPoint.Stop || StopPoint.isStopped(run)) {
            return new Ending.Stopped(nanos);
        }
        if (thrown instanceof SPIResolutionException unresolved) {
            return new Ending.Unresolved(nanos, unresolved.id(), Thrown.of(thrown));
        }
        if (thrown instanceof OutOfMemoryError) {
            outOfMemory = true;
        }
        Ending threw = new Ending.Threw(nanos, Thrown.of(thrown));
        // Its `getMessage` is the chapter's code as well.
        return StopPoint.isStopped(run) ? new Ending.Stopped(nanos) : threw;
    }

    private Ending show(Call.Result result) {
        try {
            Values.Shown shown = Values.show(result.value());
            return StopPoint.isStopped(run)
                    ? new Ending.Stopped(result.nanos())
                    : new Ending.Returned(result.nanos(), shown.text(), shown.cut());
        } catch (Throwable e) {
            return e instanceof StopPoint.Stop || StopPoint.isStopped(run)
                    ? new Ending.Stopped(result.nanos())
                    : new Ending.Unshowable(result.nanos(), Thrown.of(e));
        }
    }

    private static boolean isFull() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory() > NEARLY_FULL * runtime.maxMemory();
    }
}
