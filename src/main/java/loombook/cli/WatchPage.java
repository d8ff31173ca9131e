package loombook.cli;

import loombook.exercise.Exercise;
import loombook.exercise.Hints;
import loombook.exercise.LearnerFiles;
import loombook.judge.Hearing;
import loombook.judge.Judge;
import loombook.player.Checked;
import loombook.player.FileWatch;
import loombook.player.ScreenPainter;
import loombook.player.WatchScreen;
import loombook.problem.Problem;
import loombook.problem.ProblemException;
import loombook.progress.ExerciseMarks;
import loombook.term.Console;
import loombook.term.Ink;
import loombook.term.Key;
import loombook.term.Size;
import loombook.words.Words;

import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// Watching an exercise on a screen of its own: a check on every save, and keys for what helps.
final class WatchPage {
    private static final Duration LOOK_EVERY = Duration.ofMillis(25);
    private static final Duration STEP = Duration.ofMinutes(1);

    private final Program program;
    private final Homework homework;
    private final Judge judge;
    private final Exercise exercise;
    private final Console console;
    private final Words words;
    private final WatchReadings readings;
    private final ScreenPainter painter;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private WatchScreen screen;
    private Thread check;
    private long since;
    private Optional<Found> found = Optional.empty();
    private Optional<Checked> last = Optional.empty();

    WatchPage(
            Program program,
            Homework homework,
            Judge judge,
            Exercise exercise,
            Console console,
            Words words) {
        this.words = words;
        this.readings = new WatchReadings(homework, exercise, words);
        this.program = program;
        this.homework = homework;
        this.judge = judge;
        this.exercise = exercise;
        this.console = console;
        this.painter = new ScreenPainter(console);
        this.screen =
                offering(
                        WatchScreen.of(
                                exercise.title(), homework.shortest(exercise.file()), words));
    }

    /// What happens while somebody looks.
    private sealed interface Event {
        record Saved() implements Event {}
    }

    /// What a check has come to, which may be one of yesterday.
    private sealed interface Found extends Event {
        record Ended(Thread by, Checked checked) implements Found {}

        record Refused(Thread by, List<String> why) implements Found {}

        Thread by();
    }

    /// How it ended.
    ///
    /// @param next the exercise that the reader wants to go on with
    /// @param last the last verdict, if there was one
    record Left(Optional<Exercise> next, Optional<Checked> last) {}

    Left run() throws InterruptedException {
        homework.files(exercise).provide();
        console.useOtherScreen(true);
        console.hideCursor(true);
        painter.forget();
        try (FileWatch files = FileWatch.open(exercise.folder(), LearnerFiles::isSource)) {
            Thread saves = Thread.ofVirtual().start(() -> listen(files));
            begin();
            try {
                return loop();
            } finally {
                saves.interrupt();
                saves.join();
                end();
            }
        } finally {
            console.hideCursor(false);
            console.useOtherScreen(false);
        }
    }

    private void listen(FileWatch files) {
        try {
            while (true) {
                if (files.await(STEP)) {
                    events.add(new Event.Saved());
                }
            }
        } catch (InterruptedException _) {
            // That is how it is told to end.
            return;
        }
    }

    private Left loop() throws InterruptedException {
        while (true) {
            for (Event event = events.poll(); event != null; event = events.poll()) {
                happened(event);
            }
            if (screen.state() instanceof WatchScreen.State.Checking) {
                screen = screen.checking(System.nanoTime() - since);
            }
            paint();
            Optional<Key> key = console.key(LOOK_EVERY);
            if (key.isPresent()) {
                Size size = console.size();
                switch (screen.wish(key.get())) {
                    case QUIT -> {
                        return new Left(Optional.empty(), last);
                    }
                    case NEXT -> {
                        Optional<Exercise> next = homework.nextTo(exercise);
                        if (next.isPresent()) {
                            return new Left(next, last);
                        }
                        screen = screen.reading(words.get("all.passed"), List.of());
                    }
                    case AGAIN -> begin();
                    case BACK -> back();
                    case HINT -> screen = offering(readings.hint(screen, ink()));
                    case DEMO -> demo();
                    case SOLUTION -> screen = readings.solution(screen, ink());
                    case NOTHING -> screen = screen.scrolled(key.get(), size);
                }
            }
        }
    }

    private Ink ink() {
        Ink plain = program.ink(false);
        return new Ink(plain.colour(), plain.glyphs(), console.size().columns() - 1);
    }

    private void paint() {
        if (console.wasResized()) {
            painter.forget();
            if (screen.state() instanceof WatchScreen.State.Judged) {
                found.ifPresent(this::show);
            }
        }
        Size size = console.size();
        painter.paint(screen.frame(size, ink()), size);
    }

    private void happened(Event event) throws InterruptedException {
        switch (event) {
            case Event.Saved _ -> begin();
            case Found now when now.by() == check -> {
                found = Optional.of(now);
                if (now instanceof Found.Ended(_, var checked)) {
                    last = Optional.of(checked);
                }
                // Who reads something else comes back to it when they have read.
                if (screen.state() instanceof WatchScreen.State.Checking) {
                    show(now);
                }
            }
            case Found _ -> {}
        }
    }

    private void show(Found now) {
        screen =
                offering(
                        switch (now) {
                            case Found.Ended(_, var checked) -> screen.judged(checked, ink());
                            case Found.Refused(_, var why) -> screen.refused(why, ink());
                        });
    }

    private void begin() throws InterruptedException {
        end();
        since = System.nanoTime();
        found = Optional.empty();
        screen = screen.checking(0);
        check = Thread.ofVirtual().unstarted(this::check);
        check.start();
    }

    private void end() throws InterruptedException {
        if (check != null) {
            check.interrupt();
            check.join();
        }
    }

    private void check() {
        try {
            if (!Files.exists(exercise.file())) {
                List<String> gone =
                        List.of(
                                words.get("gone", homework.shortest(exercise.file())),
                                homework.command("reset " + exercise.id()));
                events.add(new Found.Refused(Thread.currentThread(), gone));
                return;
            }
            Checked checked =
                    new Checking(program, homework, judge, words.tongue())
                            .check(exercise, Optional.empty(), Hearing.USUAL, true);
            events.add(new Found.Ended(Thread.currentThread(), checked));
            judge.standBy(exercise);
        } catch (ProblemException e) {
            List<String> why = new ArrayList<>();
            for (Problem problem : e.problems()) {
                program.words(problem).lines().forEach(why::add);
            }
            events.add(new Found.Refused(Thread.currentThread(), why));
        } catch (InterruptedException _) {
            // Another check is on its way.
            return;
        }
    }

    private WatchScreen offering(WatchScreen now) {
        ExerciseMarks marks = homework.marks(exercise);
        Optional<String> hints =
                homework.hints(exercise)
                        .map(Hints::all)
                        .filter(all -> !all.isEmpty())
                        .map(all -> marks.hints().size() + "/" + all.size());
        boolean reveals = marks.isPassed() && Files.isDirectory(homework.solution(exercise));
        return now.offering(hints, reveals);
    }

    /// To the verdict on what was saved last, which may still be to come.
    private void back() {
        found.ifPresentOrElse(
                this::show, () -> screen = screen.checking(System.nanoTime() - since));
    }

    /// The demo has the terminal for itself.
    private void demo() throws InterruptedException {
        try {
            console.lend(
                    () -> {
                        CommandTree.execute(program, "demo", exercise.id());
                        program.out().print(words.get("demo.over") + " ");
                        program.out().flush();
                        int c = program.in().read();
                        while (c >= 0 && c != '\n') {
                            c = program.in().read();
                        }
                        return c;
                    });
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            screen = screen.refused(List.of(String.valueOf(e.getMessage())), ink());
        }
        painter.forget();
    }
}
