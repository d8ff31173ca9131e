package loombook.player;

import loombook.chapter.Chapter;
import loombook.problem.ProblemException;
import loombook.session.Activity;
import loombook.term.Console;
import loombook.term.Frame;
import loombook.term.Ink;
import loombook.term.Key;
import loombook.term.Span;
import loombook.words.Sentences;
import loombook.words.Words;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Plays a chapter on a terminal: brings keys and events to its page, and does what the page
/// wishes.
public final class PlayLoop {
    private static final Duration BRISK = Duration.ofMillis(15);
    private static final Duration CALM = Duration.ofMillis(100);
    private static final long SECOND = 1_000_000_000;

    /// Where the rest of a line begins that is too long.
    private static final int HANG = 2;

    /// So much output is handled before keys are looked at again.
    private static final int EVENTS_AT_ONCE = 16;

    private final Console console;
    private final boolean colour;
    private final boolean glyphs;
    private final Surroundings around;
    private final Clock clock;
    private final PagePainter painter;
    private final Asides asides;
    private final CellRunner runner;
    private final KeysAhead later = new KeysAhead();
    private PlayScreen screen;
    private OutputLines output;
    private long began;
    private long stopAsked;
    private Optional<Activity> activity = Optional.empty();
    private Optional<How> left = Optional.empty();

    /// How the reader left a chapter.
    public enum How {
        CALMLY,
        INTERRUPTED
    }

    /// @param exercises those that belong to the chapter
    public PlayLoop(
            Console console,
            Ink ink,
            Words words,
            Chapter chapter,
            List<Exercises.Row> exercises,
            Surroundings around,
            Clock clock) {
        this.console = console;
        this.colour = ink.colour();
        this.glyphs = ink.glyphs();
        this.around = around;
        this.clock = clock;
        this.painter = new PagePainter(console);
        this.asides = new Asides(console, painter, around);
        Script script = Script.of(chapter, exercises);
        this.runner = new CellRunner(script, () -> around.open(chapter));
        Ink now = inkNow();
        this.output = new OutputLines(now);
        this.screen =
                PlayScreen.of(script, around.marks(chapter.name()), words, now, console.size());
    }

    private Ink inkNow() {
        return new Ink(colour, glyphs, console.size().columns() - 1);
    }

    /// @param at where to begin: a block's id, or empty for the beginning
    public How play(String at) {
        console.hideCursor(true);
        try (runner) {
            take(screen.open(at));
            while (left.isEmpty()) {
                console.key(screen.isRunning() ? BRISK : CALM).ifPresent(this::press);
                events();
                pressLater();
                askAgain();
                if (console.wasResized()) {
                    painter.forget();
                    screen = screen.resized(inkNow(), console.size());
                }
                around.trouble().ifPresent(why -> say("saved.problem", why));
                paint(List.of());
            }
        } finally {
            painter.clear();
            console.hideCursor(false);
        }
        return left.orElseThrow();
    }

    private void press(Key key) {
        if (screen.mode() instanceof Mode.Running && later.keep(key)) {
            return;
        }
        take(screen.press(key));
    }

    private void pressLater() {
        while (!screen.isRunning() && left.isEmpty() && !later.isEmpty()) {
            press(later.next());
        }
    }

    /// A stop that came before there was anything to stop is lost.
    private void askAgain() {
        long now = System.nanoTime();
        if (screen.mode() instanceof Mode.Running(_, var stopping)
                && stopping
                && now - stopAsked > SECOND) {
            stopAsked = now;
            runner.stop();
        }
    }

    private void paint(List<String> lines) {
        painter.paint(Wrapped.fitting(lines, HANG, screen.ink().width()), footer());
    }

    private Frame footer() {
        Pulse pulse = screen.isRunning() ? Pulse.of(output, System.nanoTime() - began) : Pulse.NONE;
        return Footer.of(screen, pulse);
    }

    private void take(Turn turn) {
        screen = turn.screen();
        if (!turn.lines().isEmpty()) {
            paint(turn.lines());
        }
        turn.wishes().forEach(this::grant);
    }

    private void say(String word, Object... arguments) {
        paint(List.of(screen.text().note(screen.words().get(word, arguments))));
    }

    private void events() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < EVENTS_AT_ONCE; i++) {
            Optional<CellRunner.Event> event = runner.next();
            if (event.isEmpty()) {
                break;
            }
            switch (event.get()) {
                case CellRunner.Event.Output(var error, var bytes) ->
                        lines.addAll(output.add(error, bytes));
                case CellRunner.Event.Reads _ -> {
                    later.drop();
                    take(screen.reads());
                }
                case CellRunner.Event.Replaying _ ->
                        lines.add(screen.text().note(screen.words().get("replaying")));
                case CellRunner.Event.Ended(var finished) -> {
                    lines.addAll(output.finish(between()));
                    paint(lines);
                    lines.clear();
                    output = new OutputLines(screen.ink());
                    activity = finished.report().timeline();
                    take(screen.ended(finished));
                }
                case CellRunner.Event.Explained(var source, var parts) ->
                        recolour(source, parts, lines);
                case CellRunner.Event.CannotRun(var why) -> cannotRun(why);
            }
        }
        if (!lines.isEmpty()) {
            paint(lines);
        }
    }

    private String between() {
        return screen.text().note(screen.words().count("lines.hidden", output.hidden()));
    }

    /// Code was shown as its letters tell; now it is known what they mean.
    private void recolour(String source, List<Span> parts, List<String> unpainted) {
        if (!unpainted.isEmpty()) {
            paint(unpainted);
            unpainted.clear();
        }
        List<String> before = screen.text().source(source);
        screen = screen.with(screen.memory().withMeanings(source, parts));
        painter.replace(before, screen.text().source(source), footer());
    }

    private void cannotRun(ProblemException why) {
        screen = screen.in(new Mode.Ready());
        Sentences sentences = Sentences.of(screen.words().tongue());
        paint(
                why.problems().stream()
                        .flatMap(problem -> sentences.say(problem.said()).lines())
                        .map(screen.text()::note)
                        .toList());
    }

    private void grant(Wish wish) {
        String chapter = screen.script().chapter().name();
        switch (wish) {
            case Wish.Run(var cells, var shown) -> {
                began = System.nanoTime();
                output = new OutputLines(screen.ink());
                runner.run(cells, screen.marks(), shown);
            }
            case Wish.Stop _ -> {
                runner.stop();
                stopAsked = System.nanoTime();
            }
            case Wish.Feed(var text) -> runner.feed(text);
            case Wish.Prepare(var cell) -> {
                runner.prepare(cell, screen.marks());
                if (colour) {
                    runner.explain(screen.sourcesInView());
                }
            }
            case Wish.Note(var change) -> around.note(chapter, change);
            case Wish.At(var step) ->
                    around.note(chapter, marks -> marks.withPlace(step, clock.instant()));
            case Wish.Edit(var cell) -> edit(cell);
            case Wish.Try _ -> tryThings();
            case Wish.Timeline _ -> timeline();
            case Wish.Contents _ -> asides.contents(screen).ifPresent(id -> take(screen.goTo(id)));
            case Wish.Help _ -> asides.help(screen);
            case Wish.Leave(var interrupted) ->
                    left = Optional.of(interrupted ? How.INTERRUPTED : How.CALMLY);
        }
    }

    private void timeline() {
        if (activity.isEmpty()) {
            say("no.timeline");
            return;
        }
        paint(screen.text().timeline(activity.get()));
    }

    private void tryThings() {
        try {
            asides.shell(screen, runner, this::cannotRun);
        } finally {
            paint(List.of(""));
        }
    }

    private void edit(Step cell) {
        Optional<String> source = asides.edit(screen, cell);
        if (source.isEmpty()) {
            say("no.editor", "");
        } else if (source.get()
                .strip()
                .equals(screen.script().source(cell, screen.marks()).strip())) {
            say("unchanged");
        } else {
            take(screen.edited(cell, source.get()));
        }
    }
}
