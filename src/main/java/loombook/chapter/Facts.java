package loombook.chapter;

import java.util.List;
import java.util.Optional;

/// What a cell did when it ran, as far as it can be recorded.
///
/// @param output standard output and standard error, as they came
/// @param value the last expression's value as `jshell` shows it
/// @param seconds how long its snippets ran
/// @param span from the first snippet's start to the last one's end; when snippets are compiled in
///   between, this is longer
public record Facts(
        String output,
        Optional<String> value,
        Optional<Failed> failure,
        double seconds,
        double span) {

    public Facts(String output, Optional<String> value, Optional<Failed> failure, double seconds) {
        this(output, value, failure, seconds, seconds);
    }

    /// @param type the exception's qualified name, or `error` for what does not compile
    public record Failed(String type, Optional<String> message) {
        public static final String DOES_NOT_COMPILE = "error";

        /// The name without its package or enclosing classes.
        String simpleType() {
            return type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
        }

        /// Recorded outcomes know one line of the message.
        String firstLine() {
            List<String> lines = TextLines.of(message.orElse(""));
            return lines.isEmpty() ? "" : lines.getFirst();
        }
    }

    /// The output's lines without the blank ones at its end.
    List<String> outputLines() {
        return TextLines.withoutBlankEnd(TextLines.of(output));
    }

    List<String> valueLines() {
        return value.map(TextLines::of).orElse(List.of());
    }
}
