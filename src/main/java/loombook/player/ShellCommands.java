package loombook.player;

import loombook.problem.Nearest;
import loombook.term.Ink;
import loombook.term.Prompt;
import loombook.term.Role;
import loombook.words.Words;

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
    private final Words words;

    /// @param here the folder that paths start from
    /// @param names what can be dropped
    ShellCommands(Path here, Supplier<List<String>> names, Ink ink, Words words) {
        this.words = words;
        this.here = here;
        this.names = names;
        this.ink = ink;
    }

    /// One command.
    enum Name {
        HELP(""),
        VARS(""),
        METHODS(""),
        TYPES(""),
        IMPORTS(""),
        LIST("[all]"),
        IMPORT("[NUMBER]"),
        UNDO(""),
        RESET(""),
        DROP("NAME"),
        SAVE("FILE"),
        OPEN("FILE"),
        EXIT("");

        private final String argument;

        Name(String argument) {
            this.argument = argument;
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

    Parsed parse(String text) {
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

    private String which(String word, List<Name> fitting) {
        return words.get("command.which", word, either(fitting.stream().map(Name::word).toList()));
    }

    private String either(List<String> choices) {
        return String.join(" " + words.get("or") + " ", choices);
    }

    private String summary(Name name) {
        return words.get("command." + name.name());
    }

    private String unknown(String word) {
        String instead =
                switch (word) {
                    case "/edit", "/history", "/env", "/set", "/quit" ->
                            words.get("instead." + word.substring(1));
                    case "/reload" -> words.get("instead.env");
                    default -> {
                        List<String> all = Arrays.stream(Name.values()).map(Name::word).toList();
                        List<String> near = Nearest.to(word, all);
                        yield near.isEmpty()
                                ? words.get("instead.help")
                                : words.get("instead.near", either(near));
                    }
                };
        return words.get("command.unknown", word, instead);
    }

    List<String> all() {
        int width = Arrays.stream(Name.values()).mapToInt(n -> n.usage().length()).max().orElse(0);
        List<String> lines = new ArrayList<>();
        for (Name each : Name.values()) {
            String usage = each.usage() + " ".repeat(width - each.usage().length());
            List<String> wrapped =
                    Wrapped.lines("  " + usage + "  " + summary(each), width + 2, ink.width());
            lines.add("  " + ink.paint(Role.KEY, usage) + wrapped.getFirst().substring(width + 2));
            lines.addAll(wrapped.subList(1, wrapped.size()));
        }
        return lines;
    }

    /// About the command that is being typed.
    List<String> help(String text) {
        return switch (parse(text)) {
            case Parsed.Known(var name, _) ->
                    List.of("  " + ink.paint(Role.KEY, name.usage()) + "  " + summary(name));
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
                                                    summary(each)))
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
