package loombook.grade.intake;

import loombook.judge.Submission;

import java.time.Instant;

/// One student's solution of one exercise.
///
/// @param at when the newest of its files was changed last
/// @param markedLate whether whoever collected it says that it came too late
/// @param from where it was found
public record Handin(
        String exercise, Submission submission, Instant at, boolean markedLate, String from) {}
