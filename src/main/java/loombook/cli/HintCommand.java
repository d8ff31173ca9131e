package loombook.cli;

import loombook.exercise.Exercise;
import loombook.exercise.Hint;
import loombook.exercise.Hints;
import loombook.progress.ExerciseMarks;
import loombook.term.Ink;
import loombook.term.Markdown;
import loombook.term.Role;
import loombook.words.Area;
import loombook.words.Words;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// Shows the next hint.
@Command(
        name = "hint",
        description = {
            "Shows the next hint.",
            "It fits what the last check has found wrong, where there is such a hint."
        })
final class HintCommand implements Callable<Integer> {
    private final Program program;

    @Mixin private OneExercise which = new OneExercise();

    @Option(names = "--again", description = "show the hints that you have seen, and no new one")
    private boolean again;

    private Words words;

    HintCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        Homework homework = new Homework(program);
        Exercise exercise = which.of(homework);
        Hints hints = Hints.read(exercise);
        ExerciseMarks marks = homework.marks(exercise);
        Ink ink = program.ink(false);
        words = Words.of(Area.CHECK, program.tongue());
        if (again) {
            showAll(exercise, hints, marks, ink);
            return Exit.DONE;
        }
        Optional<Hint> next = hints.next(marks.hints(), marks.failing());
        if (next.isPresent()) {
            show(exercise, next.get(), hints, ink);
            marks = homework.note(exercise, all -> all.withHint(next.get().number()));
        } else {
            say(words.count("hint.all", hints.all().size()));
        }
        program.out().println();
        String more = after(homework, exercise, hints, marks);
        program.out().println(ink.paint(Role.DIM, "  " + more));
        program.out().flush();
        return Exit.DONE;
    }

    private void showAll(Exercise exercise, Hints hints, ExerciseMarks marks, Ink ink) {
        List<Hint> seen =
                hints.all().stream().filter(hint -> marks.hints().contains(hint.number())).toList();
        if (seen.isEmpty()) {
            say(words.get("hint.unseen"));
        }
        for (Hint hint : seen) {
            show(exercise, hint, hints, ink);
        }
        program.out().flush();
    }

    private void show(Exercise exercise, Hint hint, Hints hints, Ink ink) {
        String number = words.get("hint", hint.number(), hints.all().size());
        say(ink.rule(exercise.title() + ink.glyph(" · ", " - ") + number));
        Markdown.lines(hint.text(), ink).forEach(this::say);
    }

    private String after(Homework homework, Exercise exercise, Hints hints, ExerciseMarks marks) {
        String id = exercise.id();
        if (hints.next(marks.hints(), List.of()).isPresent()) {
            return words.get("hint.try", homework.command("check " + id));
        }
        return marks.isPassed()
                ? words.get("next.compare", homework.command("solution " + id))
                : words.get("hint.reveal", homework.command("solution " + id + " --reveal"));
    }

    private void say(String line) {
        program.out().println(line);
    }
}
