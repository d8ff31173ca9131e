package loombook.session;

import jdk.jshell.JShell;
import jdk.jshell.Snippet;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the commands of the `jshell` tool come to here. It prints nothing and evaluates nothing
/// itself.
final class Commands {
    private final TakeSource source;
    private final Stage stage;
    private final Replay replay;
    private final ToolVoice voice;
    private final Path here;

    /// @param here the folder that paths start from
    Commands(TakeSource source, Stage stage, Replay replay, ToolVoice voice, Path here) {
        this.source = source;
        this.stage = stage;
        this.replay = replay;
        this.voice = voice;
        this.here = here;
    }

    Effect effect(String line, Cell.Form form) {
        return switch (Command.parse(line)) {
            case Command.Named(var name, var argument) ->
                    form != Cell.Form.SCRIPT && !worksInCells(name)
                            ? new Effect.Fails(name.word() + " " + whyNotInCells(name))
                            : named(name, argument, line);
            case Command.Back(var count) -> back(count);
            case Command.Again(var ids) -> again(ids);
            case Command.Unknown(var why) -> new Effect.Fails(why);
        };
    }

    private static boolean worksInCells(Command.Name name) {
        return switch (name) {
            case EXIT, ENV, RESET, RELOAD, OPEN -> false;
            default -> true;
        };
    }

    private static String whyNotInCells(Command.Name name) {
        return switch (name) {
            case EXIT -> "works in scripts without cells; a chapter ends with its last cell";
            case ENV ->
                    "works in scripts without cells; begin the chapter with //DEPS or //PREVIEW";
            case OPEN ->
                    "works in scripts without cells; begin the chapter with //SOURCES and the file";
            default -> "works in scripts without cells; a chapter begins anew each time it is run";
        };
    }

    private Effect named(Command.Name name, String argument, String line) {
        return switch (name) {
            case LIST -> list(argument);
            case VARS, METHODS, TYPES, IMPORTS ->
                    source.ask(compiler -> new Listing(compiler.shell()).of(name, argument));
            case DROP -> drop(argument);
            case SAVE -> save(argument);
            case OPEN -> open(argument);
            case EXIT -> new Effect.Ends(argument);
            case ENV ->
                    argument.isEmpty()
                            ? new Effect.Says(Environment.shown(stage.setup()))
                            : restart(name, argument, true, false);
            case RESET -> restart(name, argument, false, false);
            case RELOAD -> reload(name, argument);
            case HISTORY -> history(argument);
            case HELP -> voice("/help " + argument, false);
            case SET -> voice(line, true);
            case EDIT ->
                    new Effect.Fails("/edit needs somebody at the keys: change the file itself");
            case DEBUG -> new Effect.Fails("/debug is about the jshell tool, which is not running");
        };
    }

    private Effect list(String argument) {
        return argument.length() > 1 && "-history".startsWith(argument)
                ? history("")
                : source.ask(
                        compiler -> new Listing(compiler.shell()).of(Command.Name.LIST, argument));
    }

    private static Effect history(String argument) {
        Arguments arguments = Arguments.parse(argument, "-all");
        return !arguments.flaw().isEmpty() || !arguments.words().isEmpty()
                ? new Effect.Fails("/history takes nothing but -all")
                : new Effect.Says("\n");
    }

    private Effect drop(String argument) {
        Arguments arguments = Arguments.parse(argument);
        if (!arguments.flaw().isEmpty()) {
            return new Effect.Fails("/drop: " + arguments.flaw());
        }
        if (arguments.words().isEmpty()) {
            return new Effect.Fails("/drop needs a name or a number: /list shows them");
        }
        return source.ask(
                compiler ->
                        switch (new Selection(compiler.shell(), Snippet.class)
                                .active(arguments.words())) {
                            case Selection.Found.Nothing(var why) ->
                                    new Effect.Fails("/drop: " + why);
                            case Selection.Found.Snippets(var snippets) ->
                                    new Effect.Drops(snippets.stream().map(Snippet::id).toList());
                        });
    }

    private Effect back(int count) {
        return source.ask(
                compiler -> {
                    List<Snippet> all = compiler.shell().snippets().toList();
                    return count < 1 || count > all.size()
                            ? new Effect.Fails("there is no snippet so many back: /list -all")
                            : new Effect.Repeats(List.of(all.get(all.size() - count).source()));
                });
    }

    private Effect again(String ids) {
        return source.ask(
                compiler ->
                        switch (new Selection(compiler.shell(), Snippet.class)
                                .find(Arguments.parse(ids), _ -> true)) {
                            case Selection.Found.Nothing(var why) -> new Effect.Fails(why);
                            case Selection.Found.Snippets(var snippets) ->
                                    new Effect.Repeats(
                                            snippets.stream().map(Snippet::source).toList());
                        });
    }

    private Effect save(String argument) {
        String[] words = argument.split("\\s+");
        String name = words[words.length - 1];
        if (name.isEmpty()) {
            return new Effect.Fails("/save needs the name of a file: /save NAME.jsh");
        }
        String what = argument.substring(0, argument.length() - name.length());
        Arguments arguments = Arguments.parse(what, "-all", "-start", "-history");
        return source.ask(compiler -> save(compiler.shell(), arguments, name));
    }

    private Effect save(JShell shell, Arguments arguments, String name) {
        Selection selection = new Selection(shell, Snippet.class);
        return switch (selection.find(arguments, selection::isOwn)) {
            case Selection.Found.Nothing(var why) -> new Effect.Fails("/save: " + why);
            case Selection.Found.Snippets(var snippets) -> {
                List<String> texts =
                        arguments.has("-history")
                                ? List.of()
                                : snippets.stream().map(Snippet::source).toList();
                try {
                    Files.writeString(resolve(name), String.join("\n", texts));
                    yield new Effect.Says("");
                } catch (IOException | InvalidPathException e) {
                    yield new Effect.Fails("/save cannot write " + name + ": " + e.getMessage());
                }
            }
        };
    }

    private Effect open(String name) {
        if (name.isEmpty()) {
            return new Effect.Fails("/open needs the name of a file: /open NAME.jsh");
        }
        try {
            Path file = resolve(name);
            if (Files.isDirectory(file)) {
                return new Effect.Fails("/open cannot read " + name + ": it is a folder");
            }
            Optional<String> text =
                    Files.exists(file) ? Optional.of(Files.readString(file)) : BuiltIn.read(name);
            return text.<Effect>map(each -> new Effect.Opens(cell(name, each)))
                    .orElseGet(
                            () ->
                                    new Effect.Fails(
                                            "/open does not find "
                                                    + name
                                                    + ": paths start from "
                                                    + here.toAbsolutePath()));
        } catch (CharacterCodingException e) {
            return new Effect.Fails("/open cannot read " + name + ": it is not UTF-8 text");
        } catch (IOException | InvalidPathException e) {
            return new Effect.Fails("/open cannot read " + name + ": " + e.getMessage());
        }
    }

    private static Cell cell(String name, String text) {
        String lines = text.replace("\uFEFF", "").replace("\r\n", "\n").replace('\r', '\n');
        return new Cell(name, name, 1, lines, Cell.Form.SCRIPT);
    }

    private Path resolve(String name) {
        return name.startsWith("~/")
                ? Path.of(System.getProperty("user.home"), name.substring(2))
                : here.resolve(name);
    }

    private Effect reload(Command.Name name, String argument) {
        List<String> words = new ArrayList<>(List.of(argument.split("\\s+")));
        boolean quiet = words.removeIf(each -> each.matches("--?q(u(i(et?)?)?)?"));
        boolean restore = words.removeIf(each -> each.matches("--?res(t(o(re?)?)?)?"));
        if (restore && !replay.hasPrevious()) {
            return new Effect.Fails("/reload -restore: there is nothing before to go back to");
        }
        if (restore) {
            replay.goBack();
        }
        return restart(name, String.join(" ", words), true, !quiet);
    }

    private Effect restart(Command.Name name, String argument, boolean again, boolean echoed) {
        return switch (Environment.parse(stage.setup(), argument, this::resolve)) {
            case Environment.Parsed.Refused(var why) -> new Effect.Fails(name.word() + ": " + why);
            case Environment.Parsed.Accepted(var setup) ->
                    new Effect.Restarts(setup, again ? replay.entries() : List.of(), echoed);
        };
    }

    private Effect voice(String command, boolean remembered) {
        try {
            ToolVoice.Words words = voice.say(command.strip(), remembered);
            return words.error().isBlank()
                    ? new Effect.Says(words.out())
                    : new Effect.Fails(words.error().strip().lines().findFirst().orElse(""));
        } catch (IOException e) {
            return new Effect.Fails("the jshell tool does not answer: " + e.getMessage());
        }
    }
}
