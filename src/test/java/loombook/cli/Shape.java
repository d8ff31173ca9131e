package loombook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a piece of JSON must look like, to the last name: more fields than these are as wrong as
/// fewer.
sealed interface Shape {
    /// A string.
    record Text() implements Shape {}

    /// One of these strings.
    record Word(List<String> words) implements Shape {}

    /// A number, neither negative nor too large to be true.
    record Amount() implements Shape {}

    /// A whole number from one.
    record Count() implements Shape {}

    record Flag() implements Shape {}

    /// What may be null, but not left out.
    record OrNull(Shape shape) implements Shape {}

    record ListOf(Shape shape) implements Shape {}

    record Fields(Map<String, Shape> fields) implements Shape {}

    Shape TEXT = new Text();
    Shape AMOUNT = new Amount();
    Shape COUNT = new Count();
    Shape FLAG = new Flag();

    /// @param namesAndShapes in their order
    static Shape fields(Object... namesAndShapes) {
        Map<String, Shape> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndShapes.length; i += 2) {
            fields.put((String) namesAndShapes[i], (Shape) namesAndShapes[i + 1]);
        }
        return new Fields(fields);
    }

    static Shape words(String... words) {
        return new Word(List.of(words));
    }

    static Shape listOf(Shape shape) {
        return new ListOf(shape);
    }

    static Shape orNull(Shape shape) {
        return new OrNull(shape);
    }

    /// The text as JSON, which has this shape.
    default JsonNode read(String text) {
        JsonNode node = new JsonMapper().readTree(text);
        check("$", node);
        return node;
    }

    private void check(String path, JsonNode node) {
        switch (this) {
            case Text _ -> assertThat(node.isString()).as(path + " is text: " + node).isTrue();
            case Word(var words) -> {
                assertThat(node.isString()).as(path + " is a word: " + node).isTrue();
                assertThat(node.stringValue()).as(path).isIn(words);
            }
            case Amount _ -> {
                assertThat(node.isNumber()).as(path + " is a number: " + node).isTrue();
                assertThat(node.doubleValue()).as(path).isBetween(0.0, 1e7);
            }
            case Count _ -> {
                assertThat(node.isInt()).as(path + " is a whole number: " + node).isTrue();
                assertThat(node.intValue()).as(path).isPositive();
            }
            case Flag _ -> assertThat(node.isBoolean()).as(path + " is a flag: " + node).isTrue();
            case OrNull(var shape) -> {
                if (!node.isNull()) {
                    shape.check(path, node);
                }
            }
            case ListOf(var shape) -> {
                assertThat(node.isArray()).as(path + " is an array: " + node).isTrue();
                for (int i = 0; i < node.size(); i++) {
                    shape.check(path + "[" + i + "]", node.get(i));
                }
            }
            case Fields(var fields) -> {
                assertThat(node.isObject()).as(path + " is an object: " + node).isTrue();
                assertThat(node.propertyNames())
                        .as(path)
                        .containsExactlyElementsOf(fields.keySet());
                fields.forEach((name, shape) -> shape.check(path + "." + name, node.get(name)));
            }
        }
    }
}
