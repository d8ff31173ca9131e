package loombook.verify;

import loombook.chapter.Chapter;
import loombook.chapter.Facts;
import loombook.problem.Problem;

import java.util.List;
import java.util.Map;

/// What came of playing one chapter.
///
/// @param facts what each cell did, by its id
/// @param problems what is not as recorded
/// @param tooLong cells that only took too long, which may be the machine's fault
public record Examined(
        Chapter chapter,
        Map<String, Facts> facts,
        List<Problem> problems,
        List<Problem> tooLong,
        long nanos) {

    public boolean isWell() {
        return problems.isEmpty() && tooLong.isEmpty();
    }

    /// Whether another run, with nothing else going on, may come to a better end.
    public boolean isWorthAnotherRun() {
        return problems.isEmpty() && !tooLong.isEmpty();
    }
}
