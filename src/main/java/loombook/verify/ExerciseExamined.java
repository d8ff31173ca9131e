package loombook.verify;

import loombook.problem.Problem;

import java.util.List;

/// What came of verifying one exercise.
///
/// @param wrong how many wrong answers it has
public record ExerciseExamined(String id, int wrong, List<Problem> problems) {

    public ExerciseExamined {
        problems = List.copyOf(problems);
    }

    public boolean isWell() {
        return problems.isEmpty();
    }
}
