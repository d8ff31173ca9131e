package loombook.player;

import loombook.exercise.Exercise;
import loombook.exercise.Hint;
import loombook.exercise.Hints;
import loombook.judge.Verdict;
import loombook.progress.ExerciseMarks;
import loombook.words.Words;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What a learner best does after a check, as lines that name the command.
///
/// @param own whether it is the learner's file, which `watch` looks at
/// @param hints none if they cannot be read
/// @param next the exercise to do after this one, if any is left
/// @param command turns `hint rate-limiter` into what is to be typed
public record NextStep(
        Checked checked,
        String file,
        boolean own,
        ExerciseMarks marks,
        Optional<Hints> hints,
        Optional<Exercise> next,
        UnaryOperator<String> command,
        Words words) {

    public List<String> lines() {
        String id = checked.exercise().id();
        Verdict verdict = checked.verdict();
        if (verdict instanceof Verdict.Passed) {
            return List.of(compare(id), goOn());
        }
        if (verdict instanceof Verdict.Failed) {
            return checked.untouched()
                    ? List.of(
                            words.get("next.task", task()), words.get("next.file", file), saves(id))
                    : List.of(hint(id));
        }
        if (verdict instanceof Verdict.DoesNotCompile) {
            return own ? List.of(saves(id)) : List.of();
        }
        return List.of(words.get("next.doctor", command.apply("doctor")));
    }

    private String task() {
        int end = Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1;
        return file.substring(0, end) + "README.md";
    }

    private String saves(String id) {
        return words.get("next.watch", command.apply("watch " + id));
    }

    private String compare(String id) {
        return words.get("next.compare", command.apply("solution " + id));
    }

    private String goOn() {
        return next.map(
                        exercise ->
                                words.get(
                                        "next.exercise",
                                        exercise.title(),
                                        command.apply("check " + exercise.id())))
                .orElseGet(() -> words.get("next.none"));
    }

    private String hint(String id) {
        if (hints.isEmpty()) {
            return saves(id);
        }
        Optional<Hint> hint = hints.get().next(marks.hints(), checked.failing());
        int all = hints.get().all().size();
        return hint.map(one -> words.get("hint", one.number(), all))
                .map(number -> words.get("next.hint", number, command.apply("hint " + id)))
                .orElseGet(
                        () ->
                                words.get(
                                        "next.reveal",
                                        command.apply("solution " + id + " --reveal")));
    }
}
