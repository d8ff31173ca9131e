package loombook.progress;

import loombook.problem.Problem;

import java.util.Optional;

/// What could be remembered, and what went wrong with it, if anything did.
///
/// @param remark worth telling; the work goes on all the same
public record Recall(Progress progress, Optional<Problem> remark) {}
