package loombook.player;

import loombook.problem.ProblemException;
import loombook.session.Definitions;
import loombook.session.Mark;
import loombook.session.Outcome;
import loombook.session.Session;
import loombook.term.Ink;
import loombook.term.Painted;
import loombook.term.Prompt;
import loombook.term.Role;
import loombook.words.Area;
import loombook.words.Sentences;
import loombook.words.Tongue;
import loombook.words.Words;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;

/// A prompt on a session: inputs are evaluated one by one, until the reader has enough.
public final class Shell {
    /// Directives that a JVM cannot follow any more once it runs.
    private static final Pattern FOR_A_START =
            Pattern.compile("(?m)^//(?:DEPS|REPOS|SOURCES|RUNTIME_OPTIONS)\\b");

    private final Session session;
    private final Ink ink;
    private final Setting setting;
    private final Words words;
    private final ShellCommands commands;
    private final JavaGuide guide;
    private Prompt prompt;
    private ShellView view;
    private ShellInputs inputs;
    private ImportOffer offer = ImportOffer.NONE;

    /// @param here the folder that paths start from
    /// @param directives what a saved file begins with, so that it can be run
    /// @param opening what has to be played before the first input, while that is typed
    /// @param tongue the language of the shell's own words
    public record Setting(
            Path here, List<String> directives, From from, Tongue tongue, Opening opening) {}

    /// Where the reader comes from, and goes back to.
    public enum From {
        NOWHERE,
        A_PAGE
    }

    /// What is played before the first input.
    public interface Opening {
        /// @param say shows a line to the reader
        void play(Consumer<String> say);
    }

    public Shell(Session session, Ink ink, Setting setting, IntSupplier rows) {
        this.session = session;
        this.ink = ink;
        this.setting = setting;
        this.words = Words.of(Area.SHELL, setting.tongue());
        this.commands = new ShellCommands(setting.here(), this::names, ink, words);
        this.guide =
                new JavaGuide(
                        session::assistant, commands, () -> !offer.isEmpty(), ink, words, rows);
    }

    /// Who knows what is typed here.
    public Prompt.Guide guide() {
        return guide;
    }

    /// Comes back when the reader leaves; the session stays open.
    public void run(Prompt at) {
        prompt = at;
        view = new ShellView(at, ink, words);
        inputs = new ShellInputs(session, at, view, setting.opening());
        greet();
        inputs.open();
        boolean goesOn = true;
        while (goesOn) {
            String number = Integer.toString(inputs.number());
            String sign = ink.paint(Role.DIM, number) + sign();
            String more = " ".repeat(number.length()) + more();
            goesOn =
                    switch (prompt.read(sign, more)) {
                        case Prompt.Typed.Text(var text) -> take(text);
                        case Prompt.Typed.Accepted _ -> importing("");
                        case Prompt.Typed.Interrupted(var empty) -> {
                            if (empty) {
                                view.note(words.get("interrupted"));
                            }
                            yield true;
                        }
                        case Prompt.Typed.End _ -> false;
                    };
        }
    }

    private void greet() {
        String from = setting.from().name();
        view.note(
                String.join(
                        ink.glyph(" · ", ", "),
                        words.get("greeting." + from),
                        words.get("greeting.tab"),
                        words.get("greeting.help"),
                        words.get("leaves." + from)));
    }

    private String sign() {
        return ink.paint(Role.KEY, ink.glyph(" › ", " > "));
    }

    private String more() {
        return ink.paint(Role.DIM, ink.glyph(" · ", " . "));
    }

    private boolean take(String text) {
        if (text.isBlank()) {
            return true;
        }
        if (!ShellCommands.isCommand(text)) {
            evaluate(label(), text);
            if (FOR_A_START.matcher(text).find()) {
                view.warn(words.get("libraries"));
            }
            return true;
        }
        return switch (commands.parse(text)) {
            case ShellCommands.Parsed.Unknown(var why) -> {
                fail(why);
                yield true;
            }
            case ShellCommands.Parsed.Known(var name, var argument) -> obey(name, argument);
        };
    }

    private boolean obey(ShellCommands.Name name, String argument) {
        ShellListing listing = new ShellListing(ink, words);
        switch (name) {
            case EXIT -> {
                return false;
            }
            case HELP -> ShellHelp.lines(commands, ink, words).forEach(view::line);
            case VARS -> listing.variables(definitions()).forEach(view::line);
            case METHODS -> listing.methods(definitions()).forEach(view::line);
            case TYPES -> listing.types(definitions()).forEach(view::line);
            case IMPORTS -> listing.imports(definitions()).forEach(view::line);
            case LIST -> listing.entries(definitions(), argument).forEach(view::line);
            case IMPORT -> {
                return importing(argument);
            }
            case UNDO -> undo();
            case RESET -> reset();
            case DROP -> drop(argument);
            case SAVE -> save(argument);
            case OPEN -> open(argument);
        }
        return true;
    }

    private Definitions definitions() {
        return session.definitions(inputs.base());
    }

    private List<String> names() {
        return ShellListing.names(definitions());
    }

    private String label() {
        return "[" + inputs.number() + "]";
    }

    private Outcome evaluate(String label, String text) {
        offer = ImportOffer.NONE;
        Outcome outcome = inputs.evaluate(label, text).outcome();
        if (outcome instanceof Outcome.DoesNotCompile(var faults)) {
            offer = ImportOffer.of(text, faults, session.assistant());
            offer.lines(ink, words).forEach(view::line);
        }
        return outcome;
    }

    /// Imports what was proposed, and evaluates the input again that lacked it.
    private boolean importing(String choice) {
        ImportOffer made = offer;
        switch (made.choose(choice, words)) {
            case ImportOffer.Chosen.Nothing(var why) -> fail(why);
            case ImportOffer.Chosen.Imports(var lines) -> {
                Outcome outcome = evaluate(label(), String.join("\n", lines));
                if (outcome.isDone()) {
                    Painted.java(made.input(), ink).forEach(line -> view.line("  " + line));
                    evaluate(label(), made.input());
                }
            }
        }
        return true;
    }

    private void fail(String why) {
        view.wrapped(Role.ERROR, ink.glyph("✗ ", "x ") + why);
    }

    private void undo() {
        Optional<ShellInputs.Played> last = inputs.takeLast();
        if (last.isEmpty()) {
            fail(words.get("undo.nothing"));
            return;
        }
        goBack(last.get().before());
        String text = last.get().text().strip();
        String first = text.lines().findFirst().orElse("");
        String more = text.contains("\n") ? ink.glyph(" …", " ...") : "";
        view.note(words.get("undo.done", first + more));
    }

    private void reset() {
        inputs.forget();
        goBack(inputs.base());
        view.note(words.get("reset.done"));
    }

    private void goBack(Mark to) {
        offer = ImportOffer.NONE;
        if (inputs.goBack(to) == Outcome.Recovery.LOST) {
            fail(words.get("back.lost"));
        }
    }

    private void drop(String name) {
        if (name.isEmpty()) {
            fail(words.get("drop.what", names().stream().findFirst().orElse("x")));
        } else if (!names().contains(name)) {
            fail(words.get("drop.unknown", name));
        } else {
            evaluate("/drop", "/drop " + name);
            view.note(words.get("drop.done", name));
        }
    }

    private void save(String name) {
        switch (new ShellFile(setting.here(), words)
                .save(setting.directives(), name, definitions())) {
            case ShellFile.Result.Done(var what) -> view.note(what);
            case ShellFile.Result.Failed(var why) -> fail(why);
        }
    }

    private void open(String name) {
        switch (new ShellFile(setting.here(), words).read(name)) {
            case ShellFile.Result.Done(var source) -> {
                try {
                    evaluate(name, source);
                } catch (ProblemException e) {
                    Sentences sentences = Sentences.of(setting.tongue());
                    e.problems().forEach(each -> fail(sentences.say(each.said())));
                }
            }
            case ShellFile.Result.Failed(var why) -> fail(why);
        }
    }
}
