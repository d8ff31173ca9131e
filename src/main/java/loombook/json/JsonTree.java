package loombook.json;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;

/// Reads and writes trees as a mapper of Jackson's does, without one: to make it takes longer than
/// all else that a first screen, or a check, has to do before it can begin.
public final class JsonTree {
    private static final JsonFactory FORMAT = new JsonFactory();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonTree() {}

    public static ObjectNode object() {
        return NODES.objectNode();
    }

    public static ArrayNode array(List<? extends JsonNode> values) {
        return NODES.arrayNode().addAll(values);
    }

    /// @throws JacksonException if it is no JSON, or more than one value
    public static JsonNode read(String text) {
        try (JsonParser parser = FORMAT.createParser(ObjectReadContext.empty(), text)) {
            return read(parser);
        }
    }

    /// @throws JacksonException if it is no JSON, or more than one value
    public static JsonNode read(byte[] text) {
        try (JsonParser parser = FORMAT.createParser(ObjectReadContext.empty(), text)) {
            return read(parser);
        }
    }

    private static JsonNode read(JsonParser parser) {
        JsonToken first = parser.nextToken();
        if (first == null) {
            return NODES.missingNode();
        }
        JsonNode tree = value(parser, first);
        if (parser.nextToken() != null) {
            throw new StreamReadException(parser, "there is more after its end");
        }
        return tree;
    }

    private static JsonNode value(JsonParser parser, JsonToken token) {
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> NODES.stringNode(parser.getString());
            case VALUE_NUMBER_INT -> whole(parser);
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDoubleValue());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL -> NODES.nullNode();
            default -> throw new StreamReadException(parser, "a value is missing");
        };
    }

    /// The parser sees to it that nothing is nested too deeply.
    private static ObjectNode object(JsonParser parser) {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            object.set(name, value(parser, parser.nextToken()));
        }
        return object;
    }

    private static ArrayNode array(JsonParser parser) {
        ArrayNode array = NODES.arrayNode();
        JsonToken token = parser.nextToken();
        while (token != JsonToken.END_ARRAY) {
            array.add(value(parser, token));
            token = parser.nextToken();
        }
        return array;
    }

    private static JsonNode whole(JsonParser parser) {
        return switch (parser.getNumberType()) {
            case INT -> NODES.numberNode(parser.getIntValue());
            case LONG -> NODES.numberNode(parser.getLongValue());
            default -> NODES.numberNode(parser.getBigIntegerValue());
        };
    }

    /// Over several lines, for people to read.
    public static String text(JsonNode tree) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FORMAT.createGenerator(new Pretty(), text)) {
            write(tree, generator);
        }
        return text.toString();
    }

    private static final class Pretty extends ObjectWriteContext.Base {
        private final PrettyPrinter printer = new DefaultPrettyPrinter();

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return printer;
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }

    private static void write(JsonNode tree, JsonGenerator generator) {
        switch (tree.getNodeType()) {
            case OBJECT -> {
                generator.writeStartObject();
                for (Map.Entry<String, JsonNode> entry : tree.properties()) {
                    generator.writeName(entry.getKey());
                    write(entry.getValue(), generator);
                }
                generator.writeEndObject();
            }
            case ARRAY -> {
                generator.writeStartArray();
                for (JsonNode each : tree) {
                    write(each, generator);
                }
                generator.writeEndArray();
            }
            case STRING -> generator.writeString(tree.stringValue());
            case NUMBER -> number(tree, generator);
            case BOOLEAN -> generator.writeBoolean(tree.booleanValue());
            case NULL -> generator.writeNull();
            default -> throw new IllegalArgumentException("no JSON: " + tree.getNodeType());
        }
    }

    private static void number(JsonNode tree, JsonGenerator generator) {
        switch (tree.numberType()) {
            case INT -> generator.writeNumber(tree.intValue());
            case LONG -> generator.writeNumber(tree.longValue());
            case BIG_INTEGER -> generator.writeNumber(tree.bigIntegerValue());
            case FLOAT, DOUBLE -> generator.writeNumber(tree.doubleValue());
            case BIG_DECIMAL -> generator.writeNumber(tree.decimalValue());
        }
    }
}
