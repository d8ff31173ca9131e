package loombook.session;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A line with a command of the `jshell` tool, understood.
sealed interface Command {
    Pattern BACK = Pattern.compile("/-(\\d+)");
    Pattern IDS = Pattern.compile("/[se]?\\d.*");

    /// @param argument all that comes after the name, may be empty
    record Named(Name name, String argument) implements Command {}

    /// Evaluate the snippet so many back again.
    record Back(int count) implements Command {}

    /// Evaluate these snippets again.
    record Again(String ids) implements Command {}

    record Unknown(String why) implements Command {}

    /// The commands that there are.
    enum Name {
        LIST,
        EDIT,
        DROP,
        SAVE,
        OPEN,
        VARS,
        METHODS,
        TYPES,
        IMPORTS,
        EXIT,
        ENV,
        RESET,
        RELOAD,
        HISTORY,
        DEBUG,
        HELP,
        SET;

        private static final Set<Name> WITHOUT_COMPILER =
                Set.of(OPEN, ENV, RESET, RELOAD, HISTORY, HELP, SET, EDIT, DEBUG);

        String word() {
            return "/" + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    static Command parse(String line) {
        Matcher back = BACK.matcher(line);
        if (back.matches()) {
            return new Back(parse(back.group(1), Integer.MAX_VALUE));
        }
        int space = line.indexOf(' ');
        String word = space < 0 ? line : line.substring(0, space);
        String argument = space < 0 ? "" : line.substring(space + 1).strip();
        if (word.equals("/!")) {
            return new Back(1);
        }
        if (word.equals("/?")) {
            return new Named(Name.HELP, argument);
        }
        List<Name> fitting =
                Arrays.stream(Name.values()).filter(name -> name.word().startsWith(word)).toList();
        List<Name> exact = fitting.stream().filter(name -> name.word().equals(word)).toList();
        if (fitting.size() == 1 || exact.size() == 1) {
            return new Named(exact.isEmpty() ? fitting.getFirst() : exact.getFirst(), argument);
        }
        if (fitting.isEmpty() && IDS.matcher(word).matches()) {
            return new Again(line.substring(1));
        }
        return new Unknown(
                fitting.isEmpty()
                        ? "there is no command " + word + ": /help lists those there are"
                        : word
                                + " may mean "
                                + String.join(", ", fitting.stream().map(Name::word).toList())
                                + ": write one letter more");
    }

    private static int parse(String digits, int otherwise) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /// What was taken for a command when a take was kept; empty if it was none.
    static Optional<Command> in(Take take) {
        return take.isNothing()
                ? Feed.command(take.text(), 0).map(each -> parse(each.line()))
                : Optional.empty();
    }

    /// Whether nothing of a script is read after this, and nothing has to be compiled for it.
    default boolean endsScript() {
        return this instanceof Named(var name, var status) && name == Name.EXIT && status.isEmpty();
    }

    /// Whether somebody has to look at what was defined.
    default boolean needsCompiler() {
        return switch (this) {
            case Named(var name, _) -> !endsScript() && !Name.WITHOUT_COMPILER.contains(name);
            case Back _, Again _ -> true;
            case Unknown _ -> false;
        };
    }
}
