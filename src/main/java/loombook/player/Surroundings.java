package loombook.player;

import loombook.chapter.Chapter;
import loombook.progress.ChapterMarks;
import loombook.session.Session;
import loombook.term.Ink;

import java.util.Optional;
import java.util.function.UnaryOperator;

/// What the pages of a book need of the world around them.
public interface Surroundings {

    /// Opens the session of a chapter; this may take a while.
    Session open(Chapter chapter);

    ChapterMarks marks(String chapter);

    /// Remembers something, soon and for good. Does not wait for that.
    void note(String chapter, UnaryOperator<ChapterMarks> change);

    /// What has been wrong with remembering, if anything has; said once.
    Optional<String> trouble();

    /// Lets the reader try things on a session, until they have enough.
    void shell(Session session, Chapter chapter, Ink ink);

    /// Has the reader change a cell's code, in an editor of theirs.
    ///
    /// @return the code, empty if there is no such editor
    Optional<String> edit(String name, String source);
}
