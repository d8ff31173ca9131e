package loombook.progress;

import loombook.problem.Said;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The part of the JSON text that is about chapters.
final class ChapterJson {
    private static final String CHAPTERS = "chapters";

    private ChapterJson() {}

    static Map<String, ChapterMarks> read(ObjectNode tree) throws ProgressJson.Unreadable {
        JsonNode all = tree.path(CHAPTERS);
        if (!all.isMissingNode() && !all.isObject()) {
            throw new ProgressJson.Unreadable(
                    Said.of("has no chapters, but {0}", all.getNodeType()), false, null);
        }
        Map<String, ChapterMarks> chapters = new TreeMap<>();
        for (var entry : all.properties()) {
            if (!(entry.getValue() instanceof ObjectNode node)) {
                throw new ProgressJson.Unreadable(
                        Said.of("has no marks for {0}", entry.getKey()), false, null);
            }
            chapters.put(entry.getKey(), marks(node));
        }
        return chapters;
    }

    private static ChapterMarks marks(ObjectNode node) {
        Set<String> done = new HashSet<>();
        node.path("done").forEach(each -> done.add(each.stringValue()));
        Map<String, ChapterMarks.Edit> edits = new TreeMap<>();
        for (var entry : node.path("edits").properties()) {
            edits.put(
                    entry.getKey(),
                    new ChapterMarks.Edit(
                            entry.getValue().path("source").stringValue(""),
                            entry.getValue().path("original").stringValue("")));
        }
        return new ChapterMarks(
                done,
                node.path("at").stringValue(""),
                ProgressJson.instant(node.path("read")),
                edits);
    }

    static void write(Progress progress, ObjectNode tree) {
        if (progress.chapters().isEmpty()) {
            return;
        }
        ObjectNode chapters = tree.withObjectProperty(CHAPTERS);
        progress.chapters()
                .forEach((name, marks) -> write(marks, chapters.withObjectProperty(name)));
    }

    private static void write(ChapterMarks marks, ObjectNode node) {
        ArrayNode done = node.putArray("done");
        marks.done().forEach(done::add);
        node.put("at", marks.at());
        ProgressJson.write("read", marks.read(), node);
        ObjectNode edits = node.putObject("edits");
        marks.edits()
                .forEach(
                        (cell, edit) ->
                                edits.putObject(cell)
                                        .put("source", edit.source())
                                        .put("original", edit.original()));
    }
}
