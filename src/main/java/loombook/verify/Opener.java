package loombook.verify;

import loombook.chapter.Chapter;
import loombook.session.Session;

/// Opens a session for a chapter, with all that the chapter asks for.
@FunctionalInterface
public interface Opener {
    Session open(Chapter chapter);
}
