package loombook.player;

import loombook.progress.ChapterMarks;
import loombook.term.Span;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What has happened in a chapter: to this reader, and in this session.
///
/// @param guesses answers to questions, by the cell that they are about
/// @param ran the cells that this session has run, each once, the latest last
/// @param stale those of them that used what was changed since
/// @param meanings the parts of code, of which they are known, by the code
record Memory(
        ChapterMarks marks,
        Map<String, String> guesses,
        List<String> ran,
        List<String> stale,
        Map<String, List<Span>> meanings) {
    /// Stands for a guess when the answer has been told.
    static final String REVEALED = "\0told";

    Memory {
        guesses = Map.copyOf(guesses);
        ran = List.copyOf(ran);
        stale = List.copyOf(stale);
        meanings = Map.copyOf(meanings);
    }

    static Memory of(ChapterMarks marks) {
        return new Memory(marks, Map.of(), List.of(), List.of(), Map.of());
    }

    Memory withMarks(ChapterMarks changed) {
        return new Memory(changed, guesses, ran, stale, meanings);
    }

    Memory withGuess(String cell, String guess) {
        Map<String, String> more = new HashMap<>(guesses);
        more.put(cell, guess);
        return new Memory(marks, more, ran, stale, meanings);
    }

    Memory withMeanings(String code, List<Span> parts) {
        Map<String, List<Span>> more = new HashMap<>(meanings);
        more.put(code, parts);
        return new Memory(marks, guesses, ran, stale, more);
    }

    Memory withRun(String cell) {
        List<String> more = new ArrayList<>(ran);
        more.remove(cell);
        more.add(cell);
        List<String> fewer = new ArrayList<>(stale);
        fewer.remove(cell);
        return new Memory(marks.withDone(cell), guesses, more, fewer, meanings);
    }

    Memory withStale(List<String> cells) {
        List<String> more = new ArrayList<>(stale);
        cells.stream().filter(each -> !more.contains(each)).forEach(more::add);
        return new Memory(marks, guesses, ran, more, meanings);
    }

    /// A new JVM that knows nothing took over.
    Memory withNothingRun() {
        return new Memory(marks, guesses, List.of(), List.of(), meanings);
    }
}
