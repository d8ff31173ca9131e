package loombook.grade;

import loombook.exercise.Exercise;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/// An exercise as a batch knows it, also where the exercise itself is not at hand.
///
/// @param file what a solution is called
public record Assignment(String id, String title, BigDecimal maxPoints, String file) {

    static Assignment of(Exercise exercise, PrivateTests own) {
        return new Assignment(
                exercise.id(),
                exercise.title(),
                JobJudge.points(exercise.points() + own.points(exercise.id())),
                exercise.className() + ".java");
    }

    static String write(List<Assignment> all) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (Assignment each : all) {
            array.addObject()
                    .put("id", each.id())
                    .put("title", each.title())
                    .put("maxPoints", each.maxPoints())
                    .put("file", each.file());
        }
        return JsonMapper.shared().writeValueAsString(array);
    }

    public static List<Assignment> read(String text) {
        List<Assignment> all = new ArrayList<>();
        for (JsonNode each : JsonMapper.shared().readTree(text)) {
            all.add(
                    new Assignment(
                            each.path("id").asString(),
                            each.path("title").asString(),
                            each.path("maxPoints").decimalValue().setScale(2, RoundingMode.HALF_UP),
                            each.path("file").asString()));
        }
        return all;
    }
}
