package loombook.session;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/// Something that is made on a thread of its own, before anybody needs it.
final class Background<T> {
    private final FutureTask<T> task;

    Background(String name, Callable<T> work) {
        task = new FutureTask<>(work);
        Thread.ofPlatform().daemon().name(name).start(task);
    }

    /// Waits for it; whatever broke while it was made breaks here.
    T get() {
        settle(task);
        if (task.state() == Future.State.FAILED) {
            throw new IllegalStateException(task.exceptionNow());
        }
        return task.resultNow();
    }

    /// Nobody needs it any more.
    void drop(Consumer<T> close) {
        Thread.ofVirtual()
                .start(
                        () -> {
                            settle(task);
                            if (task.state() == Future.State.SUCCESS) {
                                close.accept(task.resultNow());
                            }
                        });
    }

    /// Waits until it is done, well or not; an interrupt is kept for later.
    static void settle(Future<?> work) {
        boolean wasInterrupted = false;
        while (!work.isDone()) {
            try {
                work.get();
            } catch (InterruptedException e) {
                wasInterrupted = true;
            } catch (ExecutionException e) {
                // Whoever needs the result sees what became of it.
                break;
            }
        }
        if (wasInterrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
