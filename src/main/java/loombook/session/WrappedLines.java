package loombook.session;

import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis.SnippetWrapper;

/// Works out which line of the class around a snippet is which line of the reader's.
final class WrappedLines {
    private static final int LONGEST = 50_000;

    private WrappedLines() {}

    static Lines of(SnippetWrapper wrapper, Snippet snippet, Feed.Found.Snippet found) {
        Lines.Builder lines = new Lines.Builder();
        String wrapped = wrapper.wrapped();
        String source = snippet.source();
        int offset = Math.max(0, found.text().indexOf(source, found.skipped()));
        int line = 1 + Balance.lineBreaks(found.text(), 0, offset);
        int wrappedAt = 0;
        int wrappedLine = 1;
        for (int at = 0; at < Math.min(source.length(), LONGEST); at++) {
            char c = source.charAt(at);
            if (c == '\n') {
                line++;
            } else if (!Character.isWhitespace(c)) {
                int there = wrapper.sourceToWrappedPosition(at);
                if (there >= 0 && there < wrapped.length()) {
                    if (there < wrappedAt) {
                        wrappedAt = 0;
                        wrappedLine = 1;
                    }
                    wrappedLine += Balance.lineBreaks(wrapped, wrappedAt, there);
                    wrappedAt = there;
                    lines.add(wrappedLine, line);
                }
            }
        }
        return lines.build(wrapper.fullClassName(), Words.name(snippet));
    }
}
