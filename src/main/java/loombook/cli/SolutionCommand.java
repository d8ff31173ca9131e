package loombook.cli;

import loombook.exercise.Exercise;
import loombook.exercise.Hints;
import loombook.judge.SourceFile;
import loombook.judge.Submission;
import loombook.problem.Place;
import loombook.problem.ProblemException;
import loombook.problem.Said;
import loombook.progress.ExerciseMarks;
import loombook.term.Ink;
import loombook.term.Role;
import loombook.words.Area;
import loombook.words.Words;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/// Shows our solution to those who have one, or have given up.
@Command(
        name = "solution",
        description = "Shows our solution, once you have passed.",
        footer = {"", "Exit code: 0 shown, 1 not yet, 2 wrong input."})
final class SolutionCommand implements Callable<Integer> {
    private final Program program;

    @Parameters(paramLabel = "EXERCISE", description = "which, as in rate-limiter")
    private String name;

    @Option(names = "--reveal", description = "show it although you have not passed")
    private boolean reveal;

    SolutionCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        Homework homework = new Homework(program);
        Exercise exercise = homework.find(name);
        Path folder = homework.solution(exercise);
        if (!Files.isDirectory(folder)) {
            throw ProblemException.input(
                    Place.of(homework.shortest(folder)),
                    Said.of("there is no solution in this copy of the book"),
                    Said.of("ask whoever gave you this copy"));
        }
        ExerciseMarks marks = homework.marks(exercise);
        if (!marks.isPassed() && !reveal) {
            warn(homework, exercise, marks);
            return Exit.NOT_DONE;
        }
        if (!marks.isPassed()) {
            homework.note(exercise, ExerciseMarks::withRevealed);
        }
        show(folder, homework.shortest(folder));
        return Exit.DONE;
    }

    private void warn(Homework homework, Exercise exercise, ExerciseMarks marks) {
        Ink ink = program.ink(false);
        String id = exercise.id();
        Words words = Words.of(Area.CHECK, program.tongue());
        say(ink.paint(Role.WARNING, words.get("solution.early")));
        say(words.get("solution.why"));
        say("");
        homework.hints(exercise)
                .map(Hints::all)
                .map(all -> all.size() - marks.hints().size())
                .filter(left -> left > 0)
                .ifPresent(
                        left ->
                                say(
                                        "  "
                                                + words.form(
                                                        "solution.hints",
                                                        left,
                                                        left,
                                                        homework.command("hint " + id))));
        String all = homework.command("solution " + id + " --reveal");
        say("  " + words.get("solution.reveal", all));
        program.out().flush();
    }

    private void show(Path folder, String path) {
        Ink ink = program.ink(false);
        for (SourceFile source : Submission.read(folder).sources()) {
            say(ink.rule(path + "/" + source.name()));
            say(source.text().stripTrailing());
        }
        program.out().flush();
    }

    private void say(String line) {
        program.out().println(line);
    }
}
