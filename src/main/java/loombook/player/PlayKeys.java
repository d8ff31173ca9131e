package loombook.player;

import loombook.chapter.Block;
import loombook.term.Key;

import java.util.ArrayList;
import java.util.List;

/// What the keys do on a chapter's page.
final class PlayKeys {
    private final PlayScreen screen;
    private final Key key;

    private PlayKeys(PlayScreen screen, Key key) {
        this.screen = screen;
        this.key = key;
    }

    static Turn press(PlayScreen screen, Key key) {
        return new PlayKeys(screen, key).turn();
    }

    private Turn turn() {
        if (key.kind() == Key.Kind.GONE) {
            return Turn.to(screen, new Wish.Stop(), new Wish.Leave(true));
        }
        return switch (screen.mode()) {
            case Mode.Running(var cell, var stopping) -> whileRunning(cell, stopping);
            case Mode.Feeding(var cell, var typed) -> whileFeeding(cell, typed);
            case Mode.Asking(var question, var typed) -> whileAsking(question, typed);
            case Mode.More(var rest) when isOn() ->
                    screen.show(screen.place(), rest, List.of(), screen.fullRoom());
            case Mode.Ready _ when isOn() -> run(false);
            case Mode.Ran _ when isOn() -> next();
            case Mode.Over _ when isOn() -> Turn.to(screen, new Wish.Leave(false));
            case Mode.More _, Mode.Ready _, Mode.Ran _, Mode.Over _ -> command();
        };
    }

    private boolean isOn() {
        return key.kind() == Key.Kind.ENTER || key.isAnyOf(" ");
    }

    /// Ctrl-C once stops the cell; twice, where even that does not help, the program.
    private Turn whileRunning(String cell, boolean stopping) {
        if (key.kind() != Key.Kind.INTERRUPT) {
            return Turn.to(screen);
        }
        return stopping
                ? Turn.to(screen, new Wish.Leave(true))
                : Turn.to(screen.in(new Mode.Running(cell, true)), new Wish.Stop());
    }

    private Turn whileFeeding(String cell, String typed) {
        return switch (key.kind()) {
            case INTERRUPT -> Turn.to(screen.in(new Mode.Running(cell, true)), new Wish.Stop());
            case ENTER -> fed(cell, typed + "\n", screen.text().typed(typed));
            case END_OF_INPUT -> fed(cell, typed, screen.text().typed(typed));
            case BACKSPACE -> Turn.to(screen.in(new Mode.Feeding(cell, shorter(typed))));
            case CHARACTER, PASTE -> Turn.to(screen.in(new Mode.Feeding(cell, typed + key.text())));
            default -> Turn.to(screen);
        };
    }

    private Turn fed(String cell, String text, String shown) {
        return new Turn(
                screen.in(new Mode.Running(cell, false)),
                List.of(shown),
                List.of(new Wish.Feed(text)));
    }

    private static String shorter(String text) {
        return text.isEmpty()
                ? text
                : text.substring(0, text.offsetByCodePoints(text.length(), -1));
    }

    private Turn whileAsking(Block.Predict question, String typed) {
        boolean free = question.choices().isEmpty();
        if (key.kind() == Key.Kind.ENTER || key.kind() == Key.Kind.ESCAPE) {
            return screen.guessed(question, key.kind() == Key.Kind.ENTER ? typed.strip() : "");
        }
        if (free && key.kind() == Key.Kind.BACKSPACE) {
            return Turn.to(screen.in(new Mode.Asking(question, shorter(typed))));
        }
        if (free && (key.kind() == Key.Kind.CHARACTER || key.kind() == Key.Kind.PASTE)) {
            String more = key.text().replace('\n', ' ');
            return Turn.to(screen.in(new Mode.Asking(question, typed + more)));
        }
        int choice = key.kind() == Key.Kind.CHARACTER ? "123456789".indexOf(key.text()) : -1;
        return choice >= 0 && choice < question.choices().size()
                ? screen.guessed(question, question.choices().get(choice))
                : command();
    }

    private Turn next() {
        return screen.show(screen.place() + 1, List.of(), List.of(), screen.fullRoom());
    }

    /// @param shown whether the cells above are shown as well
    private Turn run(boolean shown) {
        Step step = screen.step();
        if (!step.runs() || screen.place() >= screen.script().steps().size()) {
            return note("nothing.runs");
        }
        List<Step> needed = shown ? all() : screen.needed();
        List<String> lines = new ArrayList<>();
        if (needed.size() > 1 && !shown) {
            lines.add(screen.text().note(screen.words().count("needed", needed.size() - 1L)));
        }
        return new Turn(
                screen.in(new Mode.Running(step.id(), false)),
                lines,
                List.of(new Wish.Run(needed, shown)));
    }

    private List<Step> all() {
        List<Step> all =
                new ArrayList<>(
                        screen.script().steps().subList(0, screen.place()).stream()
                                .filter(Step.Cell.class::isInstance)
                                .toList());
        all.add(screen.step());
        return all;
    }

    private Turn command() {
        return switch (key.kind()) {
            case RIGHT, DOWN, PAGE_DOWN -> forward();
            case LEFT, UP, PAGE_UP -> back();
            case INTERRUPT ->
                    screen.warned()
                            ? Turn.to(screen, new Wish.Leave(true))
                            : Turn.to(screen.asWarned());
            case END_OF_INPUT -> Turn.to(screen, new Wish.Leave(false));
            case CHARACTER -> character();
            default -> Turn.to(screen);
        };
    }

    private Turn character() {
        return switch (key.text()) {
            case "n", "j", "l" -> forward();
            case "b", "k", "p" -> back();
            case "r" -> run(false);
            case "R" -> run(true);
            case "e" -> onCell(new Wish.Edit(screen.step()));
            case "u" -> revert();
            case "a" -> answer();
            case "s" -> Turn.to(screen, new Wish.Try());
            case "t" -> Turn.to(screen, new Wish.Timeline());
            case "c" -> Turn.to(screen, new Wish.Contents());
            case "x", "h" -> exercises();
            case "?" -> Turn.to(screen, new Wish.Help());
            case "q" -> Turn.to(screen, new Wish.Leave(false));
            default -> Turn.to(screen);
        };
    }

    private Turn forward() {
        if (screen.place() >= screen.script().steps().size()) {
            return note("at.end");
        }
        return next();
    }

    private Turn back() {
        int at = Math.min(screen.place(), screen.script().steps().size()) - 1;
        while (at >= 0 && screen.script().steps().get(at) instanceof Step.Text) {
            at--;
        }
        return at < 0 ? note("at.start") : screen.goTo(screen.script().steps().get(at).id());
    }

    private Turn onCell(Wish wish) {
        boolean there = screen.place() < screen.script().steps().size() && screen.step().runs();
        return there ? Turn.to(screen, wish) : note("nothing.runs");
    }

    private Turn revert() {
        Step step = screen.step();
        return screen.marks().edits().containsKey(step.id())
                ? screen.edited(step, step.source())
                : note("not.edited");
    }

    private Turn answer() {
        if (!(screen.step() instanceof Step.Practice(var practice))) {
            return note("no.answer");
        }
        List<String> lines = new ArrayList<>();
        lines.add(screen.text().note(screen.words().get("answer.is")));
        lines.addAll(screen.text().source(practice.answer()));
        lines.add("");
        return new Turn(screen, lines, List.of());
    }

    private Turn exercises() {
        List<Exercises.Row> rows = screen.script().exercises();
        return rows.isEmpty()
                ? note("no.exercises")
                : new Turn(screen, screen.text().exercises(rows), List.of());
    }

    private Turn note(String word) {
        return new Turn(screen, List.of(screen.text().note(screen.words().get(word))), List.of());
    }
}
