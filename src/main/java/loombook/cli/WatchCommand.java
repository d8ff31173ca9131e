package loombook.cli;

import loombook.exercise.Exercise;
import loombook.exercise.LearnerFiles;
import loombook.judge.Judge;
import loombook.player.FileWatch;
import loombook.term.Ink;
import loombook.term.Role;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;

/// Checks an exercise again whenever its file is saved.
@Command(
        name = "watch",
        description = "Checks your solution each time you save it, until Ctrl-C.",
        footer = {"", "While it waits: Enter checks again, h shows a hint, q ends."})
final class WatchCommand implements Callable<Integer> {
    private final Program program;

    @Parameters(
            arity = "0..1",
            paramLabel = "EXERCISE",
            description = "which (default: the one that was checked last)")
    private Optional<String> name;

    WatchCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() throws InterruptedException {
        Homework homework = new Homework(program);
        Exercise exercise = name.map(homework::find).orElseGet(homework::current);
        homework.files(exercise).provide();
        Watching.Events events = new Watching.Events();
        try (Judge judge = homework.judge(OptionalLong.empty());
                FileWatch files = FileWatch.open(exercise.folder(), LearnerFiles::isSource)) {
            judge.standBy(exercise);
            events.listenTo(files);
            events.listenTo(program.in());
            new Watching(program, homework, judge, exercise, events).run();
        } finally {
            events.close();
        }
        Ink ink = program.ink(false);
        program.out().println(ink.paint(Role.DIM, "watched no longer"));
        return Exit.DONE;
    }
}
