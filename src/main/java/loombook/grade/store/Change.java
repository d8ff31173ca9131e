package loombook.grade.store;

import java.time.Instant;

/// One change of a mark by hand.
///
/// @param before empty if there was none
/// @param after empty if it was taken back
public record Change(
        String student,
        String exercise,
        String before,
        String after,
        String note,
        String who,
        Instant at) {}
