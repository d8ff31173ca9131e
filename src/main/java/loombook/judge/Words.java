package loombook.judge;

import java.time.Duration;
import java.util.Locale;

/// How some things are said.
final class Words {
    private Words() {}

    static String seconds(Duration duration) {
        double seconds = duration.toMillis() / 1000.0;
        return seconds == Math.rint(seconds)
                ? (long) seconds + " s"
                : String.format(Locale.ROOT, "%.1f s", seconds);
    }

    static String indented(String text) {
        return text.lines().map(line -> "  " + line).reduce((a, b) -> a + "\n" + b).orElse("");
    }
}
