package loombook.player;

import loombook.chapter.Chapter;
import loombook.term.Columns;
import loombook.term.Ink;
import loombook.term.Key;
import loombook.term.Size;
import loombook.timeline.Timeline;
import loombook.timeline.TimelineText;
import loombook.words.Area;
import loombook.words.Sentences;
import loombook.words.Words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/// Plays a chapter as plain text: what would be a key is a line. Without anybody to type, every
/// cell is run and everything is shown.
public final class PlainPlay {
    private static final int ENDLESS = 1_000_000;
    private static final long NAP_NANOS = 5_000_000;

    private final PrintStream out;
    private final Optional<BufferedReader> in;
    private final Surroundings around;
    private final Clock clock;
    private final CellRunner runner;
    private PlayScreen screen;
    private OutputLines output;
    private Optional<loombook.session.Activity> activity = Optional.empty();
    private boolean left;

    /// @param typed where lines come from; none if nobody types
    public PlainPlay(
            PrintStream out,
            Optional<InputStream> typed,
            Ink ink,
            Words words,
            Chapter chapter,
            List<Exercises.Row> exercises,
            Surroundings around,
            Clock clock) {
        this.out = out;
        this.in =
                typed.map(
                        bytes ->
                                new BufferedReader(
                                        new InputStreamReader(bytes, StandardCharsets.UTF_8)));
        this.around = around;
        this.clock = clock;
        Script script = Script.of(chapter, exercises);
        this.runner = new CellRunner(script, () -> around.open(chapter));
        Ink plain = new Ink(false, ink.glyphs(), ink.width());
        this.output = new OutputLines(plain);
        this.screen =
                PlayScreen.of(
                        script,
                        around.marks(chapter.name()),
                        words,
                        plain,
                        new Size(ink.width(), ENDLESS));
    }

    /// @param at where to begin: a block's id, or empty for the beginning
    public void play(String at) throws IOException {
        try (runner) {
            take(screen.open(at));
            while (!left) {
                if (screen.mode() instanceof Mode.Running) {
                    event();
                } else {
                    ask();
                }
                around.trouble().ifPresent(why -> say("saved.problem", why));
            }
        }
    }

    private void ask() throws IOException {
        if (in.isEmpty()) {
            press(
                    screen.mode() instanceof Mode.Feeding
                            ? Key.of(Key.Kind.END_OF_INPUT)
                            : Key.of(Key.Kind.ENTER));
            return;
        }
        List<String> foot = Footer.of(screen, Pulse.NONE).lines();
        out.print(Columns.plain(foot.getLast()) + " > ");
        out.flush();
        String line = in.get().readLine();
        if (line == null) {
            out.println();
            press(Key.of(Key.Kind.END_OF_INPUT));
            return;
        }
        boolean text =
                screen.mode() instanceof Mode.Feeding
                        || screen.mode() instanceof Mode.Asking(var question, _)
                                && question.choices().isEmpty();
        if (text && !line.isEmpty()) {
            press(new Key(Key.Kind.PASTE, line));
        } else if (!line.isBlank()) {
            press(Key.of(line.strip().substring(0, 1)));
        }
        if (text || line.isBlank()) {
            press(Key.of(Key.Kind.ENTER));
        }
    }

    private void press(Key key) {
        take(screen.press(key));
    }

    private void take(Turn turn) {
        screen = turn.screen();
        print(turn.lines());
        turn.wishes().forEach(this::grant);
    }

    private void print(List<String> lines) {
        lines.forEach(line -> out.println(line.stripTrailing()));
        // Where nobody reads any more, nobody waits for the rest.
        left |= out.checkError();
    }

    private void say(String word, Object... arguments) {
        print(List.of(screen.text().note(screen.words().get(word, arguments))));
    }

    private void event() {
        Optional<CellRunner.Event> event = runner.next();
        if (event.isEmpty()) {
            LockSupport.parkNanos(NAP_NANOS);
            return;
        }
        switch (event.get()) {
            case CellRunner.Event.Output(var error, var bytes) -> print(output.add(error, bytes));
            case CellRunner.Event.Reads _ -> take(screen.reads());
            case CellRunner.Event.Replaying _ -> say("replaying");
            case CellRunner.Event.Explained _ -> {}
            case CellRunner.Event.Ended(var finished) -> {
                String between = screen.words().count("lines.hidden", output.hidden());
                print(output.finish(screen.text().note(between)));
                output = new OutputLines(screen.ink());
                activity = finished.report().timeline();
                take(screen.ended(finished));
            }
            case CellRunner.Event.CannotRun(var why) -> {
                screen = screen.in(new Mode.Ran());
                Sentences sentences = Sentences.of(screen.words().tongue());
                why.problems().forEach(problem -> out.println(sentences.say(problem.said())));
                left = in.isEmpty();
            }
        }
    }

    private void grant(Wish wish) {
        String chapter = screen.script().chapter().name();
        switch (wish) {
            case Wish.Run(var cells, var shown) -> runner.run(cells, screen.marks(), shown);
            case Wish.Stop _ -> runner.stop();
            case Wish.Feed(var text) -> runner.feed(text);
            case Wish.Prepare(var cell) -> runner.prepare(cell, screen.marks());
            case Wish.Note(var change) -> around.note(chapter, change);
            case Wish.At(var step) ->
                    around.note(chapter, marks -> marks.withPlace(step, clock.instant()));
            case Wish.Edit(var cell) -> edit(cell);
            case Wish.Try _ -> say("no.shell", "./loombook shell " + chapter);
            case Wish.Timeline _ -> timeline();
            case Wish.Contents _ -> contents();
            case Wish.Help _ -> print(screen.words().get("help").lines().toList());
            case Wish.Leave _ -> left = true;
        }
    }

    private void timeline() {
        activity.ifPresentOrElse(
                each ->
                        print(
                                TimelineText.lines(
                                        Timeline.of(each),
                                        screen.ink(),
                                        Words.of(Area.TIMELINE, screen.words().tongue()))),
                () -> say("no.timeline"));
    }

    private void contents() {
        List<String> lines = new ArrayList<>();
        for (Step step : screen.script().cells()) {
            lines.add("  #" + step.id() + "  " + step.title());
        }
        print(lines);
    }

    private void edit(Step cell) {
        String name = screen.script().chapter().name() + "-" + cell.id();
        around.edit(name, screen.script().source(cell, screen.marks()))
                .ifPresentOrElse(
                        source -> take(screen.edited(cell, source)),
                        () -> say("no.editor", "EDITOR"));
    }
}
