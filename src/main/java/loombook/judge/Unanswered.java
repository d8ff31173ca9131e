package loombook.judge;

import loombook.judge.api.Interval;
import loombook.wire.FromWorker;

import java.util.concurrent.CompletableFuture;

/// A call that has no answer yet.
record Unanswered(long sent, CompletableFuture<Answer> future) {

    /// What the other side says of its time is believed as far as it fits ours.
    void end(FromWorker.Answered answer, long received) {
        long returned = Math.clamp(answer.nanos(), sent, received);
        future.complete(
                new Answer(
                        new Interval(sent, returned, received),
                        answer.interrupted(),
                        answer.interrupts(),
                        answer.result()));
    }
}
