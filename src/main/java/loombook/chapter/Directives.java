package loombook.chapter;

import loombook.chapter.Header.Directive;
import loombook.problem.Nearest;
import loombook.problem.Said;

import java.util.ArrayList;
import java.util.List;

/// jbang's lines `//NAME value`, gathered one by one.
final class Directives {
    private static final List<String> USED =
            List.of(
                    "JAVA",
                    "PREVIEW",
                    "DEPS",
                    "REPOS",
                    "SOURCES",
                    "RUNTIME_OPTIONS",
                    "JAVA_OPTIONS",
                    "DESCRIPTION");
    private static final List<String> IGNORED =
            List.of(
                    "FILES",
                    "MAIN",
                    "MODULE",
                    "GAV",
                    "COMPILE_OPTIONS",
                    "JAVAC_OPTIONS",
                    "NATIVE_OPTIONS",
                    "JAVAAGENT",
                    "MANIFEST",
                    "DOCS",
                    "CDS",
                    "NOINTEGRATIONS");

    final List<Directive> deps = new ArrayList<>();
    final List<Directive> repos = new ArrayList<>();
    final List<Directive> sources = new ArrayList<>();
    final List<Directive> runtimeOptions = new ArrayList<>();
    String description = "";
    int javaVersion;
    boolean preview;
    private final Findings findings;

    Directives(Findings findings) {
        this.findings = findings;
    }

    /// The name, if the line is a directive that we know; else empty.
    static String nameOf(String line) {
        String name = wordOf(line);
        return USED.contains(name) || IGNORED.contains(name) ? name : "";
    }

    void read(String line, int number) {
        String name = wordOf(line);
        if (name.isEmpty()) {
            return;
        }
        String value = line.substring(2 + name.length()).strip();
        switch (name) {
            case "JAVA" -> javaVersion(value, number);
            case "PREVIEW" -> preview = true;
            case "DEPS" -> values(value, number, name, deps);
            case "REPOS" -> values(value, number, name, repos);
            case "SOURCES" -> values(value, number, name, sources);
            case "RUNTIME_OPTIONS", "JAVA_OPTIONS" -> options(value, number);
            case "DESCRIPTION" ->
                    description = description.isEmpty() ? value : description + "\n" + value;
            default -> other(name, number);
        }
    }

    private static String wordOf(String line) {
        if (!line.startsWith("//")) {
            return "";
        }
        int end = 2;
        while (end < line.length() && isNamePart(line.charAt(end))) {
            end++;
        }
        boolean whole = end == line.length() || Character.isWhitespace(line.charAt(end));
        return end > 4 && whole ? line.substring(2, end) : "";
    }

    private static boolean isNamePart(char c) {
        return (c >= 'A' && c <= 'Z') || c == '_';
    }

    private void other(String name, int number) {
        if (IGNORED.contains(name)) {
            findings.warning(
                    number,
                    Said.of("//{0} has no effect in a chapter", name),
                    Said.of("take it away"));
            return;
        }
        for (String known : USED) {
            if (known.length() > 3 && Nearest.distance(name, known) == 1) {
                findings.problem(
                        number,
                        Said.of("there is no directive //{0}", name),
                        Said.of("write //{0}, or // {1} if it is only a remark", known, name));
            }
        }
    }

    private void javaVersion(String value, int number) {
        String digits = value.endsWith("+") ? value.substring(0, value.length() - 1) : value;
        boolean good = !digits.isEmpty() && digits.length() <= 3;
        for (int i = 0; i < digits.length(); i++) {
            good &= digits.charAt(i) >= '0' && digits.charAt(i) <= '9';
        }
        if (good) {
            javaVersion = Integer.parseInt(digits);
        } else {
            findings.problem(
                    number,
                    Said.of("\"{0}\" is no Java version", value),
                    Said.of("write //JAVA 25+ or //JAVA 25"));
        }
    }

    /// Space, comma and semicolon stand between values; `//` begins a remark.
    private void values(String value, int number, String name, List<Directive> all) {
        int before = all.size();
        int from = 0;
        for (int i = 0; i <= value.length(); i++) {
            if (i < value.length() && " \t,;".indexOf(value.charAt(i)) < 0) {
                continue;
            }
            String one = value.substring(from, i);
            if (one.startsWith("//")) {
                break;
            }
            if (!one.isEmpty()) {
                all.add(new Directive(one, number));
            }
            from = i + 1;
        }
        if (all.size() == before) {
            findings.problem(number, Said.of("//{0} names nothing", name), example(name));
        }
    }

    private static Said example(String name) {
        return switch (name) {
            case "DEPS" -> Said.of("write //DEPS group:artifact:version");
            case "REPOS" -> Said.of("write //REPOS name=address");
            default -> Said.of("write //SOURCES lab/File.java");
        };
    }

    /// Space stands between options, except inside quotes.
    private void options(String value, int number) {
        StringBuilder one = new StringBuilder();
        char quote = 0;
        boolean begun = false;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (quote == 0 && Character.isWhitespace(c)) {
                if (begun) {
                    runtimeOptions.add(new Directive(one.toString(), number));
                }
                one.setLength(0);
                begun = false;
            } else if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
                begun = true;
            } else if (c == quote) {
                quote = 0;
            } else {
                one.append(c);
                begun = true;
            }
        }
        if (begun) {
            runtimeOptions.add(new Directive(one.toString(), number));
        }
        if (quote != 0) {
            findings.problem(
                    number, Said.of("a quote is not closed"), Said.of("add another {0}", quote));
        }
    }
}
