package loombook.session;

import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis.SnippetWrapper;

import java.util.Arrays;

/// Works out which line of the class around a snippet is which line of the reader's.
final class WrappedLines {
    private WrappedLines() {}

    /// JShell's map from source to class is wrong for some parts of a `var` with an initialiser;
    /// its map back is right at the end of each line.
    static Lines of(SnippetWrapper wrapper, Snippet snippet, Feed.Found.Snippet found) {
        Lines.Builder lines = new Lines.Builder();
        String wrapped = wrapper.wrapped();
        String source = snippet.source();
        int[] starts = starts(source);
        int offset = Math.max(0, found.text().indexOf(source, found.skipped()));
        int before = Balance.lineBreaks(found.text(), 0, offset);
        int line = 1;
        for (int start = 0; start < wrapped.length(); line++) {
            int end = Balance.lineEnd(wrapped, start);
            int last = end - 1;
            while (last > start && Character.isWhitespace(wrapped.charAt(last))) {
                last--;
            }
            if (last >= start) {
                lines.add(line, before + line(starts, wrapper.wrappedToSourcePosition(last)));
            }
            start = Balance.afterLine(wrapped, end);
        }
        return lines.build(wrapper.fullClassName(), Words.name(snippet));
    }

    /// Where each line begins.
    private static int[] starts(String source) {
        int[] breaks =
                java.util.stream.IntStream.range(0, source.length())
                        .filter(at -> source.charAt(at) == '\n')
                        .toArray();
        int[] starts = new int[breaks.length + 1];
        for (int i = 0; i < breaks.length; i++) {
            starts[i + 1] = breaks[i] + 1;
        }
        return starts;
    }

    /// The line, from one, of a position.
    private static int line(int[] starts, int position) {
        int found = Arrays.binarySearch(starts, position);
        return Math.max(1, found >= 0 ? found + 1 : -found - 1);
    }
}
