package loombook.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How wide the terminal is, asked of the system.
final class TerminalWidth {
    private static final Pattern ROWS_AND_COLUMNS = Pattern.compile("\\d+ (\\d{1,4})\\s*");

    private TerminalWidth() {}

    /// Empty if there is no terminal, or no `stty` to ask.
    static OptionalInt ask() {
        try {
            Process stty =
                    new ProcessBuilder("stty", "size")
                            .redirectInput(new File("/dev/tty"))
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            try (var answer = stty.getInputStream()) {
                String size = new String(answer.readAllBytes(), StandardCharsets.US_ASCII);
                Matcher matcher = ROWS_AND_COLUMNS.matcher(size);
                return matcher.matches()
                        ? OptionalInt.of(Integer.parseInt(matcher.group(1)))
                        : OptionalInt.empty();
            }
        } catch (IOException _) {
            return OptionalInt.empty();
        }
    }
}
