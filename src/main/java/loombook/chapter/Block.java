package loombook.chapter;

import java.util.List;

/// One piece of a chapter, in the order of the file. Ids are unique within a chapter; a block that
/// was given none gets one made from its place (`cell-3`).
public sealed interface Block {

    String id();

    /// The line of the block's marker, or of its first line where it has none; from one.
    int line();

    /// Text for the reader, in Markdown, without the comment slashes.
    record Prose(String id, int line, String markdown) implements Block {}

    /// A cell that runs.
    ///
    /// @param title empty if there is none
    /// @param firstLine the file's line on which `source` begins, so that a compiler's line 1 can
    ///   be shown as the reader's
    /// @param source the code without the recorded outcome
    record Code(String id, int line, String title, int firstLine, String source, Recorded recorded)
            implements Block {}

    /// A question asked before the cell `forCell` runs.
    ///
    /// @param choices empty for a free answer
    /// @param answer the right choice's text, or the free answer
    record Predict(
            String id,
            int line,
            String forCell,
            String question,
            List<String> choices,
            String answer,
            String explanation)
            implements Block {
        public Predict {
            choices = List.copyOf(choices);
        }
    }

    /// A cell for the reader to complete.
    ///
    /// @param task what is asked, in Markdown
    /// @param starter what the reader begins with
    /// @param answerLine the file's line on which `answer` begins
    /// @param recorded what the answer must do
    record Practice(
            String id,
            int line,
            String title,
            String task,
            int firstLine,
            String starter,
            int answerLine,
            String answer,
            Recorded recorded)
            implements Block {}
}
