package loombook.judge.api;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;

/// The learner's code, as one hidden test sees it. Every test method has a new one, with classes
/// freshly loaded over there.
public interface Learner {

    /// Calls the learner's constructor.
    ///
    /// @param type an interface with [LearnerType] that names the constructor's parameters
    /// @param arguments as many as it has parameters; a null among them is passed on
    <T> T construct(Class<T> type, Object... arguments);

    /// The static methods of the learner's class.
    ///
    /// @param type an interface with [LearnerType] and `statics = true`
    <T> T statics(Class<T> type);

    /// Runs a piece of the test beside the rest, on a virtual thread of its own.
    <T> Call<T> start(Callable<T> piece);

    /// As [#start], for a piece without result.
    Call<Void> run(Piece piece);

    /// A piece of a test that may throw anything.
    @FunctionalInterface
    interface Piece {
        void run() throws Exception;
    }

    /// How many calls have left for the learner's JVM so far, whether they are answered or not.
    long sent();

    /// The times of the last call that the current thread made into the learner's code.
    Interval lastInterval();

    /// The CPU time that the learner's JVM has used so far, seen from outside.
    Duration cpu();

    /// How long some thread, there or here, has been ready to run since the test began, and had to
    /// wait for a processor: what a busy machine may have made anything late. Calls allow for it by
    /// themselves.
    Duration delay();

    /// The threads that the learner's code has started and that still live, by name, as its own JVM
    /// tells. A hint.
    List<String> threads();

    /// Random values that differ from run to run; the seed is printed for instructors.
    Random random();

    /// A web server of the judge's, which the learner's code reaches at [TestServer#url]. It ends
    /// with the test.
    ///
    /// @param site what it answers; called on a thread for each connection, so it may wait
    TestServer serve(TestServer.Site site);

    /// An address at which nobody listens: connections are refused.
    String deadUrl();

    /// How long a bare call over the same wire takes at this moment: what an upper bound is to be
    /// compared with.
    Duration echo();
}
