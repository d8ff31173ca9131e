package loombook.chapter;

import loombook.problem.Nearest;
import loombook.problem.Said;

import java.util.List;

/// The lines `// key: value` between two lines `// ---`, gathered one by one. What jupytext keeps
/// for itself there, under `jupyter:`, is passed over.
final class FrontMatter {
    private static final List<String> KEYS = List.of("title", "summary", "minutes");

    String title = "";
    String summary = "";
    int minutes;
    private final Findings findings;
    private int openedAt;
    private boolean closed;
    private boolean foreign;

    FrontMatter(Findings findings) {
        this.findings = findings;
    }

    /// Whether the line, begun in code, is of the front matter.
    boolean read(String line, int number) {
        boolean fence =
                line.stripTrailing().equals("// ---") || line.stripTrailing().equals("//---");
        if (openedAt == 0 && fence) {
            openedAt = number;
            return true;
        }
        if (openedAt == 0 || closed) {
            return false;
        }
        if (fence) {
            closed = true;
        } else if (line.startsWith("//")) {
            entry(line.substring(2), number);
        } else if (!line.isBlank()) {
            end();
            return false;
        }
        return true;
    }

    /// To be called when no line is left.
    void end() {
        if (openedAt > 0 && !closed) {
            findings.problem(
                    openedAt,
                    Said.of("the front matter has no end"),
                    Said.of("close it with a line // ---"));
            closed = true;
        }
    }

    private void entry(String text, int number) {
        boolean indented = text.startsWith("  ") || text.startsWith(" \t");
        if (text.isBlank() || (foreign && indented)) {
            return;
        }
        int colon = text.indexOf(':');
        if (colon < 0) {
            findings.problem(
                    number,
                    Said.of("\"{0}\" is no front matter", text.strip()),
                    Said.of("write // key: value"));
            return;
        }
        String key = text.substring(0, colon).strip();
        foreign = key.equals("jupyter");
        String value = unquoted(text.substring(colon + 1).strip());
        switch (key) {
            case "title" -> title = value;
            case "summary" -> summary = value;
            case "minutes" -> minutes(value, number);
            case "jupyter" -> {}
            default ->
                    findings.problem(
                            number,
                            Said.of("the front matter has no \"{0}\"", key),
                            Nearest.advice(
                                    key, KEYS, Said.of("it knows title, summary and minutes")));
        }
    }

    private void minutes(String value, int number) {
        try {
            minutes = Integer.parseInt(value);
        } catch (NumberFormatException e) {
            minutes = -1;
        }
        if (minutes < 0) {
            findings.problem(
                    number,
                    Said.of("\"{0}\" is no number of minutes", value),
                    Said.of("write // minutes: 25"));
        }
    }

    private static String unquoted(String value) {
        boolean quoted =
                value.length() > 1
                        && (value.charAt(0) == '"' || value.charAt(0) == '\'')
                        && value.charAt(value.length() - 1) == value.charAt(0);
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
