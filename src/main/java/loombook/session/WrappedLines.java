package loombook.session;

import jdk.jshell.PersistentSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis.SnippetWrapper;

import java.util.Arrays;

/// Works out which line of the class around a snippet is which line of the reader's.
final class WrappedLines {
    private WrappedLines() {}

    static Lines of(SnippetWrapper wrapper, Snippet snippet, Feed.Found.Snippet found) {
        int offset = Math.max(0, found.text().indexOf(snippet.source(), found.skipped()));
        return of(wrapper, snippet, Balance.lineBreaks(found.text(), 0, offset));
    }

    /// Those of a snippet that came in an earlier take.
    static Lines ofEarlier(SnippetWrapper wrapper, Snippet snippet) {
        return of(wrapper, snippet, Lines.TAKEN_EARLIER);
    }

    /// JShell's map from source to class is wrong for some parts of a `var` with an initialiser;
    /// its map back is right at the end of each line, but for other snippets in the same class.
    private static Lines of(SnippetWrapper wrapper, Snippet snippet, int before) {
        Lines.Builder lines = new Lines.Builder();
        String wrapped = wrapper.wrapped();
        int[] starts = starts(snippet.source());
        int[] region = region(wrapper, snippet);
        int line = 1;
        for (int start = 0; start < wrapped.length(); line++) {
            int end = Balance.lineEnd(wrapped, start);
            int last = Math.min(end, region[1]) - 1;
            while (last > start && Character.isWhitespace(wrapped.charAt(last))) {
                last--;
            }
            if (last >= start && last >= region[0]) {
                lines.add(line, line(starts, wrapper.wrappedToSourcePosition(last)));
            }
            start = Balance.afterLine(wrapped, end);
        }
        return lines.build(
                wrapper.fullClassName(), snippet.id(), SnippetNames.name(snippet), before);
    }

    /// From where to where the class is the snippet's. In a class of several, JShell's map of one
    /// knows no others, so the text itself is looked for: without its modifiers, as those change.
    private static int[] region(SnippetWrapper wrapper, Snippet snippet) {
        String wrapped = wrapper.wrapped();
        if (Names.isOfOne(wrapper.fullClassName())) {
            return new int[] {0, wrapped.length()};
        }
        String source = snippet.source();
        String name = snippet instanceof PersistentSnippet named ? named.name() : "{";
        for (int start : new int[] {0, source.indexOf(name), source.indexOf('{')}) {
            String text = source.substring(Math.max(0, start));
            int found = wrapped.indexOf(text);
            if (found >= 0) {
                return new int[] {found, found + text.length()};
            }
        }
        return new int[] {0, 0};
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
