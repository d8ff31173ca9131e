package loombook.cli;

import loombook.exercise.Exercise;
import loombook.judge.Hearing;
import loombook.judge.Judge;
import loombook.player.FileWatch;
import loombook.problem.Place;
import loombook.problem.Problem;
import loombook.problem.ProblemException;
import loombook.problem.Said;
import loombook.term.Ink;
import loombook.term.Role;
import loombook.words.Words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// Checks, waits for a save or a key, and checks again. A save in the middle of a check ends that
/// check: its verdict would be of yesterday.
final class Watching {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Program program;
    private final Homework homework;
    private final Judge judge;
    private final Exercise exercise;
    private final Events events;
    private final Ink ink;
    private final Words words;

    Watching(
            Program program,
            Homework homework,
            Judge judge,
            Exercise exercise,
            Events events,
            Words words) {
        this.words = words;
        this.program = program;
        this.homework = homework;
        this.judge = judge;
        this.exercise = exercise;
        this.events = events;
        this.ink = program.ink(false);
    }

    /// What can happen while one waits.
    private sealed interface Event {
        record Saved() implements Event {}

        record Typed(String line) implements Event {}

        record Checked() implements Event {}
    }

    /// Collects what happens, in the order in which it does.
    static final class Events implements AutoCloseable {
        private static final Duration STEP = Duration.ofMinutes(1);

        private final BlockingQueue<Event> queue = new LinkedBlockingQueue<>();
        private final List<Thread> threads = new ArrayList<>();

        void listenTo(FileWatch files) {
            threads.add(
                    Thread.ofVirtual()
                            .start(
                                    () -> {
                                        try {
                                            while (true) {
                                                if (files.await(STEP)) {
                                                    queue.add(new Event.Saved());
                                                }
                                            }
                                        } catch (InterruptedException _) {
                                            // That is how it is told to end.
                                            return;
                                        }
                                    }));
        }

        /// At the end of the input one goes on watching: it need not be a terminal.
        void listenTo(InputStream keys) {
            Thread.ofPlatform()
                    .daemon()
                    .name("keys")
                    .start(
                            () -> {
                                try {
                                    BufferedReader lines =
                                            new BufferedReader(
                                                    new InputStreamReader(
                                                            keys, StandardCharsets.UTF_8));
                                    for (String line = lines.readLine();
                                            line != null;
                                            line = lines.readLine()) {
                                        queue.add(new Event.Typed(line));
                                    }
                                } catch (IOException _) {
                                    // No more keys, as at the end of the input.
                                    return;
                                }
                            });
        }

        @Override
        public void close() {
            threads.forEach(Thread::interrupt);
        }
    }

    void run() throws InterruptedException {
        Thread check = null;
        try {
            check = check();
            while (true) {
                switch (events.queue.take()) {
                    case Event.Saved _ -> check = again(check);
                    case Event.Checked _ -> invite();
                    case Event.Typed(var line) -> {
                        switch (line.strip().toLowerCase(Locale.ROOT)) {
                            case "q", "quit", "exit" -> {
                                return;
                            }
                            case "h", "hint" -> hint();
                            default -> check = again(check);
                        }
                    }
                }
            }
        } finally {
            if (check != null) {
                end(check);
            }
        }
    }

    private Thread again(Thread check) throws InterruptedException {
        end(check);
        // Whatever was reported of it is over.
        events.queue.removeIf(event -> !(event instanceof Event.Typed));
        return check();
    }

    private static void end(Thread check) throws InterruptedException {
        check.interrupt();
        check.join();
    }

    private Thread check() {
        clear();
        return Thread.ofVirtual()
                .start(
                        () -> {
                            try {
                                refuseMissing();
                                new Checking(program, homework, judge, words.tongue())
                                        .check(exercise, Optional.empty(), Hearing.USUAL, false);
                                judge.standBy(exercise);
                            } catch (ProblemException e) {
                                tell(e);
                            } catch (InterruptedException _) {
                                // Another check is on its way.
                                return;
                            }
                            events.queue.add(new Event.Checked());
                        });
    }

    /// A file that is gone is not made anew here: an editor may be about to save it.
    private void refuseMissing() {
        if (!Files.exists(exercise.file())) {
            throw ProblemException.input(
                    Place.of(exercise.file().toString()),
                    Said.verbatim(words.get("line.gone")),
                    Said.verbatim(
                            words.get("line.save", homework.command("reset " + exercise.id()))));
        }
    }

    private void tell(ProblemException e) {
        for (Problem problem : e.problems()) {
            program.out().println(program.indented(problem, "  "));
        }
        program.out().flush();
    }

    /// A fresh page on a terminal; elsewhere a line that says when.
    private void clear() {
        if (ink.colour()) {
            program.out().print("\u001b[H\u001b[2J");
        } else {
            program.out().println(ink.rule(LocalTime.now().format(CLOCK)));
        }
        program.out().flush();
    }

    private void hint() {
        program.out().println();
        CommandTree.execute(program, "hint", exercise.id(), "--lang", words.tongue().code());
    }

    private void invite() {
        program.out().println();
        String dot = ink.glyph(" · ", ", ");
        String watching = words.get("line.watching", homework.shortest(exercise.file()));
        String keys =
                String.join(
                        dot,
                        words.get("line.again"),
                        words.get("line.hint"),
                        words.get("line.end"));
        boolean fits = watching.length() + dot.length() + keys.length() <= ink.width();
        for (String line : fits ? List.of(watching + dot + keys) : List.of(watching, keys)) {
            program.out().println(ink.paint(Role.DIM, line));
        }
        program.out().flush();
    }
}
