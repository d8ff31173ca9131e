package loombook.judge;

import loombook.problem.Problem;
import loombook.problem.Said;

import java.util.List;
import java.util.OptionalLong;

/// The answer to "is this exercise done?".
public sealed interface Verdict {

    /// The jail that the learner's code ran in, as `A`, `B` or `D`.
    String jail();

    /// How the tests were run.
    ///
    /// @param seed of the random inputs; with it, the next run has the same
    record Trial(String jail, long seed) {}

    record Passed(Trial trial, List<TestResult> tests) implements Verdict {
        @Override
        public String jail() {
            return trial.jail();
        }

        @Override
        public OptionalLong seed() {
            return OptionalLong.of(trial.seed());
        }
    }

    record Failed(Trial trial, List<TestResult> tests) implements Verdict {
        @Override
        public String jail() {
            return trial.jail();
        }

        @Override
        public OptionalLong seed() {
            return OptionalLong.of(trial.seed());
        }
    }

    /// The compiler refuses it, or the tests could not call it: a class or method is missing.
    record DoesNotCompile(String jail, List<Problem> problems) implements Verdict {}

    /// Our fault, never counted against the learner.
    record Broken(String jail, Said why) implements Verdict {}

    /// What the tests that passed are worth.
    default double points() {
        return tests().stream().filter(TestResult::passed).mapToDouble(TestResult::weight).sum();
    }

    /// What the random inputs came from, if any test ran.
    default OptionalLong seed() {
        return OptionalLong.empty();
    }

    /// The tests that ran.
    default List<TestResult> tests() {
        return List.of();
    }
}
