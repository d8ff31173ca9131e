package loombook.player;

import loombook.exercise.Exercise;
import loombook.exercise.Hint;
import loombook.exercise.Hints;
import loombook.judge.Verdict;
import loombook.progress.ExerciseMarks;

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
        UnaryOperator<String> command) {

    public List<String> lines() {
        String id = checked.exercise().id();
        return switch (checked.verdict()) {
            case Verdict.Passed _ -> List.of(compare(id), goOn());
            case Verdict.Failed _ when checked.untouched() ->
                    List.of("the task: " + task(), "your file: " + file, saves(id));
            case Verdict.Failed _ -> List.of(hint(id));
            case Verdict.DoesNotCompile _ -> own ? List.of(saves(id)) : List.of();
            case Verdict.Broken _ -> List.of("find out more: `" + command.apply("doctor") + "`");
        };
    }

    private String task() {
        int end = Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1;
        return file.substring(0, end) + "README.md";
    }

    private String saves(String id) {
        return "checked on every save: `" + command.apply("watch " + id) + "`";
    }

    private String compare(String id) {
        return "compare with ours: `" + command.apply("solution " + id) + "`";
    }

    private String goOn() {
        return next.map(
                        exercise ->
                                "next: "
                                        + exercise.title()
                                        + ", `"
                                        + command.apply("check " + exercise.id())
                                        + "`")
                .orElse("that was the last one: all exercises are passed");
    }

    private String hint(String id) {
        if (hints.isEmpty()) {
            return saves(id);
        }
        Optional<Hint> hint = hints.get().next(marks.hints(), checked.failing());
        return hint.map(
                        one ->
                                "hint "
                                        + one.number()
                                        + " of "
                                        + hints.get().all().size()
                                        + ": `"
                                        + command.apply("hint " + id)
                                        + "`")
                .orElse(
                        "you have seen all hints; ours: `"
                                + command.apply("solution " + id + " --reveal")
                                + "`");
    }
}
