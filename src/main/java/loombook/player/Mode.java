package loombook.player;

import loombook.chapter.Block;

import java.util.List;

/// What a chapter's page waits for.
sealed interface Mode {

    /// There is more text than there was room for.
    record More(List<String> rest) implements Mode {}

    /// A cell's code stands there; it may be run.
    record Ready() implements Mode {}

    /// A question was asked.
    ///
    /// @param typed of the answer so far, where it is a free one
    record Asking(Block.Predict question, String typed) implements Mode {}

    /// A cell runs.
    ///
    /// @param stopping whether it was asked to stop
    record Running(String cell, boolean stopping) implements Mode {}

    /// A cell runs, and reads what the reader types.
    record Feeding(String cell, String typed) implements Mode {}

    /// The cell has run; what comes next is not shown yet.
    record Ran() implements Mode {}

    /// The chapter has been read to its end.
    record Over() implements Mode {}
}
