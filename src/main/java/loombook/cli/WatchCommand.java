package loombook.cli;

import loombook.exercise.Exercise;
import loombook.exercise.LearnerFiles;
import loombook.judge.Judge;
import loombook.player.Checked;
import loombook.player.FileWatch;
import loombook.player.VerdictText;
import loombook.term.Console;
import loombook.term.Ink;
import loombook.term.Role;
import loombook.words.Area;
import loombook.words.Words;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;

/// Checks an exercise again whenever its file is saved.
@Command(
        name = "watch",
        description = "Checks your solution each time you save it, until Ctrl-C.",
        footer = {
            "",
            "While it waits: Enter checks again, h shows a hint, q ends; on a screen there is more."
        })
final class WatchCommand implements Callable<Integer> {
    private final Program program;

    @Mixin private OneExercise which = new OneExercise();

    @Option(names = "--plain", description = "text that scrolls, and no screen")
    private boolean plain;

    WatchCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        Homework homework = new Homework(program);
        Exercise exercise = which.of(homework);
        if (hasScreen()) {
            try (TakenTerminal taken = TakenTerminal.take(false)) {
                Optional<Console> console = taken.orNote(program);
                if (console.isPresent()) {
                    return onScreen(homework, exercise, console.get());
                }
            }
        }
        Words words = Words.of(Area.WATCH, program.tongue());
        homework.files(exercise).provide();
        Watching.Events events = new Watching.Events();
        try (Judge judge = homework.judge();
                FileWatch files = FileWatch.open(exercise.folder(), LearnerFiles::isSource)) {
            judge.standBy(exercise);
            events.listenTo(files);
            events.listenTo(program.in());
            new Watching(program, homework, judge, exercise, events, words).run();
        } finally {
            events.close();
        }
        Ink ink = program.ink(false);
        program.out().println(ink.paint(Role.DIM, words.get("line.over")));
        return Exit.DONE;
    }

    /// A terminal that can show more than one line after another.
    private boolean hasScreen() {
        String kind = program.environment().getOrDefault("TERM", "dumb");
        return !plain && program.isTerminal() && !kind.equals("dumb");
    }

    private int onScreen(Homework homework, Exercise first, Console terminal)
            throws InterruptedException {
        Words words = Words.of(Area.WATCH, program.tongue());
        Optional<Exercise> now = Optional.of(first);
        Optional<Checked> last = Optional.empty();
        try (Judge judge = homework.judge();
                terminal) {
            while (now.isPresent()) {
                judge.standBy(now.get());
                WatchPage.Left left =
                        new WatchPage(program, homework, judge, now.get(), terminal, words).run();
                now = left.next();
                last = left.last();
            }
        }
        Ink ink = program.ink(false);
        last.ifPresent(
                checked ->
                        program.out()
                                .println(
                                        VerdictText.heading(
                                                        checked.exercise().title(),
                                                        homework.shortest(
                                                                checked.exercise().file()),
                                                        ink)
                                                + "\n"
                                                + VerdictText.headline(
                                                        checked, ink, words.tongue())));
        return Exit.DONE;
    }
}
