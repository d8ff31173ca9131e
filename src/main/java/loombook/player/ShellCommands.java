package loombook.player;

import loombook.problem.Nearest;
import loombook.term.Ink;
import loombook.term.Prompt;
import loombook.term.Role;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The shell's own commands: which there are, what they do, and which one was meant.
final class ShellCommands {
    private static final int MOST_FILES = 50;

    private final Path here;
    private final Supplier<List<String>> names;
    private final Ink ink;

    /// @param here the folder that paths start from
    /// @param names what can be dropped
    ShellCommands(Path here, Supplier<List<String>> names, Ink ink) {
        this.here = here;
        this.names = names;
        this.ink = ink;
    }

    /// One command.
    enum Name {
        HELP("", "the keys and commands that there are"),
        VARS("", "your variables: type, name, value"),
        METHODS("", "your methods"),
        TYPES("", "your classes, records, interfaces, enums"),
        IMPORTS("", "what is imported"),
        LIST("[all]", "what you typed; all: what the chapter defined, too"),
        IMPORT("[NUMBER]", "import what was proposed, and run the input again"),
        UNDO("", "take the last input back, and all that it did"),
        RESET("", "begin anew: forget all that was typed here"),
        DROP("NAME", "forget a variable, method or type"),
        SAVE("FILE", "write what is defined into a file, for run and /open"),
        OPEN("FILE", "run the snippets of a file here"),
        EXIT("", "leave, as Ctrl-D does");

        private final String argument;
        private final String summary;

        Name(String argument, String summary) {
            this.argument = argument;
            this.summary = summary;
        }

        String word() {
            return "/" + name().toLowerCase(Locale.ROOT);
        }

        private String usage() {
            return argument.isEmpty() ? word() : word() + " " + argument;
        }
    }

    /// What was typed.
    sealed interface Parsed {
        record Known(Name name, String argument) implements Parsed {}

        record Unknown(String why) implements Parsed {}
    }

    /// Whether it is a command and not Java: `//` and `/*` begin comments.
    static boolean isCommand(String text) {
        String start = text.stripLeading();
        return start.startsWith("/") && !start.startsWith("//") && !start.startsWith("/*");
    }

    static Parsed parse(String text) {
        String line = text.strip();
        int space = line.indexOf(' ');
        String word = (space < 0 ? line : line.substring(0, space)).toLowerCase(Locale.ROOT);
        String argument = space < 0 ? "" : line.substring(space + 1).strip();
        if (word.equals("/?") || word.equals("/")) {
            return new Parsed.Known(Name.HELP, argument);
        }
        Optional<Name> exact = named(word).stream().filter(n -> n.word().equals(word)).findFirst();
        if (exact.isPresent()) {
            return new Parsed.Known(exact.get(), argument);
        }
        List<Name> fitting = named(word);
        if (fitting.size() == 1) {
            return new Parsed.Known(fitting.getFirst(), argument);
        }
        return new Parsed.Unknown(fitting.isEmpty() ? unknown(word) : which(word, fitting));
    }

    private static List<Name> named(String beginning) {
        return Arrays.stream(Name.values())
                .filter(each -> each.word().startsWith(beginning))
                .toList();
    }

    private static String which(String word, List<Name> fitting) {
        return word
                + " may mean "
                + String.join(" or ", fitting.stream().map(Name::word).toList())
                + ": write a letter more";
    }

    private static String unknown(String word) {
        String instead =
                switch (word) {
                    case "/edit" -> "press Up until the input comes back, and change it";
                    case "/history" -> "Up and Down walk through what you typed, Ctrl-R searches";
                    case "/reload", "/env" -> "/reset begins anew; //DEPS belongs into a chapter";
                    case "/set" -> "there is nothing to set here";
                    case "/quit" -> "/exit or Ctrl-D leaves";
                    default -> {
                        List<String> words = Arrays.stream(Name.values()).map(Name::word).toList();
                        List<String> near = Nearest.to(word, words);
                        yield near.isEmpty()
                                ? "/help lists those there are"
                                : "did you mean " + String.join(" or ", near) + "?";
                    }
                };
        return "there is no command " + word + ": " + instead;
    }

    List<String> all() {
        int width = Arrays.stream(Name.values()).mapToInt(n -> n.usage().length()).max().orElse(0);
        List<String> lines = new ArrayList<>();
        for (Name each : Name.values()) {
            String usage = each.usage() + " ".repeat(width - each.usage().length());
            List<String> wrapped =
                    Wrapped.lines("  " + usage + "  " + each.summary, width + 2, ink.width());
            lines.add("  " + ink.paint(Role.KEY, usage) + wrapped.getFirst().substring(width + 2));
            lines.addAll(wrapped.subList(1, wrapped.size()));
        }
        return lines;
    }

    /// About the command that is being typed.
    List<String> help(String text) {
        return switch (parse(text)) {
            case Parsed.Known(var name, _) ->
                    List.of("  " + ink.paint(Role.KEY, name.usage()) + "  " + name.summary);
            case Parsed.Unknown(var why) -> List.of("  " + why);
        };
    }

    Prompt.Proposals proposals(String text, int cursor) {
        String left = text.substring(0, cursor);
        int space = left.lastIndexOf(' ');
        String word = left.substring(space + 1);
        if (space < 0) {
            return new Prompt.Proposals(
                    word.length(),
                    named(word.toLowerCase(Locale.ROOT)).stream()
                            .map(
                                    each ->
                                            new Prompt.Proposal(
                                                    each.word()
                                                            + (each.argument.isEmpty() ? "" : " "),
                                                    each.usage(),
                                                    each.summary))
                            .toList(),
                    List.of());
        }
        List<String> choices =
                switch (parse(left)) {
                    case Parsed.Known(var name, _) when name == Name.OPEN || name == Name.SAVE ->
                            files(word);
                    case Parsed.Known(var name, _) when name == Name.DROP -> names.get();
                    case Parsed.Known(var name, _) when name == Name.LIST -> List.of("all");
                    default -> List.of();
                };
        return new Prompt.Proposals(
                word.length(),
                choices.stream()
                        .filter(each -> each.startsWith(word))
                        .map(each -> new Prompt.Proposal(each, each, ""))
                        .toList(),
                List.of());
    }

    private List<String> files(String word) {
        int slash = word.lastIndexOf('/') + 1;
        String folder = word.substring(0, slash);
        try (Stream<Path> found = Files.list(here.resolve(folder))) {
            return found.map(
                            each ->
                                    folder
                                            + each.getFileName()
                                            + (Files.isDirectory(each) ? "/" : ""))
                    .filter(each -> each.startsWith(word))
                    .filter(each -> each.endsWith("/") || each.matches(".*\\.(jsh|java)"))
                    .sorted()
                    .limit(MOST_FILES)
                    .toList();
        } catch (IOException | InvalidPathException _) {
            // There is no such folder: then there is nothing to propose.
            return List.of();
        }
    }
}
