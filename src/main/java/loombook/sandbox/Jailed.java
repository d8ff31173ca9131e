package loombook.sandbox;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A program that runs in a jail. Closing it ends the whole tree of its processes.
public final class Jailed implements AutoCloseable {
    private static final Duration TO_DIE = Duration.ofSeconds(5);

    private final Process process;
    private final Runnable end;
    private volatile List<ProcessHandle> tree = List.of();
    private boolean ended;

    /// @param end kills the whole tree
    Jailed(Process process, Runnable end) {
        this.process = process;
        this.end = end;
    }

    public long pid() {
        return process.pid();
    }

    /// Its standard output, which must be read lest it wait for ever.
    public InputStream out() {
        return process.getInputStream();
    }

    public InputStream err() {
        return process.getErrorStream();
    }

    public OutputStream in() {
        return process.getOutputStream();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /// The exit status, unless the program outlives the wait. More than 128 is a signal's number.
    public OptionalInt await(Duration limit) throws InterruptedException {
        return process.waitFor(limit.toNanos(), TimeUnit.NANOSECONDS)
                ? OptionalInt.of(process.exitValue())
                : OptionalInt.empty();
    }

    /// Processor time of the whole tree as the system counts it, in steps of a hundredth of a
    /// second: the program cannot lie about it. Zero where the system does not tell.
    public Duration cpu() {
        return ProcessTree.cpu(process.toHandle());
    }

    /// How long its threads had to wait for a processor. The first who asks must know that the
    /// program itself runs: to look for it among all processes takes a while, and is done once.
    public Waits waits() {
        List<ProcessHandle> known = tree;
        if (known.isEmpty()) {
            ProcessHandle root = process.toHandle();
            known = Stream.concat(Stream.of(root), root.descendants()).toList();
            tree = known;
        }
        return Waits.of(known);
    }

    /// Ends the program and whatever it has started; returns when nothing of it is left. Once is
    /// enough: what is like it later is somebody else's.
    @Override
    public synchronized void close() {
        if (ended) {
            return;
        }
        ended = true;
        end.run();
        try {
            process.waitFor(TO_DIE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
