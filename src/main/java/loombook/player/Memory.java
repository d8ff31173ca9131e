package loombook.player;

import loombook.progress.ChapterMarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What has happened in a chapter: to this reader, and in this session.
///
/// @param guesses answers to questions, by the cell that they are about
/// @param ran the cells that this session has run, each once, the latest last
/// @param stale those of them that used what was changed since
record Memory(
        ChapterMarks marks, Map<String, String> guesses, List<String> ran, List<String> stale) {
    /// Stands for a guess when the answer has been told.
    static final String REVEALED = "\0told";

    Memory {
        guesses = Map.copyOf(guesses);
        ran = List.copyOf(ran);
        stale = List.copyOf(stale);
    }

    static Memory of(ChapterMarks marks) {
        return new Memory(marks, Map.of(), List.of(), List.of());
    }

    Memory withMarks(ChapterMarks changed) {
        return new Memory(changed, guesses, ran, stale);
    }

    Memory withGuess(String cell, String guess) {
        Map<String, String> more = new HashMap<>(guesses);
        more.put(cell, guess);
        return new Memory(marks, more, ran, stale);
    }

    Memory withRun(String cell) {
        List<String> more = new ArrayList<>(ran);
        more.remove(cell);
        more.add(cell);
        List<String> fewer = new ArrayList<>(stale);
        fewer.remove(cell);
        return new Memory(marks.withDone(cell), guesses, more, fewer);
    }

    Memory withStale(List<String> cells) {
        List<String> more = new ArrayList<>(stale);
        cells.stream().filter(each -> !more.contains(each)).forEach(more::add);
        return new Memory(marks, guesses, ran, more);
    }

    /// A new JVM that knows nothing took over.
    Memory withNothingRun() {
        return new Memory(marks, guesses, List.of(), List.of());
    }
}
