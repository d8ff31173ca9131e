package loombook.session;

import jdk.jshell.DeclarationSnippet;
import jdk.jshell.ExpressionSnippet;
import jdk.jshell.ImportSnippet;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.StatementSnippet;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.VarSnippet;

import java.util.List;
import java.util.Locale;

/// Says in a reader's words what a snippet is, and what happened to it.
final class Words {
    private Words() {}

    static String name(Snippet snippet) {
        return switch (snippet) {
            case MethodSnippet method -> method.name() + "(" + method.parameterTypes() + ")";
            case TypeDeclSnippet type -> type.name();
            case VarSnippet variable -> variable.name();
            case ImportSnippet each -> "import " + each.fullname();
            default -> "";
        };
    }

    static String kind(TypeDeclSnippet type) {
        return switch (type.subKind()) {
            case ANNOTATION_TYPE_SUBKIND -> "@interface";
            case INTERFACE_SUBKIND, ENUM_SUBKIND, RECORD_SUBKIND ->
                    type.subKind().name().replace("_SUBKIND", "").toLowerCase(Locale.ROOT);
            default -> "class";
        };
    }

    /// A declaration that has no value, as in `method twice(int)`; empty for all else.
    static String declared(Snippet snippet) {
        if (snippet instanceof StatementSnippet || snippet instanceof ExpressionSnippet) {
            return "";
        }
        return switch (snippet) {
            case MethodSnippet _ -> "method " + name(snippet);
            case TypeDeclSnippet type -> kind(type) + " " + name(snippet);
            case VarSnippet variable
                    when variable.subKind() == Snippet.SubKind.VAR_DECLARATION_SUBKIND ->
                    "variable " + variable.typeName() + " " + variable.name();
            case ImportSnippet each ->
                    "import " + (each.isStatic() ? "static " : "") + each.fullname();
            default -> "";
        };
    }

    static String waiting(DeclarationSnippet snippet, List<String> missing) {
        String needs =
                missing.isEmpty()
                        ? "something that is not defined yet"
                        : String.join(", ", missing);
        return name(snippet) + " cannot be used yet: it needs " + needs;
    }

    static String reset(VarSnippet variable, Snippet cause) {
        return variable.name()
                + " lost its value, because "
                + name(cause)
                + " was defined anew: run the cell that sets it again";
    }

    static String broken(DeclarationSnippet snippet, Snippet cause) {
        return name(snippet) + " cannot be used any more, since " + name(cause) + " has changed";
    }

    static String ready(MethodSnippet method) {
        return name(method) + " can be used now";
    }

    static String diedBefore(Outcome.Died how) {
        String what =
                switch (how.death()) {
                    case Outcome.Death.Exit(var status) -> "System.exit(" + status + ")";
                    case Outcome.Death.Halt(var status) -> "Runtime.halt(" + status + ")";
                    case Outcome.Death.OutOfMemory _ -> "a lack of memory";
                    case Outcome.Death.Signal(var number) -> "signal " + number;
                    case Outcome.Death.Crash _ -> "a crash";
                };
        String cure =
                how.recovery() == Outcome.Recovery.REPLAYED
                        ? "the cells above were run again"
                        : "the variables of the cells above are lost";
        return "since the last cell, " + what + " had ended the chapter's JVM; " + cure;
    }
}
