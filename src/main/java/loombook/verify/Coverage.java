package loombook.verify;

import loombook.chapter.Block;
import loombook.chapter.Chapter;
import loombook.problem.Nearest;
import loombook.problem.Place;
import loombook.problem.Problem;
import loombook.problem.Said;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Which cells of which chapter teach what, as `coverage.json` in the notebooks folder says.
///
/// @param file as problems shall name it
/// @param broken what keeps the file from being understood
public record Coverage(String file, Map<String, Entry> entries, List<Problem> broken) {
    public static final String NAME = "coverage.json";

    /// What one chapter teaches.
    public record Entry(int line, List<Topic> topics) {}

    /// @param cells the ids of the cells that teach it
    public record Topic(int line, String words, List<Cell> cells) {}

    /// A cell that is named, and the line that does it.
    public record Cell(int line, String id) {}

    public Coverage {
        entries = Map.copyOf(entries);
        broken = List.copyOf(broken);
    }

    /// Whether there is such a file; without it, nothing is asked of any chapter.
    public static boolean isIn(Path notebooks) {
        return Files.exists(notebooks.resolve(NAME));
    }

    /// What is wrong with the file as a whole, for those chapters that there are.
    public List<Problem> problems(Collection<String> chapters) {
        List<Problem> problems = new ArrayList<>(broken);
        entries.forEach(
                (name, entry) -> {
                    if (!chapters.contains(name)) {
                        problems.add(
                                problem(
                                        entry.line(),
                                        Said.of("there is no chapter \"{0}\"", name),
                                        meant(name, chapters, Said.of("take the entry away"))));
                    }
                });
        problems.sort((a, b) -> Integer.compare(a.place().line(), b.place().line()));
        return problems;
    }

    /// What is wrong with what the file says of this chapter.
    public List<Problem> problems(Chapter chapter) {
        if (!broken.isEmpty()) {
            return List.of();
        }
        Entry entry = entries.get(chapter.name());
        if (entry == null) {
            return List.of(
                    problem(
                            0,
                            Said.of("says nothing of {0}", chapter.name()),
                            Said.of("add \"{0}\": {\"a topic\": [\"cell-id\"]}", chapter.name())));
        }
        List<Problem> problems = new ArrayList<>();
        if (entry.topics().isEmpty()) {
            problems.add(
                    problem(
                            entry.line(),
                            Said.of("\"{0}\" has no topics", chapter.name()),
                            Said.of("name what it teaches, and the cells that do")));
        }
        List<String> ids = chapter.blocks().stream().map(Block::id).toList();
        entry.topics().forEach(topic -> check(topic, chapter.name(), ids, problems));
        return problems;
    }

    private void check(Topic topic, String chapter, List<String> ids, List<Problem> problems) {
        if (topic.cells().isEmpty()) {
            problems.add(
                    problem(
                            topic.line(),
                            Said.of("no cell teaches \"{0}\"", topic.words()),
                            Said.of("name at least one cell of {0}, or write it", chapter)));
        }
        for (Cell cell : topic.cells()) {
            if (!ids.contains(cell.id())) {
                problems.add(
                        problem(
                                cell.line(),
                                Said.of("{0} has no cell \"{1}\"", chapter, cell.id()),
                                meant(cell.id(), ids, Said.of("name one of its cells"))));
            }
        }
    }

    private static Said meant(String name, Collection<String> known, Said otherwise) {
        List<String> near = Nearest.to(name, known);
        return near.isEmpty() ? otherwise : Nearest.meant(near);
    }

    private Problem problem(int line, Said what, Said fix) {
        return Problem.of(Place.of(file, line), what, fix);
    }
}
