package loombook.judge;

import loombook.problem.Problem;

import java.util.List;

/// The answer to "is this exercise done?".
public sealed interface Verdict {

    /// The jail that the learner's code ran in, as `A`, `B` or `D`.
    String jail();

    record Passed(String jail, List<TestResult> tests) implements Verdict {}

    record Failed(String jail, List<TestResult> tests) implements Verdict {}

    /// The compiler refuses it, or the tests could not call it: a class or method is missing.
    record DoesNotCompile(String jail, List<Problem> problems) implements Verdict {}

    /// Our fault, never counted against the learner.
    record Broken(String jail, String why) implements Verdict {}

    /// What the tests that passed are worth.
    default double points() {
        return tests().stream().filter(TestResult::passed).mapToDouble(TestResult::weight).sum();
    }

    /// The tests that ran.
    default List<TestResult> tests() {
        return switch (this) {
            case Passed(_, var tests) -> tests;
            case Failed(_, var tests) -> tests;
            case DoesNotCompile _, Broken _ -> List.of();
        };
    }
}
