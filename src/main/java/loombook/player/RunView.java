package loombook.player;

import loombook.chapter.Chapter;
import loombook.session.CellReport;
import loombook.session.Outcome;
import loombook.session.Part;

import java.util.List;

/// Shows a run while it goes on.
public interface RunView {

    default void chapterBegins(Chapter chapter) {}

    default void partBegins(Part part) {}

    /// Some output of the part that runs.
    void output(boolean error, byte[] bytes);

    /// A snippet failed.
    default void failed(Outcome outcome) {}

    default void replaying() {}

    default void partEnds(Played played) {}

    default void chapterEnds(Chapter chapter, List<Played> played, long nanos) {}

    /// What became of one part.
    sealed interface Played {
        Part part();

        /// @param asMeant whether it failed, but may or must
        record Ran(Part part, CellReport report, boolean asMeant) implements Played {
            @Override
            public boolean isWell() {
                return report.outcome().isDone() || asMeant;
            }
        }

        record Skipped(Part part) implements Played {
            @Override
            public boolean isWell() {
                return true;
            }
        }

        boolean isWell();
    }

    /// Shows nothing.
    final class Hidden implements RunView {
        @Override
        public void output(boolean error, byte[] bytes) {
            // On purpose.
        }
    }
}
