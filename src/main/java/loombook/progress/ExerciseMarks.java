package loombook.progress;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is remembered of one exercise.
///
/// @param points the most that a check has given
/// @param maxPoints what there was to be had then
/// @param checked when it was checked last
/// @param passed when it was passed for the first time
/// @param failing the tests that failed at the last check, by the names of their methods
/// @param hints the numbers of the hints that were shown, the latest last
/// @param revealed whether the solution was shown before the exercise was passed
public record ExerciseMarks(
        double points,
        double maxPoints,
        Optional<Instant> checked,
        Optional<Instant> passed,
        List<String> failing,
        List<Integer> hints,
        boolean revealed) {
    /// Of an exercise that nobody has touched.
    public static final ExerciseMarks NONE =
            new ExerciseMarks(
                    0, 0, Optional.empty(), Optional.empty(), List.of(), List.of(), false);

    public ExerciseMarks {
        failing = List.copyOf(failing);
        hints = List.copyOf(hints);
    }

    /// What one check has shown.
    public record Check(double points, double maxPoints, List<String> failing, boolean passed) {}

    public boolean isPassed() {
        return passed.isPresent();
    }

    public ExerciseMarks withCheck(Check check, Instant at) {
        return new ExerciseMarks(
                Math.max(points, check.points()),
                check.maxPoints(),
                Optional.of(at),
                check.passed() ? passed.or(() -> Optional.of(at)) : passed,
                check.failing(),
                hints,
                revealed);
    }

    /// A hint that is shown once more becomes the latest.
    public ExerciseMarks withHint(int number) {
        List<Integer> shown = new ArrayList<>(hints);
        shown.remove((Integer) number);
        shown.add(number);
        return new ExerciseMarks(points, maxPoints, checked, passed, failing, shown, revealed);
    }

    public ExerciseMarks withRevealed() {
        return new ExerciseMarks(points, maxPoints, checked, passed, failing, hints, true);
    }
}
