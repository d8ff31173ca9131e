package loombook.session;

import jdk.jshell.ImportSnippet;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.VarSnippet;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Lists what has been defined, in the layout of the `jshell` tool.
final class Listing {
    private final JShell shell;

    Listing(JShell shell) {
        this.shell = shell;
    }

    Effect of(Command.Name what, String argument) {
        return switch (what) {
            case LIST -> list(argument);
            case VARS -> each(VarSnippet.class, what, argument);
            case METHODS -> each(MethodSnippet.class, what, argument);
            case TYPES -> each(TypeDeclSnippet.class, what, argument);
            case IMPORTS ->
                    new Effect.Says(
                            shell.imports().map(Listing::line).collect(Collectors.joining()));
            default -> throw new IllegalArgumentException(what.word());
        };
    }

    private Effect list(String argument) {
        Selection selection = new Selection(shell, Snippet.class);
        return found(Command.Name.LIST, selection, argument, selection::isOwn);
    }

    private Effect each(Class<? extends Snippet> kind, Command.Name what, String argument) {
        Selection selection = new Selection(shell, kind);
        return found(what, selection, argument, selection::isActive);
    }

    private Effect found(
            Command.Name what, Selection selection, String argument, Predicate<Snippet> usual) {
        Arguments arguments = Arguments.parse(argument, "-all", "-start");
        return switch (selection.find(arguments, usual)) {
            case Selection.Found.Nothing(var why) -> new Effect.Fails(what.word() + ": " + why);
            case Selection.Found.Snippets(var snippets) ->
                    new Effect.Says(
                            what == Command.Name.LIST ? numbered(snippets) : lines(snippets));
        };
    }

    private static String numbered(List<Snippet> snippets) {
        return snippets.stream()
                .map(
                        each ->
                                "%4s : %s\n"
                                        .formatted(
                                                each.id(),
                                                each.source().replace("\n", "\n       ")))
                .collect(Collectors.joining("", snippets.isEmpty() ? "" : "\n", ""));
    }

    private String lines(List<Snippet> snippets) {
        return snippets.stream().map(this::line).collect(Collectors.joining());
    }

    private String line(Snippet snippet) {
        return switch (snippet) {
            case VarSnippet variable -> line(variable);
            case MethodSnippet method -> line(method);
            case TypeDeclSnippet type -> "  " + SnippetNames.kind(type) + " " + type.name() + "\n";
            default -> "";
        };
    }

    private String line(VarSnippet variable) {
        String value =
                shell.status(variable) == Snippet.Status.VALID
                        ? shell.varValue(variable)
                        : "(not-active)";
        String name = variable.name().isEmpty() ? "_" : variable.name();
        return "  " + variable.typeName() + " " + name + " = " + value + "\n";
    }

    private static String line(MethodSnippet method) {
        String signature = method.signature();
        int end = signature.lastIndexOf(')') + 1;
        return end == 0
                ? "  " + method.name() + "\n"
                : "  "
                        + signature.substring(end)
                        + " "
                        + method.name()
                        + signature.substring(0, end)
                        + "\n";
    }

    private static String line(ImportSnippet each) {
        return "  import " + (each.isStatic() ? "static " : "") + each.fullname() + "\n";
    }
}
