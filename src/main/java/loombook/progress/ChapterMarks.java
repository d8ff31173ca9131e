package loombook.progress;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What is remembered of one chapter.
///
/// @param done the cells that have run, by their ids
/// @param at the cell that the reader was at last, empty if none
/// @param read when the chapter was open last
/// @param edits what the reader has made of cells, by their ids
public record ChapterMarks(
        Set<String> done, String at, Optional<Instant> read, Map<String, Edit> edits) {
    /// Of a chapter that nobody has opened.
    public static final ChapterMarks NONE =
            new ChapterMarks(Set.of(), "", Optional.empty(), Map.of());

    /// A cell as the reader has changed it.
    ///
    /// @param source what runs instead
    /// @param original what the book said then
    public record Edit(String source, String original) {}

    public ChapterMarks {
        done = Collections.unmodifiableSet(new TreeSet<>(done));
        edits = Collections.unmodifiableMap(new TreeMap<>(edits));
    }

    public boolean isOpened() {
        return read.isPresent();
    }

    public ChapterMarks withDone(String cell) {
        Set<String> more = new TreeSet<>(done);
        more.add(cell);
        return new ChapterMarks(more, at, read, edits);
    }

    public ChapterMarks withPlace(String cell, Instant now) {
        return new ChapterMarks(done, cell, Optional.of(now), edits);
    }

    public ChapterMarks withEdit(String cell, Edit edit) {
        Map<String, Edit> more = new TreeMap<>(edits);
        more.put(cell, edit);
        return new ChapterMarks(done, at, read, more);
    }

    public ChapterMarks withoutEdit(String cell) {
        Map<String, Edit> fewer = new TreeMap<>(edits);
        fewer.remove(cell);
        return new ChapterMarks(done, at, read, fewer);
    }
}
