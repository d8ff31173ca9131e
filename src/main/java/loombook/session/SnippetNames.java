package loombook.session;

import jdk.jshell.ExpressionSnippet;
import jdk.jshell.ImportSnippet;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.StatementSnippet;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.VarSnippet;

import java.util.Locale;

/// What snippets are called.
final class SnippetNames {
    private SnippetNames() {}

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
}
