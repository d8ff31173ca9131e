package loombook.session;

import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/// Finds the snippets that a command is about, by name, by number, or by a range of numbers.
final class Selection {
    private static final int OWN = 1 << 29;
    private static final int FAILED = 1 << 30;

    private final JShell shell;
    private final List<Snippet> all;

    /// @param kind what the command is about
    Selection(JShell shell, Class<? extends Snippet> kind) {
        this.shell = shell;
        this.all = new ArrayList<>(shell.snippets().filter(kind::isInstance).toList());
    }

    /// What was found, or why nothing was.
    sealed interface Found {
        record Snippets(List<Snippet> snippets) implements Found {}

        record Nothing(String why) implements Found {}
    }

    /// @param usual which snippets are meant when nothing is said
    Found find(Arguments arguments, Predicate<Snippet> usual) {
        if (!arguments.flaw().isEmpty()) {
            return new Found.Nothing(arguments.flaw());
        }
        if (arguments.has("-all")) {
            return new Found.Snippets(all);
        }
        if (arguments.has("-start")) {
            return new Found.Snippets(all.stream().filter(Selection::isStartUp).toList());
        }
        return arguments.words().isEmpty()
                ? new Found.Snippets(all.stream().filter(usual).toList())
                : named(arguments.words(), all);
    }

    /// Among those that are in force.
    Found active(List<String> words) {
        return named(words, all.stream().filter(this::isActive).toList());
    }

    boolean isActive(Snippet snippet) {
        return shell.status(snippet).isActive();
    }

    boolean isOwn(Snippet snippet) {
        return !isStartUp(snippet) && isActive(snippet);
    }

    private static boolean isStartUp(Snippet snippet) {
        return snippet.id().startsWith("s");
    }

    private Found named(List<String> words, List<Snippet> among) {
        List<Snippet> found = new ArrayList<>();
        for (String word : words) {
            List<Snippet> some = word.contains("-") ? range(word, among) : one(word, among);
            if (some.isEmpty()) {
                return new Found.Nothing(missing(word));
            }
            found.addAll(some);
        }
        return new Found.Snippets(found);
    }

    private List<Snippet> one(String word, List<Snippet> among) {
        Predicate<Snippet> declares =
                snippet ->
                        snippet instanceof DeclarationSnippet declaration
                                && declaration.name().equals(word);
        List<Snippet> found = among.stream().filter(declares.and(this::isActive)).toList();
        if (found.isEmpty()) {
            found = among.stream().filter(declares).toList();
        }
        return found.isEmpty()
                ? among.stream().filter(snippet -> snippet.id().equals(word)).toList()
                : found;
    }

    private List<Snippet> range(String word, List<Snippet> among) {
        int dash = word.indexOf('-');
        List<Snippet> sorted =
                among.stream().sorted(Comparator.comparingInt(each -> order(each.id()))).toList();
        List<String> ids = sorted.stream().map(Snippet::id).toList();
        int first = ids.indexOf(word.substring(0, dash));
        int last = ids.indexOf(word.substring(dash + 1));
        return first < 0 || last < first ? List.of() : sorted.subList(first, last + 1);
    }

    private static int order(String id) {
        return switch (id.charAt(0)) {
            case 's' -> Integer.parseInt(id.substring(1));
            case 'e' -> FAILED + Integer.parseInt(id.substring(1));
            default -> OWN + Integer.parseInt(id);
        };
    }

    private String missing(String word) {
        boolean known =
                shell.snippets().anyMatch(each -> each.id().equals(word))
                        || shell.snippets()
                                .anyMatch(
                                        each ->
                                                each instanceof DeclarationSnippet declaration
                                                        && declaration.name().equals(word));
        return known
                ? word + " is not something that this command is for"
                : "nothing here is called " + word + ": /list -all shows what there is";
    }
}
