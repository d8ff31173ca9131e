package loombook.cli;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.PrintStream;
import java.util.List;

/// Prints data for scripts: one thing as an object, several as an array.
final class Json {
    private static final JsonMapper MAPPER = new JsonMapper();

    private Json() {}

    static void print(PrintStream out, List<? extends JsonNode> nodes) {
        write(out, nodes.size() == 1 ? nodes.getFirst() : nodes);
    }

    /// As an array, however many there are.
    static void printAll(PrintStream out, List<? extends JsonNode> nodes) {
        write(out, nodes);
    }

    private static void write(PrintStream out, Object value) {
        out.println(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value));
        out.flush();
    }
}
