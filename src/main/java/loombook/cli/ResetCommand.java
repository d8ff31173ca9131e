package loombook.cli;

import loombook.exercise.Exercise;
import loombook.words.Area;
import loombook.words.Words;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

/// Gives the learner the original file back.
@Command(
        name = "reset",
        description = "Puts the original in the place of your file, which is kept beside it.")
final class ResetCommand implements Callable<Integer> {
    private final Program program;

    @Parameters(paramLabel = "EXERCISE", description = "which, as in rate-limiter")
    private String name;

    ResetCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        Homework homework = new Homework(program);
        Exercise exercise = homework.find(name);
        Optional<Path> backup = homework.files(exercise).reset();
        String file = homework.shortest(exercise.file());
        Words words = Words.of(Area.CHECK, program.tongue());
        if (backup.isPresent()) {
            String kept = homework.shortest(backup.get());
            program.out().println(words.get("reset.done", file));
            program.out().println("  " + words.get("reset.kept", kept));
        } else {
            program.out().println(words.get("reset.nothing", file));
        }
        program.out().flush();
        return Exit.DONE;
    }
}
