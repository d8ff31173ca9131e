package loombook.grade;

import loombook.exercise.Exercise;
import loombook.problem.Place;
import loombook.problem.Problem;
import loombook.problem.ProblemException;
import loombook.problem.Said;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Reads an instructor's own tests: a folder for each exercise with Java sources of the package
/// `hidden`, and perhaps `weights.json`, the points of each test; beside the folders perhaps a file
/// `seed` with a number.
public final class PrivateTestsReader {
    private static final String WEIGHTS = "weights.json";
    private static final String SEED = "seed";

    private final Path folder;
    private final List<String> exercises;
    private final List<Problem> problems = new ArrayList<>();

    private PrivateTestsReader(Path folder, List<String> exercises) {
        this.folder = folder;
        this.exercises = exercises;
    }

    /// @param hiddenJar the tests that come with the program, whose classes these may use
    /// @throws ProblemException with all that is wrong, compile errors too
    public static PrivateTests read(Path folder, List<Exercise> exercises, Path hiddenJar) {
        List<String> ids = exercises.stream().map(Exercise::id).toList();
        PrivateTestsReader reader = new PrivateTestsReader(folder, ids);
        try {
            return reader.read(hiddenJar);
        } catch (IOException e) {
            throw ProblemException.input(
                    Place.of(folder.toString()),
                    Said.of("cannot be read: {0}", e.getMessage()),
                    Said.of("give a folder with a folder of tests for each exercise"));
        }
    }

    private PrivateTests read(Path hiddenJar) throws IOException {
        Map<String, List<Path>> sources = new TreeMap<>();
        for (Path each : children(folder)) {
            String id = each.getFileName().toString();
            if (!Files.isDirectory(each) || id.startsWith(".")) {
                continue;
            }
            List<Path> files =
                    children(each).stream()
                            .filter(one -> one.toString().endsWith(".java"))
                            .toList();
            if (exercises.contains(id) && !files.isEmpty()) {
                sources.put(id, files);
            } else if (!exercises.contains(id)) {
                refuse(
                        each,
                        Said.of("is called like no exercise that is graded"),
                        Said.verbatim(String.join(", ", exercises)));
            }
        }
        if (sources.isEmpty() && problems.isEmpty()) {
            refuse(
                    folder,
                    Said.of("holds no tests"),
                    Said.of("put them into {0}", folder.resolve(exercises.getFirst())));
        }
        stopIfWrong();
        PrivateCompiler compiler = new PrivateCompiler(hiddenJar, problems);
        Map<String, byte[]> classes = new TreeMap<>();
        Map<String, List<PrivateTests.TestClass>> tests = new HashMap<>();
        for (Map.Entry<String, List<Path>> each : sources.entrySet()) {
            Map<String, byte[]> compiled = compiler.compile(each.getValue());
            for (String name : compiled.keySet()) {
                if (classes.containsKey(name)) {
                    refuse(
                            folder,
                            Said.of("{0} is there for two exercises", name),
                            Said.of("give it another name"));
                }
            }
            classes.putAll(compiled);
            tests.put(each.getKey(), weighed(each.getKey(), compiler.tests(compiled)));
        }
        OptionalLong seed = seed();
        stopIfWrong();
        return new PrivateTests(tests, classes, seed);
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }

    /// A point each, unless it is said otherwise.
    private List<PrivateTests.TestClass> weighed(String exercise, Map<String, List<String>> found)
            throws IOException {
        Path file = folder.resolve(exercise).resolve(WEIGHTS);
        Map<String, Double> said = Files.exists(file) ? weights(file) : Map.of();
        List<PrivateTests.TestClass> all = new ArrayList<>();
        for (Map.Entry<String, List<String>> each : found.entrySet()) {
            Map<String, Double> weights = new LinkedHashMap<>();
            each.getValue().forEach(name -> weights.put(name, said.getOrDefault(name, 1.0)));
            all.add(new PrivateTests.TestClass(each.getKey(), weights));
        }
        for (String name : said.keySet()) {
            if (all.stream().noneMatch(each -> each.weights().containsKey(name))) {
                refuse(
                        file,
                        Said.of("\"{0}\" is no test here", name),
                        Said.of("name the methods of your tests"));
            }
        }
        if (all.isEmpty()) {
            refuse(
                    folder.resolve(exercise),
                    Said.of("has no method with @Test"),
                    Said.of("write one"));
        }
        return all;
    }

    private Map<String, Double> weights(Path file) throws IOException {
        Map<String, Double> weights = new LinkedHashMap<>();
        try {
            JsonNode root = JsonMapper.shared().readTree(Files.readString(file));
            for (Map.Entry<String, JsonNode> each : root.properties()) {
                if (each.getValue().isNumber() && each.getValue().asDouble() >= 0) {
                    weights.put(each.getKey(), each.getValue().asDouble());
                } else {
                    refuse(
                            file,
                            Said.of("\"{0}\" has no points", each.getKey()),
                            Said.of("write a number"));
                }
            }
        } catch (JacksonException e) {
            refuse(
                    file,
                    Said.of("is not JSON: {0}", e.getOriginalMessage()),
                    Said.of("write {\"method\": 1.5}"));
        }
        return weights;
    }

    private OptionalLong seed() throws IOException {
        Path file = folder.resolve(SEED);
        if (!Files.exists(file)) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseLong(Files.readString(file).strip()));
        } catch (NumberFormatException e) {
            refuse(
                    file,
                    Said.of("holds no whole number"),
                    Said.of("write one, or delete the file"));
            return OptionalLong.empty();
        }
    }

    private void stopIfWrong() {
        if (!problems.isEmpty()) {
            throw ProblemException.input(problems);
        }
    }

    private void refuse(Path file, Said what, Said fix) {
        problems.add(Problem.of(Place.of(file.toString()), what, fix));
    }
}
