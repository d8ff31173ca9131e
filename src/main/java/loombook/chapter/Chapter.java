package loombook.chapter;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// One notebook file, read and understood, not yet run.
///
/// @param name the file's name without its ending, as in `07-waiting`
/// @param file where it came from; `-` for standard input
/// @param form which of the three forms the file has
public record Chapter(String name, Path file, Form form, Header header, List<Block> blocks) {

    /// How a file is written, which decides how its snippets are told apart and what an error
    /// stops.
    public enum Form {
        /// Percent cells: an error stops its cell.
        CELLS,
        /// A plain script: every snippet stands for itself, as in the `jshell` tool.
        SCRIPT,
        /// A Jupyter notebook: cells without recorded outcomes of our kind.
        IPYNB
    }

    public Chapter {
        blocks = List.copyOf(blocks);
    }

    public String title() {
        return header.title().isEmpty() ? name : header.title();
    }

    public List<Block.Code> code() {
        return blocks.stream()
                .filter(Block.Code.class::isInstance)
                .map(Block.Code.class::cast)
                .toList();
    }

    public Optional<Block> block(String id) {
        return blocks.stream().filter(block -> block.id().equals(id)).findFirst();
    }
}
