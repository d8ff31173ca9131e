package loombook.session;

/// What a session is asked to evaluate.
///
/// @param id the cell's name within its chapter
/// @param file what to call the source in messages
/// @param firstLine the line of `file` on which `source` begins
/// @param form how the source is taken apart, and what an error stops
public record Cell(String id, String file, int firstLine, String source, Form form) {

    /// What the source is a piece of.
    public enum Form {
        /// A chapter's cell: the first error ends it.
        CELL,
        /// A script as the `jshell` tool runs it: every snippet stands for itself.
        SCRIPT,
        /// What somebody typed at a prompt: the first error ends it, and there is always more to
        /// come. It is not kept.
        PROMPT
    }
}
