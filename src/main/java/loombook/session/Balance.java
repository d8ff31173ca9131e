package loombook.session;

/// Follows brackets, strings and comments over lines of Java, cheaply and without judging them.
final class Balance {
    private int depth;
    private boolean inBlockComment;
    private boolean inTextBlock;

    /// Whether what came so far may be complete.
    boolean isBalanced() {
        return depth <= 0 && !inBlockComment && !inTextBlock;
    }

    void add(String source, int from, int to) {
        String line = source.substring(from, to);
        int at = 0;
        while (at < line.length()) {
            at = step(line, at);
        }
    }

    private int step(String line, int at) {
        if (inBlockComment) {
            int end = line.indexOf("*/", at);
            inBlockComment = end < 0;
            return end < 0 ? line.length() : end + 2;
        }
        if (inTextBlock) {
            return textBlock(line, at);
        }
        if (line.startsWith("//", at)) {
            return line.length();
        }
        if (line.startsWith("/*", at)) {
            inBlockComment = true;
            return at + 2;
        }
        if (line.startsWith("\"\"\"", at)) {
            inTextBlock = true;
            return at + 3;
        }
        char c = line.charAt(at);
        if (c == '"' || c == '\'') {
            return quoted(line, at + 1, c);
        }
        depth += c == '{' || c == '(' || c == '[' ? 1 : c == '}' || c == ')' || c == ']' ? -1 : 0;
        return at + 1;
    }

    private int textBlock(String line, int at) {
        if (line.charAt(at) == '\\') {
            return at + 2;
        }
        if (line.startsWith("\"\"\"", at)) {
            inTextBlock = false;
            return at + 3;
        }
        return at + 1;
    }

    private static int quoted(String line, int from, char mark) {
        int at = from;
        while (at < line.length() && line.charAt(at) != mark) {
            at += line.charAt(at) == '\\' ? 2 : 1;
        }
        return at + 1;
    }

    /// Where the line that begins at `from` ends, before its line break.
    static int lineEnd(String source, int from) {
        int end = source.indexOf('\n', from);
        return end < 0 ? source.length() : end;
    }

    static int lineBreaks(String text, int from, int to) {
        int lines = 0;
        for (int at = text.indexOf('\n', from);
                at >= 0 && at < to;
                at = text.indexOf('\n', at + 1)) {
            lines++;
        }
        return lines;
    }

    static int afterLine(String source, int lineEnd) {
        return Math.min(lineEnd + 1, source.length());
    }
}
