package loombook.player;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A documentation comment, made into Markdown: its tags of HTML and its `@` tags as a reader wants
/// them.
final class DocComment {
    private static final Pattern PRE =
            Pattern.compile(
                    "(?is)(?:<blockquote>\\s*)?<pre[^>]*>(.*?)</pre>(?:\\s*</blockquote>)?");
    private static final Pattern INLINE =
            Pattern.compile("\\{@(\\w+)\\s+((?:[^{}]|\\{[^{}]*})*)}", Pattern.DOTALL);
    private static final Pattern TAG =
            Pattern.compile("(?m)^ ?@(\\w+)(?:\\s+([\\s\\S]*?))?(?=^ ?@\\w|\\z)");
    private static final Pattern SNIPPET_HEAD = Pattern.compile("(?s)^[^:]*:\\s*?\\n");
    private static final char OPEN = '\u0001';
    private static final char CLOSE = '\u0002';
    private static final String FENCE = "```";

    private DocComment() {}

    static String markdown(String comment) {
        Matcher first = TAG.matcher(comment);
        boolean tagged = first.find();
        String body = tagged ? comment.substring(0, first.start()) : comment;
        List<String> blocks = new ArrayList<>();
        blocks.add(text(body).strip());
        if (tagged) {
            String tags = tags(comment.substring(first.start()));
            if (!tags.isEmpty()) {
                blocks.add(tags);
            }
        }
        return String.join("\n\n", blocks).strip();
    }

    private static String tags(String text) {
        List<String> lines = new ArrayList<>();
        TAG.matcher(text)
                .results()
                .forEach(
                        tag -> {
                            String words = tag.group(2) == null ? "" : tag.group(2).strip();
                            String line = tag(tag.group(1), words.replaceAll("\\s+", " "));
                            if (!line.isEmpty()) {
                                lines.add("- " + line);
                            }
                        });
        return String.join("\n", lines);
    }

    private static String tag(String name, String words) {
        int space = words.indexOf(' ');
        String first = space < 0 ? words : words.substring(0, space);
        String rest = space < 0 ? "" : inline(words.substring(space + 1).strip());
        return switch (name) {
            case "param" -> "`" + first + "` " + rest;
            case "return" -> "gives " + inline(words);
            case "throws", "exception" -> "throws `" + first + "` " + rest;
            case "since" -> "since Java " + words;
            case "deprecated" -> "**deprecated** " + inline(words);
            default -> "";
        };
    }

    private static String text(String body) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        Matcher pre = PRE.matcher(body);
        while (pre.find()) {
            text.append(prose(body.substring(at, pre.start())));
            text.append("\n\n").append(fenced(pre.group(1))).append("\n\n");
            at = pre.end();
        }
        return text.append(prose(body.substring(at))).toString().replaceAll("\n{3,}", "\n\n");
    }

    private static String fenced(String code) {
        String words = INLINE.matcher(code).replaceAll(DocComment::quotedWords);
        String inner = entities(words.replaceAll("</?\\w+[^>]*>", "")).stripIndent();
        return FENCE + "java\n" + inner.strip() + "\n" + FENCE;
    }

    private static String quotedWords(MatchResult found) {
        return Matcher.quoteReplacement(guarded(found.group(2)));
    }

    /// Angle brackets that are none of HTML's.
    private static String guarded(String code) {
        return code.replace('<', OPEN).replace('>', CLOSE);
    }

    private static String prose(String html) {
        return inline(
                html.replaceAll("(?m)^ ", "")
                        .replaceAll("(?i)\\s*<p>\\s*", "\n\n")
                        .replaceAll("(?i)\\s*<(?:ul|ol|dl|table)[^>]*>", "\n")
                        .replaceAll("(?i)\\s*<(?:li|dt|dd)[^>]*>\\s*", "\n- ")
                        .replaceAll("(?i)\\s*<tr[^>]*>\\s*", "\n- ")
                        .replaceAll("(?i)<h\\d[^>]*>\\s*(.*?)\\s*</h\\d>", "\n\n**$1**\n\n")
                        .replaceAll("(?i)<br ?/?>", "\n"));
    }

    private static String inline(String text) {
        String tagged = INLINE.matcher(text).replaceAll(DocComment::inlineTag);
        String marked =
                tagged.replaceAll("(?i)</?(?:code|tt)>", "`")
                        .replaceAll("(?i)</?(?:i|em|var|cite|dfn)>", "*")
                        .replaceAll("(?i)</?(?:b|strong)>", "**");
        return entities(marked.replaceAll("</?\\w+(?:\\s[^<>]*)?/?>", ""));
    }

    private static String inlineTag(MatchResult found) {
        String words = found.group(2).strip();
        String plain =
                switch (found.group(1)) {
                    case "code", "literal", "systemProperty" -> "`" + guarded(words) + "`";
                    case "link", "linkplain" -> "`" + guarded(label(words)) + "`";
                    case "value", "index" -> words;
                    case "snippet" ->
                            "\n\n"
                                    + FENCE
                                    + "java\n"
                                    + guarded(
                                            SNIPPET_HEAD
                                                    .matcher(words)
                                                    .replaceFirst("")
                                                    .stripIndent())
                                    + "\n"
                                    + FENCE
                                    + "\n\n";
                    case "return" -> "Gives " + words + ".";
                    default -> "";
                };
        return Matcher.quoteReplacement(plain);
    }

    /// The text of a link, or the name that it leads to.
    private static String label(String words) {
        int end = words.indexOf(')') >= 0 ? words.indexOf(')') : words.indexOf(' ') - 1;
        String rest = end >= 0 ? words.substring(end + 1).strip() : "";
        return rest.isEmpty() ? words.replaceFirst("^#", "").replace('#', '.') : rest;
    }

    private static String entities(String text) {
        return text.replace(OPEN, '<')
                .replace(CLOSE, '>')
                .replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#64;", "@")
                .replace("&#39;", "'")
                .replace("&mdash;", "—")
                .replace("&hellip;", "…")
                .replace("&amp;", "&");
    }
}
