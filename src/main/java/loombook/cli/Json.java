package loombook.cli;

import java.io.PrintStream;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Prints data for scripts: one thing as an object, several as an array.
final class Json {
    private static final JsonMapper MAPPER = new JsonMapper();

    private Json() {}

    static void print(PrintStream out, List<? extends JsonNode> nodes) {
        Object value = nodes.size() == 1 ? nodes.getFirst() : nodes;
        out.println(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value));
        out.flush();
    }
}
