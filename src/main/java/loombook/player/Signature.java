package loombook.player;

import java.util.regex.Pattern;

/// What the compiler says about a name, as a reader wants it: `substring(int beginIndex)`, and
/// beside it what it gives.
///
/// @param shown the name, with what goes in
/// @param gives the type of what comes out, or where a type is from; may be empty
record Signature(String shown, String gives) {
    private static final Pattern PACKAGES = Pattern.compile("\\b(?:[a-z_][\\w]*\\.)+(?=[A-Z])");

    static Signature of(String text) {
        int open = text.indexOf('(');
        if (open >= 0) {
            return method(text, open);
        }
        int colon = text.indexOf(':');
        if (colon >= 0) {
            String owner = text.substring(0, colon);
            String name = owner.substring(owner.lastIndexOf('.') + 1);
            return new Signature(name, simple(text.substring(colon + 1)));
        }
        String type = simple(text);
        String before = text.substring(0, Math.max(0, text.indexOf(type)));
        return new Signature(type, before.replaceAll("\\.$", ""));
    }

    private static Signature method(String text, int open) {
        String head = text.substring(0, open);
        int gap = lastGap(head);
        String gives = gap < 0 ? "" : simple(head.substring(0, gap));
        String name = head.substring(gap + 1);
        if (gap >= 0) {
            name = name.substring(lastDot(name) + 1);
            name = name.startsWith("<") ? name.substring(name.indexOf('>') + 1) : name;
        }
        int close = text.lastIndexOf(')') + 1;
        return new Signature(simple(name + text.substring(open, Math.max(open, close))), gives);
    }

    /// The last space that is not within angle brackets.
    private static int lastGap(String head) {
        return last(head, ' ');
    }

    private static int lastDot(String name) {
        return last(name, '.');
    }

    private static int last(String text, char wanted) {
        int depth = 0;
        for (int i = text.length() - 1; i >= 0; i--) {
            char c = text.charAt(i);
            depth += c == '>' ? 1 : c == '<' ? -1 : 0;
            if (c == wanted && depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /// Names of types without their packages.
    static String simple(String type) {
        return PACKAGES.matcher(type).replaceAll("").replaceAll(",(?=\\S)", ", ");
    }

    String line() {
        return gives.isEmpty() ? shown : gives + " " + shown;
    }
}
