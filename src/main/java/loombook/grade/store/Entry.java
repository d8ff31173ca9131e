package loombook.grade.store;

import java.time.Instant;
import java.util.Optional;

/// What there is of one student for one exercise.
///
/// @param submission the name of its content; empty if there is nothing to judge
/// @param tests the name of the tests that it is judged by
/// @param late whether it came after the deadline
/// @param place where it was found
/// @param refusal why it is not judged
public record Entry(
        String exercise,
        Optional<String> submission,
        String tests,
        Optional<Instant> handedIn,
        boolean late,
        String place,
        Optional<String> refusal) {}
