package loombook.judge;

import loombook.wire.WireException;

import java.util.concurrent.CompletableFuture;

/// Takes one answer for every time that one is expected.
final class Single<T> {
    private volatile CompletableFuture<T> future = new CompletableFuture<>();
    private boolean expected;

    synchronized void expect() {
        future = new CompletableFuture<>();
        expected = true;
    }

    CompletableFuture<T> future() {
        return future;
    }

    synchronized void answer(T value) throws WireException {
        if (!expected) {
            throw new WireException("an answer without a question");
        }
        expected = false;
        future.complete(value);
    }
}
