package loombook.player;

import loombook.session.Assistant.Highlight;
import loombook.term.JavaSpans;
import loombook.term.Role;
import loombook.term.Span;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The parts of Java code by what they mean to the compiler, and where it says nothing, by their
/// letters.
final class Meanings {
    private Meanings() {}

    static List<Span> of(String text, List<Highlight> found) {
        Map<Integer, Span> spans = new LinkedHashMap<>();
        JavaSpans.of(text).forEach(span -> spans.put(span.start(), span));
        for (Highlight each : found) {
            spans.put(each.from(), new Span(each.from(), each.to(), role(each.kind())));
        }
        return List.copyOf(spans.values());
    }

    private static Role role(Highlight.Kind kind) {
        return switch (kind) {
            case KEYWORD -> Role.KEYWORD;
            case DECLARATION -> Role.NAME;
            case DEPRECATED -> Role.WARNING;
        };
    }
}
