package loombook.player;

import loombook.exercise.Exercise;
import loombook.judge.Verdict;

import java.util.List;

/// One check: what was checked, and what came of it.
///
/// @param untouched whether the learner's file is still as it was made
public record Checked(Exercise exercise, Verdict verdict, boolean untouched, long nanos) {

    public boolean isPassed() {
        return verdict instanceof Verdict.Passed;
    }

    /// The names of the methods of the tests that failed.
    public List<String> failing() {
        return verdict.tests().stream()
                .filter(test -> !test.passed())
                .map(test -> test.method())
                .toList();
    }
}
