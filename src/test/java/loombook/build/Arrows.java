package loombook.build;

import static java.util.Map.entry;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Which package of ours may use which, and who may use what of others. To add a package, add its
/// line, below everything that it uses.
final class Arrows {
    /// Of libraries and parts of the JDK: who alone may use them, by the prefix of class names.
    static final Map<String, Set<String>> LIBRARIES =
            Map.ofEntries(
                    entry("org.jline.", Set.of("term")),
                    entry("picocli.", Set.of("cli")),
                    entry("com.github.kagkarlsson.", Set.of("grade")),
                    entry("com.zaxxer.", Set.of("grade.store")),
                    entry("jdk.jshell.", Set.of("session", "session.agent")));

    /// Who may touch the streams and the life of the JVM: those that live in JVMs of their own.
    static final Set<String> STREAMS = Set.of("session.agent", "session.recorder", "worker");

    /// And the one class of this JVM.
    static final String MAIN = "loombook.cli.Main";

    private static final Map<String, Set<String>> ALLOWED = table();

    private static Map<String, Set<String>> table() {
        Map<String, Set<String>> table = new TreeMap<>();
        allow(table, "problem");
        allow(table, "words", "problem");
        allow(table, "term");
        allow(table, "wire");
        allow(table, "session.recorder", "wire");
        allow(table, "threads");
        allow(table, "session.agent", "session.recorder", "threads", "wire");
        allow(table, "jdk");
        allow(table, "worker", "jdk", "threads", "wire");
        allow(table, "packaging");
        allow(table, "json");
        allow(table, "chapter", "problem");
        allow(table, "home", "problem");
        allow(table, "library", "chapter", "home", "problem");
        allow(table, "sandbox", "problem");
        allow(
                table, "session", "chapter", "home", "jdk", "library", "sandbox", "wire", "words",
                "problem");
        allow(table, "timeline", "session", "term", "words");
        allow(table, "exercise", "json", "problem");
        allow(table, "progress", "home", "json", "problem");
        allow(table, "judge.api");
        allow(table, "judge", "judge.api", "exercise", "jdk", "sandbox", "wire", "problem");
        allow(
                table,
                "verify",
                "chapter",
                "session",
                "exercise",
                "judge",
                "home",
                "library",
                "problem");
        allow(table, "export", "chapter", "session", "timeline");
        allow(table, "grade.intake", "judge", "exercise", "problem");
        allow(table, "grade.store", "problem");
        allow(table, "grade", "grade.intake", "grade.store", "judge", "exercise", "problem");
        allow(table, "grade.report", "grade", "grade.store", "home", "judge", "problem", "words");
        allowAllAbove(table, "player");
        allowAllAbove(table, "cli");
        return Collections.unmodifiableMap(table);
    }

    private Arrows() {}

    static boolean isListed(String name) {
        return ALLOWED.containsKey(name);
    }

    static boolean allows(String from, String to) {
        return from.equals(to) || ALLOWED.getOrDefault(from, Set.of()).contains(to);
    }

    private static void allow(Map<String, Set<String>> table, String name, String... uses) {
        for (String used : uses) {
            if (!table.containsKey(used)) {
                throw new IllegalArgumentException(name + " uses " + used + ", which is not above");
            }
        }
        table.put(name, Set.of(uses));
    }

    private static void allowAllAbove(Map<String, Set<String>> table, String name) {
        Set<String> above = new TreeSet<>(table.keySet());
        above.removeAll(STREAMS);
        table.put(name, above);
    }
}
