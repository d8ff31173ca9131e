package loombook.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A small language for facts about how a source is taken apart.
final class SplitOf {
    private final Feed feed;
    private final String source;

    private SplitOf(Feed feed, String source) {
        this.feed = feed;
        this.source = source;
    }

    static SplitOf source(Feed feed, String source) {
        return new SplitOf(feed, source);
    }

    void splitsInto(String... parts) {
        assertThat(parts()).containsExactly(parts);
    }

    /// What is unfinished ends with `…`.
    List<String> parts() {
        List<String> parts = new ArrayList<>();
        int at = 0;
        while (at < source.length()) {
            Optional<Feed.Command> command = Feed.command(source, at);
            if (command.isPresent()) {
                parts.add(command.get().line());
                at += command.get().text().length();
                continue;
            }
            String text =
                    switch (feed.next(source, at)) {
                        case Feed.Found.Snippet(var taken, _, var snippet) -> {
                            parts.add(snippet);
                            yield taken;
                        }
                        case Feed.Found.Unfinished(var taken, var skipped) -> {
                            parts.add(taken.substring(skipped).strip() + "…");
                            yield taken;
                        }
                        case Feed.Found.Nothing(var taken) -> taken;
                    };
            assertThat(text).isNotEmpty();
            at += text.length();
        }
        return parts;
    }
}
