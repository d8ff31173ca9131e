package loombook.term;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Code with its parts in their colours, line by line.
public final class Painted {
    private Painted() {}

    public static List<String> java(String source, Ink ink) {
        return lines(source, JavaSpans.of(source), ink);
    }

    /// @param spans that do not overlap, in any order
    public static List<String> lines(String source, List<Span> spans, Ink ink) {
        List<Span> sorted = new ArrayList<>(spans);
        sorted.sort(Comparator.comparingInt(Span::start));
        List<String> lines = new ArrayList<>();
        int start = 0;
        while (start <= source.length()) {
            int newline = source.indexOf('\n', start);
            int end = newline < 0 ? source.length() : newline;
            lines.add(line(source, start, end, sorted, ink));
            start = end + 1;
        }
        return lines;
    }

    private static String line(String source, int from, int to, List<Span> spans, Ink ink) {
        StringBuilder line = new StringBuilder();
        int at = from;
        for (Span span : spans) {
            int start = Math.max(at, span.start());
            int end = Math.min(to, span.end());
            if (start < end) {
                line.append(source, at, start);
                line.append(ink.paint(span.role(), source.substring(start, end)));
                at = end;
            }
        }
        return line.append(source, at, to).toString();
    }
}
