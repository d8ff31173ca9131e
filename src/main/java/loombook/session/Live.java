package loombook.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// The compiler at the point that a chapter has reached. It is made only when something has to be
/// compiled, and then goes through all that came before.
final class Live implements AutoCloseable {
    private Setup setup;
    private final ShadowControl.Asker asker;
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Take> seen = new ArrayList<>();
    private Compiler compiler;
    private Optional<Background<Compiler>> early;
    private volatile boolean used;

    /// @param early a compiler for this set-up that has seen nothing yet, made beforehand
    Live(Setup setup, ShadowControl.Asker asker, Optional<Background<Compiler>> early) {
        this.setup = setup;
        this.asker = asker;
        this.early = early;
    }

    /// Something done with a compiler that has seen all that came before.
    interface Work<T> {
        T with(Compiler compiler);
    }

    <T> T after(List<Take> past, Work<T> work) {
        lock.lock();
        try {
            return work.with(at(past));
        } finally {
            lock.unlock();
        }
    }

    /// The same, but empty where that would take waiting.
    <T> Optional<T> now(List<Take> past, Work<T> work) {
        if (!lock.tryLock()) {
            return Optional.empty();
        }
        try {
            boolean ready = compiler != null && seen.size() == past.size() && agrees(past);
            return ready ? Optional.of(work.with(compiler)) : Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    /// The same with a compiler that may have seen less, or compiled ahead: for what hardly depends
    /// on that. It is made if there is none.
    <T> T somewhere(Supplier<List<Take>> past, Work<T> work) {
        lock.lock();
        try {
            return work.with(compiler == null ? at(past.get()) : compiler);
        } finally {
            lock.unlock();
        }
    }

    /// Whether somebody waits for the compiler.
    boolean isWaitedFor() {
        return lock.hasQueuedThreads();
    }

    /// @param ofThisCell how many of the last takes belong to the cell that this one is part of
    Take compile(List<Take> past, Feed.Found.Snippet found, int ofThisCell) {
        return after(
                past,
                each -> {
                    Take take = compiled(each, found, ofThisCell);
                    seen.add(take);
                    return take;
                });
    }

    private Take compiled(Compiler by, Feed.Found.Snippet found, int ofThisCell) {
        boolean well = false;
        try {
            Take take = by.compile(found, ofThisCell);
            well = true;
            return take;
        } finally {
            if (!well) {
                // Nobody knows what it still knows.
                by.close();
                compiler = null;
            }
        }
    }

    /// Drops what snippets have defined, in a compiler that has seen all that came before.
    Take drop(List<Take> past, List<String> ids) {
        return after(
                past,
                each -> {
                    Take take = each.drop(ids);
                    seen.add(take);
                    return take;
                });
    }

    /// Everything so far is forgotten.
    void restart(Setup anew) {
        lock.lock();
        try {
            setup = anew;
            dropEarly();
            if (compiler != null) {
                compiler.close();
                compiler = null;
            }
            seen.clear();
        } finally {
            lock.unlock();
        }
    }

    /// Makes the compiler in the background, and brings it to where the chapter is by then.
    void warmUp(Supplier<List<Take>> past) {
        Thread.ofPlatform()
                .daemon()
                .name("loombook-warm-up")
                .start(
                        () -> {
                            lock.lock();
                            try {
                                at(past.get());
                            } finally {
                                lock.unlock();
                            }
                        });
    }

    /// Whether there ever was something to compile.
    boolean isUsed() {
        return used;
    }

    private Compiler at(List<Take> past) {
        used = true;
        if (compiler != null && !agrees(past)) {
            compiler.close();
            compiler = null;
        }
        if (compiler == null) {
            compiler = begin();
            seen.clear();
        }
        for (Take take : past.subList(Math.min(seen.size(), past.size()), past.size())) {
            compiler.catchUp(take);
            seen.add(take);
        }
        return compiler;
    }

    private Compiler begin() {
        Optional<Background<Compiler>> first = early;
        early = Optional.empty();
        return first.map(Background::get).orElseGet(() -> new Compiler(setup)).asks(asker);
    }

    private void dropEarly() {
        early.ifPresent(each -> each.drop(Compiler::close));
        early = Optional.empty();
    }

    /// Whether what the compiler has seen is what happened: it may have compiled ahead, for a cell
    /// that was then changed.
    private boolean agrees(List<Take> past) {
        for (int i = 0; i < seen.size(); i++) {
            if (i >= past.size() || !seen.get(i).source().equals(past.get(i).source())) {
                return false;
            }
        }
        return true;
    }

    /// Does not wait for whoever uses the compiler just now.
    @Override
    public void close() {
        if (lock.tryLock()) {
            try {
                closeNow();
            } finally {
                lock.unlock();
            }
        } else {
            Thread.ofVirtual().name("loombook-closing").start(this::closeLater);
        }
    }

    private void closeLater() {
        lock.lock();
        try {
            closeNow();
        } finally {
            lock.unlock();
        }
    }

    private void closeNow() {
        dropEarly();
        if (compiler != null) {
            compiler.close();
        }
    }
}
