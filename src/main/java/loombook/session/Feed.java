package loombook.session;

import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/// Takes the first snippet off a source. JShell's own analysis swallows too much when it is given
/// more than it needs (`x` and `+ 1` on the next line become one), so it is given one line after
/// the other, as if they were typed.
final class Feed {
    /// Beyond so many lines the analysis, which begins anew each time, is asked only where brackets
    /// are balanced, or every so many lines.
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

        /// A line that begins with a slash: a command to the `jshell` tool.
        record Command(String text, String line) implements Found {}

        /// The source ends in the middle of a snippet.
        record Unfinished(String text, int skipped) implements Found {}
    }

    Found next(String source) {
        int start = 0;
        Balance balance = new Balance();
        int lines = 0;
        int end = 0;
        while (end < source.length()) {
            int lineEnd = Balance.lineEnd(source, end);
            String line = source.substring(end, lineEnd);
            if (start == end && isCommand(line)) {
                int after = Balance.afterLine(source, lineEnd);
                return new Found.Command(source.substring(0, after), line.strip());
            }
            balance.add(line);
            lines++;
            end = Balance.afterLine(source, lineEnd);
            if (lines > PATIENCE
                    && !balance.isBalanced()
                    && lines % PATIENCE != 0
                    && end < source.length()) {
                continue;
            }
            if (looksAhead && end < source.length() && goesOn(source, end)) {
                continue;
            }
            CompletionInfo info = analysis.analyzeCompletion(source.substring(start, lineEnd));
            if (info.completeness() == Completeness.EMPTY) {
                start = end;
                balance = new Balance();
                lines = 0;
            } else if (info.completeness().isComplete()) {
                return snippet(source, start, lineEnd, info);
            }
        }
        if (start == end) {
            return new Found.Nothing(source);
        }
        return atEnd(source, start);
    }

    private Found snippet(String source, int start, int lineEnd, CompletionInfo info) {
        int taken = lineEnd - info.remaining().length();
        if (info.remaining().isBlank()) {
            taken = Balance.afterLine(source, lineEnd);
        }
        return new Found.Snippet(source.substring(0, taken), start, info.source().stripTrailing());
    }

    /// What is complete, but might have gone on, is taken as it is.
    private Found atEnd(String source, int start) {
        CompletionInfo info = analysis.analyzeCompletion(source.substring(start));
        boolean complete = looksAhead && info.completeness() == Completeness.CONSIDERED_INCOMPLETE;
        return complete
                ? new Found.Snippet(source, start, info.source().stripTrailing())
                : new Found.Unfinished(source, start);
    }

    private static boolean isCommand(String line) {
        return line.startsWith("/") && !line.startsWith("//") && !line.startsWith("/*");
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
