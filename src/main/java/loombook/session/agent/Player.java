package loombook.session.agent;

import jdk.jshell.spi.SPIResolutionException;

import loombook.wire.Ending;
import loombook.wire.FromAgent;
import loombook.wire.Step;
import loombook.wire.Thrown;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// Runs a chapter's snippets, one after the other, on a thread of the chapter's own.
final class Player {
    private static final double NEARLY_FULL = 0.8;

    private final Outbox outbox;
    private final ThreadGroup group = new ThreadGroup("main");
    private final Threads threads = new Threads(group);
    private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
    private final Thread thread = new Thread(group, this::run, "main");
    private ChapterLoader loader;
    private volatile int run;
    private volatile boolean calling;
    private boolean outOfMemory;

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
        tasks.add(
                () -> {
                    outbox.allow(cap);
                    outOfMemory = false;
                    StopPoint.enter(++run);
                });
    }

    void play(List<Step> steps) {
        tasks.add(() -> outbox.send(new FromAgent.Played(playAll(steps))));
    }

    void ask(String className, String field) {
        tasks.add(
                () ->
                        outbox.send(
                                new FromAgent.Played(List.of(call(() -> read(className, field))))));
    }

    void end() {
        tasks.add(
                () -> {
                    int left = threads.fresh().size();
                    threads.remember();
                    outbox.allow(Long.MAX_VALUE);
                    outbox.send(
                            new FromAgent.Ended(outbox.hidden(), left, outOfMemory && isFull()));
                });
    }

    /// Called from the thread that listens: ends what runs now, and all that it started.
    void stop() {
        StopPoint.stop(run);
        if (calling) {
            thread.interrupt();
        }
        for (Thread each : threads.fresh()) {
            each.interrupt();
        }
    }

    private void run() {
        while (true) {
            try {
                tasks.take().run();
            } catch (InterruptedException e) {
                // A stop that came too late; the next task is nobody's to stop.
                continue;
            }
        }
    }

    private List<Ending> playAll(List<Step> steps) {
        List<Ending> endings = new ArrayList<>();
        for (Step step : steps) {
            switch (step) {
                case Step.Load(var classes) -> loader.add(classes);
                case Step.Redefine(var classes) -> {
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
                case Step.Invoke(var className, var method) ->
                        endings.add(call(() -> invoke(className, method)));
            }
        }
        return endings;
    }

    /// Something of the chapter's that yields a value, or throws whatever it likes.
    private interface Call {
        Result make() throws Throwable;
    }

    private record Result(Object value, long nanos) {}

    private Result invoke(String className, String name) throws Throwable {
        Method method = loader.loadClass(className).getDeclaredMethod(name);
        method.setAccessible(true);
        long start = System.nanoTime();
        try {
            Object value = method.invoke(null);
            return new Result(value, System.nanoTime() - start);
        } catch (InvocationTargetException e) {
            throw new Failure(e.getCause(), System.nanoTime() - start);
        }
    }

    private Result read(String className, String name) throws ReflectiveOperationException {
        var field = loader.loadClass(className).getDeclaredField(name);
        field.setAccessible(true);
        return new Result(field.get(null), 0);
    }

    /// What the chapter's code threw, told apart from what went wrong in calling it.
    private static final class Failure extends Exception {
        private static final long serialVersionUID = 1L;
        final long nanos;

        Failure(Throwable cause, long nanos) {
            super(null, cause, false, false);
            this.nanos = nanos;
        }
    }

    private Ending call(Call call) {
        calling = true;
        try {
            Result result = call.make();
            if (StopPoint.isStopped(run)) {
                return new Ending.Stopped(result.nanos());
            }
            return show(result);
        } catch (Failure e) {
            return ending(e.getCause(), e.nanos);
        } catch (Throwable e) {
            return new Ending.NotLoaded(0, e.toString());
        } finally {
            System.out.flush();
            System.err.flush();
            calling = false;
            Thread.interrupted();
        }
    }

    private Ending ending(Throwable thrown, long nanos) {
        if (thrown instanceof StopPoint.Stop || StopPoint.isStopped(run)) {
            return new Ending.Stopped(nanos);
        }
        if (thrown instanceof SPIResolutionException unresolved) {
            return new Ending.Unresolved(nanos, unresolved.id(), Thrown.of(thrown));
        }
        outOfMemory |= thrown instanceof OutOfMemoryError;
        return new Ending.Threw(nanos, Thrown.of(thrown));
    }

    private Ending show(Result result) {
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
