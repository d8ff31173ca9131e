package loombook.chapter;

import java.util.List;

/// What a chapter says of itself before its first cell: the front matter for readers, the
/// directives for the machine.
///
/// @param minutes reading time, 0 if not said
/// @param javaVersion the least Java version asked for, 0 if not said
public record Header(
        String title,
        String summary,
        int minutes,
        int javaVersion,
        boolean preview,
        List<Directive> deps,
        List<Directive> repos,
        List<Directive> sources,
        List<Directive> runtimeOptions,
        String description) {

    /// One value of one `//NAME value` line, and the line it stands on.
    public record Directive(String value, int line) {}

    public Header {
        deps = List.copyOf(deps);
        repos = List.copyOf(repos);
        sources = List.copyOf(sources);
        runtimeOptions = List.copyOf(runtimeOptions);
    }

    /// The same with another title, the text's first line, and the rest of it as summary.
    Header withTexts(String text) {
        int end = text.indexOf('\n');
        return new Header(
                end < 0 ? text : text.substring(0, end).strip(),
                end < 0 ? "" : text.substring(end).strip(),
                minutes,
                javaVersion,
                preview,
                deps,
                repos,
                sources,
                runtimeOptions,
                description);
    }
}
