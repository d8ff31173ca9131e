package loombook.session;

import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

import java.util.Optional;

/// Takes the first snippet off a source. JShell's own analysis swallows too much when it is given
/// more than it needs (`x` and `+ 1` on the next line become one), so it is given one line after
/// the other, as if they were typed.
final class Feed {
    /// Beyond so many lines the analysis, which begins anew each time, is asked only where brackets
    /// are balanced, or when there are twice as many as the last time.
    private static final int PATIENCE = 48;

    private final SourceCodeAnalysis analysis;
    private final boolean looksAhead;

    /// @param looksAhead whether a line that begins with `.`, `else`, `catch` or `finally` goes on
    ///   with what is complete without it
    Feed(SourceCodeAnalysis analysis, boolean looksAhead) {
        this.analysis = analysis;
        this.looksAhead = looksAhead;
    }

    /// What was found at the start of a source.
    sealed interface Found {
        /// @param text all that was taken, with what came before the snippet
        /// @param skipped how much of `text` came before it
        record Snippet(String text, int skipped, String source) implements Found {}

        /// Nothing but blank lines and comments.
        record Nothing(String text) implements Found {}

        /// The source ends in the middle of a snippet.
        record Unfinished(String text, int skipped) implements Found {}
    }

    /// A line that begins with a slash: a command to the `jshell` tool.
    ///
    /// @param text all that was taken, with what came before the command
    record Command(String text, String line) {}

    /// The command that stands next, if nothing but blank lines and comments come before it.
    static Optional<Command> command(String source, int from) {
        int at = afterBlanks(source, from);
        int lineEnd = Balance.lineEnd(source, at);
        if (!isCommand(source, at)) {
            return Optional.empty();
        }
        int after = Balance.afterLine(source, lineEnd);
        return Optional.of(
                new Command(source.substring(from, after), source.substring(at, lineEnd).strip()));
    }

    private static boolean isCommand(String source, int at) {
        return source.startsWith("/", at)
                && !source.startsWith("//", at)
                && !source.startsWith("/*", at);
    }

    /// What comes after blank lines and lines of comment.
    private static int afterBlanks(String source, int from) {
        int at = from;
        while (at < source.length()) {
            int next = afterBlank(source, at);
            if (next == at) {
                return at;
            }
            at = next;
        }
        return at;
    }

    private static int afterBlank(String source, int at) {
        int lineEnd = Balance.lineEnd(source, at);
        int code = at;
        while (code < lineEnd && Character.isWhitespace(source.charAt(code))) {
            code++;
        }
        if (code == lineEnd || source.startsWith("//", code)) {
            return Balance.afterLine(source, lineEnd);
        }
        int close = source.startsWith("/*", code) ? source.indexOf("*/", code + 2) : -1;
        if (close < 0) {
            return at;
        }
        lineEnd = Balance.lineEnd(source, close);
        return source.substring(close + 2, lineEnd).isBlank()
                ? Balance.afterLine(source, lineEnd)
                : at;
    }

    /// @param from where to begin in the source
    Found next(String source, int from) {
        int start = afterBlanks(source, from);
        int end = start;
        Balance balance = new Balance();
        int lines = 0;
        int ask = PATIENCE;
        while (end < source.length()) {
            int lineEnd = Balance.lineEnd(source, end);
            balance.add(source, end, lineEnd);
            lines++;
            end = Balance.afterLine(source, lineEnd);
            boolean last = end == source.length();
            if (lines > PATIENCE && !balance.isBalanced() && lines < ask && !last) {
                continue;
            }
            ask = 2 * Math.max(lines, PATIENCE);
            if (looksAhead && !last && goesOn(source, end)) {
                continue;
            }
            CompletionInfo info = analysis.analyzeCompletion(source.substring(start, lineEnd));
            if (info.completeness() == Completeness.EMPTY) {
                start = afterBlanks(source, end);
                end = start;
                balance = new Balance();
                lines = 0;
                ask = PATIENCE;
            } else if (info.completeness().isComplete()) {
                return snippet(source, from, start, lineEnd, info);
            }
        }
        if (start == end) {
            return new Found.Nothing(source.substring(from));
        }
        return atEnd(source, from, start);
    }

    private Found snippet(String source, int from, int start, int lineEnd, CompletionInfo info) {
        int taken = lineEnd - info.remaining().length();
        if (info.remaining().isBlank()) {
            taken = Balance.afterLine(source, lineEnd);
        }
        return new Found.Snippet(
                source.substring(from, taken), start - from, info.source().stripTrailing());
    }

    /// What is complete, but might have gone on, is taken as it is.
    private Found atEnd(String source, int from, int start) {
        CompletionInfo info = analysis.analyzeCompletion(source.substring(start));
        boolean complete = looksAhead && info.completeness() == Completeness.CONSIDERED_INCOMPLETE;
        String text = source.substring(from);
        return complete
                ? new Found.Snippet(text, start - from, info.source().stripTrailing())
                : new Found.Unfinished(text, start - from);
    }

    /// Whether the next line with code on it continues what came before.
    static boolean goesOn(String source, int from) {
        int at = from;
        while (at < source.length()) {
            int lineEnd = Balance.lineEnd(source, at);
            String line = source.substring(at, lineEnd).strip();
            if (!line.isEmpty() && !line.startsWith("//")) {
                return line.startsWith(".")
                                && (line.length() < 2 || !Character.isDigit(line.charAt(1)))
                        || startsWith(line, "else")
                        || startsWith(line, "catch")
                        || startsWith(line, "finally");
            }
            at = Balance.afterLine(source, lineEnd);
        }
        return false;
    }

    private static boolean startsWith(String line, String word) {
        return line.startsWith(word)
                && (line.length() == word.length()
                        || !Character.isJavaIdentifierPart(line.charAt(word.length())));
    }
}
