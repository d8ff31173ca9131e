package loombook.timeline;

import loombook.session.Activity;
import loombook.words.Words;

import java.util.List;

/// What there is to show of a cell's threads.
///
/// @param nanos how long the axis is
/// @param lanes in the order of the picture
/// @param more further threads, that have no lanes
/// @param facts what the picture shows, in numbers
public record Timeline(long nanos, List<Lane> lanes, int more, Facts facts) {
    private static final long MOMENT = 100_000;

    public static Timeline of(Activity activity) {
        return new Drawing(activity).timeline();
    }

    /// Whether there is nothing to see: no thread but the main one, and that for a moment only.
    public boolean isEmpty() {
        return nanos < MOMENT && more == 0 && lanes.stream().allMatch(Lane::main);
    }

    /// What there is to see, in one sentence.
    public String sentence(Words words) {
        return facts.sentence(words);
    }
}
