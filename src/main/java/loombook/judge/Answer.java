package loombook.judge;

import loombook.judge.api.Interval;
import loombook.wire.Result;

/// The answer to a call.
///
/// @param interrupts how many of those that were sent came in time, or so it is said
record Answer(Interval interval, boolean interrupted, int interrupts, Result result) {}
