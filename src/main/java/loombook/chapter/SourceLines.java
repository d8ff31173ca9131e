package loombook.chapter;

import java.util.ArrayList;
import java.util.List;

/// The lines of a snippet file, numbered from one, each with what a Java lexer knows at its
/// beginning: whether it stands in code, or inside a text block or a block comment that an earlier
/// line opened.
final class SourceLines {
    private enum Inside {
        CODE,
        TEXT_BLOCK,
        COMMENT
    }

    private final String[] lines;
    private final boolean[] beginsInCode;
    private final boolean[] hasCode;
    private Inside inside = Inside.CODE;
    private int openedAt;

    /// @param text with `\n` between its lines
    static SourceLines of(String text) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
            lines.add(text.substring(from, end));
            from = end + 1;
        }
        if (from < text.length()) {
            lines.add(text.substring(from));
        }
        return new SourceLines(lines.toArray(new String[0]));
    }

    private SourceLines(String[] lines) {
        this.lines = lines;
        beginsInCode = new boolean[lines.length];
        hasCode = new boolean[lines.length];
        for (int i = 0; i < lines.length; i++) {
            scan(i);
        }
    }

    int count() {
        return lines.length;
    }

    String line(int number) {
        return lines[number - 1];
    }

    boolean isBlank(int number) {
        return lines[number - 1].isBlank();
    }

    boolean beginsInCode(int number) {
        return beginsInCode[number - 1];
    }

    /// Whether anything but space and comments is on the line.
    boolean hasCode(int number) {
        return hasCode[number - 1];
    }

    /// The line of the text block or comment that the end of the text leaves open, 0 if there is
    /// none.
    int leftOpenAt() {
        return inside == Inside.CODE ? 0 : openedAt;
    }

    boolean leftOpenIsComment() {
        return inside == Inside.COMMENT;
    }

    /// The lines from one to another, both included, as one text.
    String text(int first, int last) {
        StringBuilder text = new StringBuilder();
        for (int n = first; n <= last; n++) {
            if (n > first) {
                text.append('\n');
            }
            text.append(line(n));
        }
        return text.toString();
    }

    private void scan(int index) {
        String line = lines[index];
        beginsInCode[index] = inside == Inside.CODE;
        hasCode[index] = inside == Inside.TEXT_BLOCK;
        if (inside == Inside.CODE && isCommand(line)) {
            hasCode[index] = true;
            return;
        }
        int at = 0;
        while (at < line.length()) {
            at =
                    switch (inside) {
                        case CODE -> code(line, at, index);
                        case TEXT_BLOCK -> textBlock(line, at);
                        case COMMENT -> comment(line, at);
                    };
        }
    }

    /// `/open *.jsh` is for the `jshell` tool: its stars and quotes are not Java's.
    private static boolean isCommand(String line) {
        return line.length() > 1 && line.charAt(0) == '/' && Character.isLetter(line.charAt(1));
    }

    private int code(String line, int at, int index) {
        char c = line.charAt(at);
        if (line.startsWith("//", at)) {
            return line.length();
        }
        if (line.startsWith("/*", at)) {
            inside = Inside.COMMENT;
            openedAt = index + 1;
            return at + 2;
        }
        if (!Character.isWhitespace(c)) {
            hasCode[index] = true;
        }
        if (c == '"') {
            if (line.startsWith("\"\"\"", at) && line.substring(at + 3).isBlank()) {
                inside = Inside.TEXT_BLOCK;
                openedAt = index + 1;
                return line.length();
            }
            return literalEnd(line, at, line.length());
        }
        return c == '\'' ? literalEnd(line, at, at + 1) : at + 1;
    }

    private static int literalEnd(String line, int at, int whenOpen) {
        char quote = line.charAt(at);
        for (int i = at + 1; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == quote) {
                return i + 1;
            }
        }
        return whenOpen;
    }

    private int textBlock(String line, int at) {
        if (line.charAt(at) == '\\') {
            return at + 2;
        }
        if (line.startsWith("\"\"\"", at)) {
            inside = Inside.CODE;
            return at + 3;
        }
        return at + 1;
    }

    private int comment(String line, int at) {
        int end = line.indexOf("*/", at);
        if (end < 0) {
            return line.length();
        }
        inside = Inside.CODE;
        return end + 2;
    }
}
