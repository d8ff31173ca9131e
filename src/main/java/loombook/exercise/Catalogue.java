package loombook.exercise;

import loombook.problem.Nearest;
import loombook.problem.Place;
import loombook.problem.Problem;
import loombook.problem.ProblemException;
import loombook.problem.Said;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// All exercises of a workbook.
public final class Catalogue {
    private final Path root;

    private Catalogue(Path root) {
        this.root = root;
    }

    /// @param root the workbook's folder `exercises`, which may be missing: then there are none
    public static Catalogue open(Path root) {
        return new Catalogue(root);
    }

    /// The names of all exercises, whether their files are sound or not, in the order of the
    /// alphabet.
    public List<String> ids() {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(each -> Files.exists(each.resolve(ExerciseFile.NAME)))
                    .map(each -> each.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw ProblemException.ours(
                    Place.of(root.toString()),
                    Said.of("cannot be read: {0}", e.getMessage()),
                    Said.of("check its permissions"),
                    e);
        }
    }

    /// All exercises in the order in which they can be done.
    ///
    /// @throws ProblemException with the problems of all
    public List<Exercise> exercises() {
        List<Exercise> exercises = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (String id : ids()) {
            try {
                exercises.add(ExerciseFile.read(root.resolve(id)));
            } catch (ProblemException e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw ProblemException.input(problems);
        }
        exercises.sort(Comparator.comparing(Exercise::after).thenComparing(Exercise::id));
        return exercises;
    }

    /// @throws ProblemException if there is no such exercise; it names the nearest
    public Exercise find(String id) {
        List<String> ids = ids();
        if (!ids.contains(id)) {
            throw ProblemException.input(
                    Place.of(id),
                    Said.of("there is no such exercise"),
                    ids.isEmpty() ? Said.of("there are none in {0}", root) : advice(id, ids));
        }
        return ExerciseFile.read(root.resolve(id));
    }

    private static Said advice(String typed, List<String> ids) {
        return Nearest.advice(typed, ids, Said.of("the exercises are {0}", String.join(", ", ids)));
    }
}
