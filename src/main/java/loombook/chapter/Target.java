package loombook.chapter;

import loombook.problem.Nearest;
import loombook.problem.Place;
import loombook.problem.ProblemException;
import loombook.problem.Said;

import java.nio.file.Path;
import java.util.Optional;

/// What a command was asked to work on: a chapter's file, and perhaps one cell of it.
public record Target(Path file, Optional<String> cell) {
    /// Standing for a file, the standard input.
    public static final Path STANDARD_INPUT = Path.of("-");

    public boolean isStandardInput() {
        return file.equals(STANDARD_INPUT);
    }

    /// The cell that was asked for, empty if it was the whole chapter.
    ///
    /// @throws ProblemException if the chapter has no such cell, with the nearest that it has
    public Optional<Block> cellIn(Chapter chapter) {
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        Optional<Block> block = chapter.block(cell.get());
        if (block.isEmpty()) {
            throw ProblemException.input(
                    Place.of(file.toString()),
                    Said.of("has no cell \"{0}\"", cell.get()),
                    Nearest.advice(
                            cell.get(),
                            chapter.blocks().stream().map(Block::id).toList(),
                            Said.of("`loombook run {0}` shows its cells", chapter.name())));
        }
        return block;
    }
}
