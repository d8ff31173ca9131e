package loombook.verify;

import loombook.chapter.Block;
import loombook.chapter.Chapter;
import loombook.problem.Nearest;
import loombook.problem.Place;
import loombook.problem.Problem;

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
                                        "there is no chapter \"" + name + "\"",
                                        meant(name, chapters, "take the entry away")));
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
                            "says nothing of " + chapter.name(),
                            "add \"" + chapter.name() + "\": {\"a topic\": [\"cell-id\"]}"));
        }
        List<Problem> problems = new ArrayList<>();
        if (entry.topics().isEmpty()) {
            problems.add(
                    problem(
                            entry.line(),
                            "\"" + chapter.name() + "\" has no topics",
                            "name what it teaches, and the cells that do"));
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
                            "no cell teaches \"" + topic.words() + "\"",
                            "name at least one cell of " + chapter + ", or write it"));
        }
        for (Cell cell : topic.cells()) {
            if (!ids.contains(cell.id())) {
                problems.add(
                        problem(
                                cell.line(),
                                chapter + " has no cell \"" + cell.id() + "\"",
                                meant(cell.id(), ids, "name one of its cells")));
            }
        }
    }

    private static String meant(String name, Collection<String> known, String otherwise) {
        List<String> near = Nearest.to(name, known);
        return near.isEmpty()
                ? otherwise
                : "did you mean \"" + String.join("\" or \"", near) + "\"?";
    }

    private Problem problem(int line, String what, String fix) {
        return Problem.of(Place.of(file, line), what, fix);
    }
}
