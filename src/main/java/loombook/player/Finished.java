package loombook.player;

import loombook.session.CellReport;

/// A cell that has run.
///
/// @param output all that it printed, as far as it was wanted
/// @param shown whether the reader saw it run, or it ran because others need it
/// @param last whether no other is to run after it
record Finished(Step cell, CellReport report, byte[] output, boolean shown, boolean last) {}
