package loombook.player;

import loombook.progress.ChapterMarks;

import java.util.List;
import java.util.function.UnaryOperator;

/// Something that a page wants done by the world around it.
sealed interface Wish {

    /// Run cells, one after the other; all but the last only because it needs them.
    ///
    /// @param shown whether the others are shown as well
    record Run(List<Step> cells, boolean shown) implements Wish {}

    record Stop() implements Wish {}

    /// Give the cell that runs some input; an empty text is the end of it.
    record Feed(String text) implements Wish {}

    /// Have the cell likely to run next compiled.
    record Prepare(Step cell) implements Wish {}

    record Note(UnaryOperator<ChapterMarks> change) implements Wish {}

    /// Remember that the reader is here; empty at the chapter's end.
    record At(String step) implements Wish {}

    record Edit(Step cell) implements Wish {}

    record Try() implements Wish {}

    record Timeline() implements Wish {}

    record Contents() implements Wish {}

    record Help() implements Wish {}

    /// @param interrupted whether by Ctrl-C
    record Leave(boolean interrupted) implements Wish {}
}
