package loombook.grade;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// An instructor's own tests, compiled, which students learn no more of than the names.
///
/// @param tests by exercise
/// @param classes all compiled classes, by their place in a jar
/// @param seed of all random inputs, if it is fixed
public record PrivateTests(
        Map<String, List<TestClass>> tests, Map<String, byte[]> classes, OptionalLong seed) {
    public static final PrivateTests NONE =
            new PrivateTests(Map.of(), Map.of(), OptionalLong.empty());

    /// One class of tests.
    ///
    /// @param weights the points of each test method
    public record TestClass(String name, Map<String, Double> weights) {}

    double points(String exercise) {
        return tests.getOrDefault(exercise, List.of()).stream()
                .flatMap(each -> each.weights().values().stream())
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    /// Which tests there are for this exercise, in the form that travels; empty if there is nothing
    /// to say.
    Optional<byte[]> description(String exercise) {
        List<TestClass> all = new ArrayList<>(tests.getOrDefault(exercise, List.of()));
        if (all.isEmpty() && seed.isEmpty()) {
            return Optional.empty();
        }
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        seed.ifPresent(value -> root.put("seed", value));
        ArrayNode array = root.putArray("tests");
        for (TestClass each : all) {
            ObjectNode node = array.addObject().put("class", each.name());
            ObjectNode weights = node.putObject("weights");
            each.weights().forEach(weights::put);
        }
        return Optional.of(JsonMapper.shared().writeValueAsBytes(root));
    }
}
