package loombook.progress;

import loombook.json.JsonTree;
import loombook.problem.Said;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Progress as the JSON text that is kept. What another version of the program has put into the
/// file, and this one does not know, stays in it.
final class ProgressJson {
    static final int VERSION = 1;

    private final ObjectNode tree;

    private ProgressJson(ObjectNode tree) {
        this.tree = tree;
    }

    /// Why a text is not progress that this program can read.
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Said why;
        private final boolean newer;

        Unreadable(Said why, boolean newer, Throwable cause) {
            super(why.text(), cause);
            this.why = why;
            this.newer = newer;
        }

        Said why() {
            return why;
        }

        /// Whether it is no worse than from a later version of the program.
        boolean isNewer() {
            return newer;
        }
    }

    static ProgressJson empty() {
        return new ProgressJson(JsonTree.object());
    }

    static ProgressJson parse(byte[] text) throws Unreadable {
        try {
            if (!(JsonTree.read(text) instanceof ObjectNode tree)) {
                throw new Unreadable(Said.of("is no JSON object"), false, null);
            }
            ProgressJson json = new ProgressJson(tree);
            JsonNode version = tree.path("version");
            if (!version.isIntegralNumber()) {
                throw new Unreadable(Said.of("has no version"), false, null);
            }
            if (version.asInt() > VERSION) {
                throw new Unreadable(Said.of("is of a later version of Loombook"), true, null);
            }
            json.progress();
            return json;
        } catch (JacksonException e) {
            throw new Unreadable(Said.of("is no JSON: {0}", e.getOriginalMessage()), false, e);
        } catch (DateTimeException e) {
            throw new Unreadable(Said.of("has a date that is none: {0}", e.getMessage()), false, e);
        }
    }

    Progress progress() throws Unreadable {
        Map<String, ExerciseMarks> exercises = new TreeMap<>();
        JsonNode all = tree.path("exercises");
        if (!all.isMissingNode() && !all.isObject()) {
            throw new Unreadable(
                    Said.of("has no exercises, but {0}", all.getNodeType()), false, null);
        }
        for (var entry : all.properties()) {
            if (!(entry.getValue() instanceof ObjectNode node)) {
                throw new Unreadable(Said.of("has no marks for {0}", entry.getKey()), false, null);
            }
            exercises.put(entry.getKey(), marks(node));
        }
        return new Progress(exercises, ChapterJson.read(tree));
    }

    private static ExerciseMarks marks(ObjectNode node) {
        List<String> failing = new ArrayList<>();
        node.path("failing").forEach(each -> failing.add(each.stringValue()));
        List<Integer> hints = new ArrayList<>();
        node.path("hints").forEach(each -> hints.add(each.intValue()));
        return new ExerciseMarks(
                number(node.path("points")),
                number(node.path("maxPoints")),
                instant(node.path("checked")),
                instant(node.path("passed")),
                failing,
                hints,
                !node.path("revealed").isMissingNode() && node.path("revealed").booleanValue());
    }

    private static double number(JsonNode node) {
        return node.isMissingNode() ? 0 : node.doubleValue();
    }

    static Optional<Instant> instant(JsonNode node) {
        return node.isMissingNode()
                ? Optional.empty()
                : Optional.of(Instant.parse(node.stringValue()));
    }

    /// The text that remembers this progress, and whatever else was in the file before.
    String textOf(Progress progress) {
        tree.put("version", VERSION);
        ObjectNode exercises = tree.withObjectProperty("exercises");
        progress.exercises().forEach((id, marks) -> write(marks, exercises.withObjectProperty(id)));
        ChapterJson.write(progress, tree);
        return JsonTree.text(tree) + "\n";
    }

    private static void write(ExerciseMarks marks, ObjectNode node) {
        node.put("points", marks.points());
        node.put("maxPoints", marks.maxPoints());
        write("checked", marks.checked(), node);
        write("passed", marks.passed(), node);
        ArrayNode failing = node.putArray("failing");
        marks.failing().forEach(failing::add);
        ArrayNode hints = node.putArray("hints");
        marks.hints().forEach(hints::add);
        node.put("revealed", marks.revealed());
    }

    static void write(String name, Optional<Instant> at, ObjectNode node) {
        if (at.isPresent()) {
            node.put(name, at.get().truncatedTo(ChronoUnit.SECONDS).toString());
        } else {
            node.remove(name);
        }
    }
}
