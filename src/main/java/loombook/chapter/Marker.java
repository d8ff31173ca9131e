package loombook.chapter;

import loombook.problem.Nearest;
import loombook.problem.Said;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The line that begins a cell: `// %% title [type] key="value"`, as jupytext and VS Code write it
/// (there the title may also follow the type).
///
/// @param target what `for="…"` says; as the others, empty where it says nothing
record Marker(int line, Type type, String id, String title, String target) {

    enum Type {
        CODE("code"),
        MARKDOWN("markdown"),
        PREDICT("predict"),
        PRACTICE("practice");

        private final String word;

        Type(String word) {
            this.word = word;
        }
    }

    private static final List<String> TYPES = List.of("markdown", "predict", "practice", "code");
    private static final List<String> KEYS = List.of("id", "title", "for");

    /// Two spaces before the signs, or anything else, make it an ordinary comment.
    static boolean isMarker(String line) {
        int at = line.startsWith("// %%") ? 5 : line.startsWith("//%%") ? 4 : -1;
        return at == line.length() || (at > 0 && " \t[%".indexOf(line.charAt(at)) >= 0);
    }

    static Marker parse(String text, int line, Findings findings) {
        Parser parser = new Parser(text, line, findings);
        parser.parse();
        Map<String, String> values = parser.values;
        String title = values.getOrDefault("title", parser.title.toString().strip());
        if (values.containsKey("for") && parser.type != Type.PREDICT) {
            findings.problem(
                    line,
                    Said.of("only a [predict] cell can say for=\"…\""),
                    Said.of("take it away, or make the cell // %% [predict] for=\"…\""));
        }
        return new Marker(
                line,
                parser.type,
                values.getOrDefault("id", ""),
                title,
                values.getOrDefault("for", ""));
    }

    private static final class Parser {
        private final String text;
        private final int line;
        private final Findings findings;
        private final StringBuilder title = new StringBuilder();
        private final Map<String, String> values = new LinkedHashMap<>();
        private Type type = Type.CODE;
        private int at;

        Parser(String text, int line, Findings findings) {
            this.text = text;
            this.line = line;
            this.findings = findings;
            at = text.indexOf("%%");
        }

        void parse() {
            while (at < text.length() && text.charAt(at) == '%') {
                at++;
            }
            while (at < text.length()) {
                char c = text.charAt(at);
                if (c == '[') {
                    type();
                } else if (!atWordStart() || !value()) {
                    title.append(c);
                    at++;
                }
            }
        }

        private boolean atWordStart() {
            return Character.isLetter(text.charAt(at))
                    && !Character.isLetterOrDigit(text.charAt(at - 1));
        }

        private void type() {
            int end = text.indexOf(']', at);
            String word = text.substring(at + 1, end < 0 ? text.length() : end).strip();
            at = end < 0 ? text.length() : end + 1;
            for (Type known : Type.values()) {
                if (known.word.equals(word) || (known == Type.MARKDOWN && word.equals("md"))) {
                    type = known;
                    return;
                }
            }
            Said otherwise =
                    Said.of("a cell is [markdown], [predict], [practice], or code without a word");
            findings.problem(
                    line,
                    Said.of("there is no cell type [{0}]", word),
                    Nearest.one(word, TYPES)
                            .map(near -> Said.of("write [{0}]", near))
                            .orElse(otherwise));
        }

        /// Reads `key="value"`; false, with nothing read, where the word is one of the title's.
        private boolean value() {
            int end = at;
            while (end < text.length() && isKeyPart(text.charAt(end))) {
                end++;
            }
            if (end == text.length() || text.charAt(end) != '=') {
                return false;
            }
            String key = text.substring(at, end);
            if (!text.startsWith("\"", end + 1)) {
                if (KEYS.contains(key)) {

                    findings.problem(
                            line,
                            Said.of("the value of {0} has no quotes", key),
                            Said.of("write {0}=\"…\"", key));
                }
                return false;
            }
            at = end + 2;
            keep(key, quoted(key));
            return true;
        }

        private static boolean isKeyPart(char c) {
            return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.';
        }

        private String quoted(String key) {
            StringBuilder value = new StringBuilder();
            while (at < text.length()) {
                char c = text.charAt(at++);
                if (c == '"') {
                    return value.toString();
                }
                boolean escapes =
                        c == '\\' && at < text.length() && "\"\\".indexOf(text.charAt(at)) >= 0;
                value.append(escapes ? text.charAt(at++) : c);
            }
            findings.problem(
                    line,
                    Said.of("the value of {0} has no closing quote", key),
                    Said.of("add one: \""));
            return value.toString();
        }

        private void keep(String key, String value) {
            if (!KEYS.contains(key)) {
                Said otherwise = Said.of("a marker knows id, title and, for [predict], for");
                findings.problem(
                        line,
                        Said.of("a marker has no \"{0}\"", key),
                        Nearest.one(key, KEYS)
                                .map(near -> Said.of("write {0}=\"…\"", near))
                                .orElse(otherwise));
            } else if (values.put(key, value) != null) {
                findings.problem(
                        line, Said.of("{0} is said twice", key), Said.of("keep one of them"));
            }
        }
    }
}
