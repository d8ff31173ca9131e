package loombook.progress;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// All that is remembered of the learner's work.
///
/// @param exercises by the exercise's id
public record Progress(Map<String, ExerciseMarks> exercises) {
    public static final Progress NONE = new Progress(Map.of());

    public Progress {
        exercises = Collections.unmodifiableMap(new TreeMap<>(exercises));
    }

    public ExerciseMarks of(String exercise) {
        return exercises.getOrDefault(exercise, ExerciseMarks.NONE);
    }

    /// With other marks for one exercise.
    public Progress with(String exercise, UnaryOperator<ExerciseMarks> change) {
        Map<String, ExerciseMarks> changed = new TreeMap<>(exercises);
        changed.put(exercise, change.apply(of(exercise)));
        return new Progress(changed);
    }
}
