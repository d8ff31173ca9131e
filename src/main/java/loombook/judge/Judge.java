package loombook.judge;

import loombook.exercise.Exercise;

/// Judges submissions. The learner's code runs in a JVM of its own, which is started for one
/// submission and trusted in nothing; the tests run here.
public final class Judge implements AutoCloseable {
    private final JudgeSettings settings;

    private Judge(JudgeSettings settings) {
        this.settings = settings;
    }

    public static Judge open(JudgeSettings settings) {
        return new Judge(settings);
    }

    /// Starts a worker before its sources are known, so that the next [#judge] of this exercise
    /// finds it warm.
    public void standBy(Exercise exercise) {}

    /// Runs the exercise's hidden tests against the submission.
    ///
    /// @throws InterruptedException if somebody does not want to know any more; the worker is gone
    ///   then
    public Verdict judge(Exercise exercise, Submission submission) throws InterruptedException {
        return new Verdict.Broken("D", "not written yet " + settings.seed());
    }

    @Override
    public void close() {}
}
