package loombook.term;

import java.util.Locale;

/// Says a span of time the way a reader would: `0.8 ms`, `21 ms`, `1.003 s`.
public final class Spans {
    private static final double MILLI = 1e6;
    private static final double SECOND = 1e9;

    private Spans() {}

    public static String of(long nanos) {
        if (nanos < 10 * MILLI) {
            return String.format(Locale.ROOT, "%.1f ms", nanos / MILLI);
        }
        if (nanos < SECOND) {
            return Math.round(nanos / MILLI) + " ms";
        }
        return String.format(Locale.ROOT, "%.3f s", nanos / SECOND);
    }

    /// Milliseconds to two decimals, for machines.
    public static double millis(long nanos) {
        return Math.round(nanos / MILLI * 100) / 100.0;
    }
}
