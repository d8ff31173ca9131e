package loombook.grade;

import loombook.grade.store.Hash;
import loombook.judge.SourceFile;
import loombook.judge.Submission;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A submission as bytes that can travel, under a name that tells its content.
record Sources(String id, byte[] bytes) {

    static Sources of(Submission submission) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        submission.sources().stream()
                .sorted(Comparator.comparing(SourceFile::name).thenComparing(SourceFile::text))
                .forEach(
                        each ->
                                array.addObject()
                                        .put("name", each.name())
                                        .put("text", each.text()));
        return of(JsonMapper.shared().writeValueAsBytes(array));
    }

    static Sources of(byte[] bytes) {
        return new Sources(new Hash().with(bytes).value(), bytes);
    }

    /// @throws IOException if these are no sources
    Submission submission() throws IOException {
        try {
            List<SourceFile> files = new ArrayList<>();
            for (JsonNode each : JsonMapper.shared().readTree(bytes)) {
                files.add(
                        new SourceFile(
                                each.get("name").stringValue(), each.get("text").stringValue()));
            }
            return new Submission(files);
        } catch (JacksonException | NullPointerException e) {
            throw new IOException("the stored sources are damaged", e);
        }
    }
}
