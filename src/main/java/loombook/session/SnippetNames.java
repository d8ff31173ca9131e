package loombook.session;

import jdk.jshell.ImportSnippet;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.VarSnippet;

import java.util.Locale;

/// What snippets are called.
final class SnippetNames {
    private SnippetNames() {}

    static String name(Snippet snippet) {
        // No switches on types: the JVM would put them together while a first cell is waited for.
        if (snippet instanceof VarSnippet variable) {
            return variable.name();
        }
        if (snippet instanceof MethodSnippet method) {
            return method.name() + "(" + method.parameterTypes() + ")";
        }
        if (snippet instanceof TypeDeclSnippet type) {
            return type.name();
        }
        return snippet instanceof ImportSnippet each ? "import " + each.fullname() : "";
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
        if (snippet instanceof VarSnippet variable) {
            return variable.subKind() == Snippet.SubKind.VAR_DECLARATION_SUBKIND
                    ? "variable " + variable.typeName() + " " + variable.name()
                    : "";
        }
        if (snippet instanceof MethodSnippet) {
            return "method " + name(snippet);
        }
        if (snippet instanceof TypeDeclSnippet type) {
            return kind(type) + " " + name(snippet);
        }
        return snippet instanceof ImportSnippet each
                ? "import " + (each.isStatic() ? "static " : "") + each.fullname()
                : "";
    }
}
