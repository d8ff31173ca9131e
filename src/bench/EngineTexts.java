import java.util.ArrayList;
import java.util.List;

/// What the bench of the engine has run: many small snippets of all kinds, as a script for `jshell`
/// and as a chapter, and cells that are long or say very much.
final class EngineTexts {
    private EngineTexts() {}

    private static List<String> snippets(int count) {
        List<String> kinds =
                List.of(
                        "int v%d = %d * 2;",
                        "String s%d = \"text \" + %d;",
                        "int f%d(int x) { return x + %d; }",
                        "record R%d(int a, String b) { int twice() { return a * %d; } }",
                        "System.out.println(\"line %d \" + %d);",
                        "Function<Integer, Integer> g%d = x -> x * %d;",
                        "Thread.ofVirtual().name(\"t%d\").start(() -> System.out.println(\"thread"
                                + " \" + %d)).join();",
                        "List<Integer> l%d = IntStream.range(0, %d).boxed().toList();",
                        "enum E%d { A, B; int of() { return %d; } }",
                        "Stream.of(1, 2, 3).map(i -> i * %d).mapToInt(i -> i + %d).sum()");
        List<String> all = new ArrayList<>();
        all.add("System.out.println(\"first\");");
        for (int i = 1; i < count; i++) {
            all.add(kinds.get(i % kinds.size()).formatted(i, i));
        }
        return all;
    }

    static String script(int count) {
        return String.join("\n", snippets(count)) + "\n";
    }

    static String chapter(int count) {
        StringBuilder text = new StringBuilder();
        int i = 0;
        for (String snippet : snippets(count)) {
            text.append("// %% id=\"cell-")
                    .append(i++)
                    .append("\"\n")
                    .append(snippet)
                    .append("\n\n");
        }
        return text.toString();
    }

    static String longCell(int lines) {
        StringBuilder text = new StringBuilder("// %% id=\"long\"\nclass Long {\n");
        for (int i = 0; i < lines - 4; i++) {
            text.append("    int method")
                    .append(i)
                    .append("() { return ")
                    .append(i)
                    .append("; }\n");
        }
        return text.append("}\nnew Long().method7()\n").toString();
    }

    static String flood() {
        return """
        // %% id="flood"
        var line = "x".repeat(99);
        for (int i = 0; i < 1_000_000; i++) { System.out.println(line); }
        "done"
        """;
    }
}
