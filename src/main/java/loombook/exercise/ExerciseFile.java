package loombook.exercise;

import loombook.json.JsonTree;
import loombook.problem.Place;
import loombook.problem.Problem;
import loombook.problem.ProblemException;
import loombook.problem.Said;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.lang.model.SourceVersion;

/// Reads an `exercise.json`; all that is wrong with it is told at once.
public final class ExerciseFile {
    public static final String NAME = "exercise.json";
    private static final Set<String> KNOWN =
            Set.of(
                    "title",
                    "after",
                    "stars",
                    "class",
                    "tests",
                    "libraries",
                    "seconds",
                    "worker",
                    "weights");
    private static final int MOST_SECONDS = 600;

    private final String source;
    private final JsonNode root;
    private final List<Problem> problems = new ArrayList<>();

    private ExerciseFile(String source, JsonNode root) {
        this.source = source;
        this.root = root;
    }

    /// @param folder the exercise's, whose name is its id
    /// @throws ProblemException with everything that is wrong
    public static Exercise read(Path folder) {
        Path file = folder.resolve(NAME);
        try {
            JsonNode root = JsonTree.read(Files.readString(file));
            return new ExerciseFile(file.toString(), root).exercise(folder);
        } catch (JacksonException e) {
            throw ProblemException.input(
                    Place.of(file.toString(), Math.max(0, line(e))),
                    Said.of("is not JSON: {0}", e.getOriginalMessage()),
                    Said.of("correct it; the other exercises show the form"));
        } catch (IOException e) {
            throw ProblemException.input(
                    Place.of(file.toString()),
                    Said.of("cannot be read: {0}", e.getMessage()),
                    Said.of("every folder of an exercise has one"));
        }
    }

    private static int line(JacksonException e) {
        return e.getLocation() == null ? 0 : e.getLocation().getLineNr();
    }

    private Exercise exercise(Path folder) {
        if (!root.isObject()) {
            refuse(Said.of("is not an object"), Said.of("begin with `{`"));
        }
        for (String name : root.propertyNames()) {
            if (!KNOWN.contains(name)) {
                refuse(Said.of("\"{0}\" is not known", name), Said.of("known are {0}", known()));
            }
        }
        String className = name("class");
        Exercise exercise =
                new Exercise(
                        folder.getFileName().toString(),
                        folder,
                        text("title"),
                        text("after"),
                        number(root.path("stars"), "stars", 1, 5, 1),
                        className,
                        tests(),
                        libraries(),
                        Duration.ofSeconds(
                                number(
                                        root.path("seconds"),
                                        "seconds",
                                        1,
                                        MOST_SECONDS,
                                        (int) Exercise.USUAL_LIMIT.toSeconds())),
                        worker(),
                        weights());
        if (!problems.isEmpty()) {
            throw ProblemException.input(problems);
        }
        return exercise;
    }

    private static String known() {
        return String.join(", ", KNOWN.stream().sorted().toList());
    }

    private String text(String name) {
        JsonNode node = root.path(name);
        if (!node.isString() || node.stringValue().isBlank()) {
            refuse(Said.of("\"{0}\" is missing", name), Said.of("add \"{0}\": \"…\"", name));
            return "";
        }
        return node.stringValue();
    }

    private String name(String name) {
        return className(name, text(name));
    }

    private String className(String of, String text) {
        if (!text.isEmpty() && !SourceVersion.isIdentifier(text)) {
            refuse(
                    Said.of("\"{0}\" is no class name: {1}", of, text),
                    Said.of("write it as in the sources"));
        }
        return text;
    }

    /// One class, or a list of classes.
    private List<String> tests() {
        JsonNode node = root.path("tests");
        if (!node.isArray() || node.isEmpty()) {
            return List.of(name("tests"));
        }
        return node.valueStream().map(each -> className("tests", each.asString("?"))).toList();
    }

    private int number(JsonNode node, String name, int least, int most, int usual) {
        if (node.isMissingNode()) {
            return usual;
        }
        if (!node.isInt() || node.intValue() < least || node.intValue() > most) {
            refuse(
                    Said.of("\"{0}\" is no whole number from {1} to {2}", name, least, most),
                    Said.of("write it without quotes"));
            return usual;
        }
        return node.intValue();
    }

    private List<String> libraries() {
        List<String> names = new ArrayList<>();
        JsonNode node = root.path("libraries");
        if (!node.isMissingNode() && !node.isArray()) {
            refuse(Said.of("\"libraries\" is no list"), Said.of("write [\"jackson-databind\"]"));
        }
        for (JsonNode each : node) {
            if (each.isString()) {
                names.add(each.stringValue());
            } else {
                refuse(
                        Said.of("\"libraries\" names something that is no text: {0}", each),
                        Said.of("add quotes"));
            }
        }
        return names;
    }

    private WorkerLimits worker() {
        JsonNode node = root.path("worker");
        if (!node.isMissingNode() && !node.isObject()) {
            refuse(Said.of("\"worker\" is no object"), Said.of("write {\"heapMegabytes\": 128}"));
        }
        WorkerLimits usual = WorkerLimits.USUAL;
        return new WorkerLimits(
                limit(node, "heapMegabytes", 32, 4096, usual.heapMegabytes()),
                limit(node, "threads", 50, 100_000, usual.threads()),
                limit(node, "outputKilobytes", 1, 65_536, usual.outputKilobytes()));
    }

    private int limit(JsonNode node, String name, int least, int most, int usual) {
        return number(node.path(name), "worker." + name, least, most, usual);
    }

    private Map<String, Double> weights() {
        Map<String, Double> weights = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> each : root.path("weights").properties()) {
            double weight = each.getValue().asDouble(-1);
            if (each.getValue().isNumber() && weight >= 0 && weight <= 1000) {
                weights.put(each.getKey(), weight);
            } else {
                refuse(
                        Said.of("the weight of \"{0}\" is no number from 0 to 1000", each.getKey()),
                        Said.of("write it without quotes"));
            }
        }
        if (weights.isEmpty() && problems.isEmpty()) {
            refuse(
                    Said.of("\"weights\" names no test"),
                    Said.of("name every test method: {\"method\": 1.0}"));
        }
        return weights;
    }

    private void refuse(Said what, Said fix) {
        problems.add(Problem.of(Place.of(source), what, fix));
    }
}
