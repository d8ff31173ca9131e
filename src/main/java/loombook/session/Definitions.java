package loombook.session;

import jdk.jshell.ImportSnippet;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.VarSnippet;

import java.util.List;
import java.util.stream.Stream;

/// All that is in force at a point of a session, in the order in which it came.
public record Definitions(
        List<Variable> variables,
        List<Method> methods,
        List<Type> types,
        List<String> imports,
        List<Entry> entries) {

    /// @param value now, as its `toString` tells it; empty if it has lost its value
    public record Variable(String name, String type, String value) {}

    /// @param parameters their types, as in `int, String`
    public record Method(String name, String parameters, String result) {}

    /// @param kind as in `record`
    public record Type(String kind, String name) {}

    /// One snippet.
    ///
    /// @param later whether it came after the mark that was asked about
    public record Entry(String source, boolean later) {}

    static Definitions of(JShell shell, List<Entry> entries) {
        return new Definitions(
                usable(shell, shell.variables()).map(each -> variable(shell, each)).toList(),
                usable(shell, shell.methods()).map(Definitions::method).toList(),
                usable(shell, shell.types())
                        .map(each -> new Type(SnippetNames.kind(each), each.name()))
                        .toList(),
                shell.imports().filter(Definitions::isOwn).map(Definitions::name).toList(),
                entries);
    }

    private static <T extends Snippet> Stream<T> usable(JShell shell, Stream<T> snippets) {
        return snippets.filter(each -> shell.status(each).isActive());
    }

    private static boolean isOwn(Snippet snippet) {
        return !snippet.id().startsWith("s");
    }

    private static Variable variable(JShell shell, VarSnippet variable) {
        boolean valid = shell.status(variable) == Snippet.Status.VALID;
        return new Variable(
                variable.name(),
                variable.typeName(),
                valid ? Names.clean(shell.varValue(variable)) : "");
    }

    private static Method method(MethodSnippet method) {
        String signature = method.signature();
        String result = signature.substring(signature.lastIndexOf(')') + 1);
        return new Method(method.name(), method.parameterTypes().replace(",", ", "), result);
    }

    private static String name(ImportSnippet each) {
        String source = each.source().strip();
        return source.endsWith(";") ? source.substring(0, source.length() - 1) : source;
    }
}
