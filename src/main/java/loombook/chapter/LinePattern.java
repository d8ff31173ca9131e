package loombook.chapter;

import java.util.ArrayList;
import java.util.List;

/// One line as it is recorded: `…` stands for anything, everything else for itself. A backslash is
/// a backslash, except in `\\` (one backslash), `\…` (that sign itself), `\r` and `\x1b` (control
/// characters). Space at the end of a line counts for nothing.
public final class LinePattern {
    private static final char ANYTHING = '…';

    private final List<String> parts;

    private LinePattern(List<String> parts) {
        this.parts = parts;
    }

    public static LinePattern of(String recorded) {
        String raw = recorded.stripTrailing();
        List<String> parts = new ArrayList<>(1);
        StringBuilder part = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == ANYTHING) {
                parts.add(part.toString());
                part.setLength(0);
            } else if (c == '\\' && i + 1 < raw.length()) {
                i += escape(raw, i, part);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        parts.add(parts.removeLast().stripTrailing());
        return new LinePattern(parts);
    }

    /// Appends what the escape at `at` means; says how many characters it has besides the first.
    private static int escape(String raw, int at, StringBuilder part) {
        char next = raw.charAt(at + 1);
        switch (next) {
            case '\\', ANYTHING -> part.append(next);
            case 'r' -> part.append('\r');
            case 'x' -> {
                int code = at + 3 < raw.length() ? hex(raw, at + 2) : -1;
                if (code < 0) {
                    part.append('\\');
                    return 0;
                }
                part.append((char) code);
                return 3;
            }
            default -> {
                part.append('\\');
                return 0;
            }
        }
        return 1;
    }

    private static int hex(String raw, int at) {
        int high = Character.digit(raw.charAt(at), 16);
        int low = Character.digit(raw.charAt(at + 1), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    /// How to record a line so that the pattern matches just that line: the other way round of
    /// [#of]. Addresses that change from run to run (`Object@1b28cdfa`) become `…`.
    static String quote(String line) {
        String text = line.stripTrailing();
        StringBuilder raw = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int address = Addresses.length(text, i);
            if (address > 0) {
                raw.append(ANYTHING);
                i += address - 1;
            } else if (c == '\\') {
                raw.append(i + 1 < text.length() && mustEscape(text.charAt(i + 1)) ? "\\\\" : "\\");
            } else if (c == ANYTHING) {
                raw.append('\\').append(c);
            } else if (c == '\r') {
                raw.append("\\r");
            } else if (isControl(c)) {
                raw.append("\\x").append(Character.forDigit(c >> 4, 16));
                raw.append(Character.forDigit(c & 15, 16));
            } else if (isLoneSurrogate(text, i)) {
                raw.append(ANYTHING);
            } else {
                raw.append(c);
            }
        }
        return raw.toString();
    }

    /// What a backslash must not stand before without a second one; `u` is a concern of Java
    /// itself, which reads such escapes even in comments.
    private static boolean mustEscape(char next) {
        return "\\…rxu".indexOf(next) >= 0 || isControl(next) || Character.isSurrogate(next);
    }

    private static boolean isControl(char c) {
        return c != '\t' && Character.isISOControl(c);
    }

    private static boolean isLoneSurrogate(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c)
                && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }

    public boolean matches(String line) {
        String text = line.stripTrailing();
        if (parts.size() == 1) {
            return text.equals(parts.getFirst());
        }
        String first = parts.getFirst();
        String last = parts.getLast();
        int end = text.length() - last.length();
        if (end < first.length() || !text.startsWith(first) || !text.endsWith(last)) {
            return false;
        }
        int at = first.length();
        for (int i = 1; i < parts.size() - 1; i++) {
            int found = text.indexOf(parts.get(i), at);
            if (found < 0 || found + parts.get(i).length() > end) {
                return false;
            }
            at = found + parts.get(i).length();
        }
        return true;
    }

    boolean isBlank() {
        return parts.size() == 1 && parts.getFirst().isBlank();
    }
}
