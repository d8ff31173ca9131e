package loombook.cli;

import loombook.json.JsonTree;

import tools.jackson.databind.JsonNode;

import java.io.PrintStream;
import java.util.List;

/// Prints data for scripts.
final class Json {
    private Json() {}

    static void print(PrintStream out, JsonNode node) {
        out.println(JsonTree.text(node));
        out.flush();
    }

    static void print(PrintStream out, List<? extends JsonNode> nodes) {
        print(out, JsonTree.array(nodes));
    }
}
