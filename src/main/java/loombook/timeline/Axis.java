package loombook.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The marks on an axis of time: few, at round numbers.
///
/// @param nanos where the axis ends
/// @param step from one mark to the next
/// @param unit of all marks, as in `s`
record Axis(long nanos, long step, String unit, double scale) {
    private static final long[] ROUND = {1, 2, 5};
    private static final double SECOND = 1e9;
    private static final double MILLI = 1e6;
    private static final double MICRO = 1e3;
    private static final double LONG = 0.95e8;

    /// @param most how many steps there is room for
    static Axis of(long nanos, int most) {
        long step = 1;
        int round = 0;
        for (long power = 1; nanos / step >= Math.max(1, most); ) {
            round++;
            if (round % ROUND.length == 0) {
                power *= 10;
            }
            step = ROUND[round % ROUND.length] * power;
        }
        if (nanos >= LONG) {
            return new Axis(nanos, step, "s", SECOND);
        }
        return nanos >= MILLI
                ? new Axis(nanos, step, "ms", MILLI)
                : new Axis(nanos, step, "µs", MICRO);
    }

    List<Long> marks() {
        List<Long> marks = new ArrayList<>();
        for (long at = 0; at <= nanos; at += step) {
            marks.add(at);
        }
        return marks;
    }

    String text(long mark) {
        if (mark == 0) {
            return "0";
        }
        int digits = 0;
        for (double unitStep = step / scale; unitStep < 0.999 && digits < 6; digits++) {
            unitStep *= 10;
        }
        return String.format(Locale.ROOT, "%." + digits + "f", mark / scale);
    }
}
