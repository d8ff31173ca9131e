package loombook.verify;

import loombook.problem.Place;
import loombook.problem.ProblemException;

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
                    "something of ours broke: " + e.getCause(),
                    "",
                    e.getCause());
        }
    }
}
