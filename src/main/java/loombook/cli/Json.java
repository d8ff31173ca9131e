package loombook.cli;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.PrintStream;
import java.util.List;

/// Prints data for scripts.
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private Json() {}

    static void print(PrintStream out, JsonNode node) {
        write(out, node);
    }

    static void print(PrintStream out, List<? extends JsonNode> nodes) {
        write(out, nodes);
    }

    private static void write(PrintStream out, Object value) {
        out.println(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value));
        out.flush();
    }
}
