package loombook.verify;

import loombook.problem.Place;
import loombook.problem.ProblemException;
import loombook.problem.Said;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/// What somebody else examines meanwhile.
final class Awaited {
    private Awaited() {}

    /// @throws ProblemException what kept it from being examined
    static <T> T get(Future<T> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ProblemException problem) {
                throw problem;
            }
            throw ProblemException.ours(
                    Place.of("verify"),
                    Said.of("something of ours broke: {0}", e.getCause()),
                    Said.NONE,
                    e.getCause());
        }
    }
}
