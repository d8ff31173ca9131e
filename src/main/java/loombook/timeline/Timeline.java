package loombook.timeline;

import loombook.session.Activity;

import java.util.List;

/// What there is to show of a cell's threads.
///
/// @param nanos how long the axis is
/// @param lanes in the order of the picture
/// @param more further threads, that have no lanes
/// @param facts what the picture shows, in numbers
public record Timeline(long nanos, List<Lane> lanes, int more, Facts facts) {

    public static Timeline of(Activity activity) {
        return new Drawing(activity).timeline();
    }

    /// What there is to see, in one sentence.
    public String sentence() {
        return facts.sentence();
    }
}
