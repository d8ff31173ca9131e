package loombook.progress;

import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// All that is remembered of the learner's work.
///
/// @param exercises by the exercise's id
/// @param chapters by the chapter's name
public record Progress(Map<String, ExerciseMarks> exercises, Map<String, ChapterMarks> chapters) {
    public static final Progress NONE = new Progress(Map.of(), Map.of());

    public Progress {
        exercises = Collections.unmodifiableMap(new TreeMap<>(exercises));
        chapters = Collections.unmodifiableMap(new TreeMap<>(chapters));
    }

    public ExerciseMarks of(String exercise) {
        return exercises.getOrDefault(exercise, ExerciseMarks.NONE);
    }

    /// With other marks for one exercise.
    public Progress with(String exercise, UnaryOperator<ExerciseMarks> change) {
        Map<String, ExerciseMarks> changed = new TreeMap<>(exercises);
        changed.put(exercise, change.apply(of(exercise)));
        return new Progress(changed, chapters);
    }

    public ChapterMarks ofChapter(String chapter) {
        return chapters.getOrDefault(chapter, ChapterMarks.NONE);
    }

    /// With other marks for one chapter.
    public Progress withChapter(String chapter, UnaryOperator<ChapterMarks> change) {
        Map<String, ChapterMarks> changed = new TreeMap<>(chapters);
        changed.put(chapter, change.apply(ofChapter(chapter)));
        return new Progress(exercises, changed);
    }

    /// The chapter that was open last.
    public Optional<String> lastChapter() {
        return chapters.entrySet().stream()
                .filter(each -> each.getValue().isOpened())
                .max(Comparator.comparing(each -> each.getValue().read().orElseThrow()))
                .map(Map.Entry::getKey);
    }
}
