package loombook.player;

import java.util.List;
import loombook.chapter.Block;
import loombook.chapter.Chapter;
import loombook.session.CellReport;
import loombook.session.Outcome;

/// Shows a run while it goes on.
public interface RunView {

    default void chapterBegins(Chapter chapter) {}

    default void cellBegins(Block.Code cell) {}

    /// Some output of the cell.
    void output(boolean error, byte[] bytes);

    /// A snippet failed.
    default void failed(Outcome outcome) {}

    default void replaying() {}

    /// @param asRecorded whether the cell failed, but in the way its author wants
    default void cellEnds(Block.Code cell, CellReport report, boolean asRecorded) {}

    default void cellSkipped(Block.Code cell) {}

    default void chapterEnds(Chapter chapter, List<Played> played, long nanos) {}

    /// What became of one cell.
    ///
    /// @param report null if the cell was skipped
    record Played(Block.Code cell, CellReport report, boolean asRecorded) {

        public boolean isWell() {
            return report != null && (report.outcome().isDone() || asRecorded);
        }
    }
}
