package loombook.player;

import loombook.term.Ink;
import loombook.term.Role;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Simple Markdown as lines for a terminal: paragraphs and lists wrapped, code left as it is.
public final class Prose {
    /// Holds the words of a piece of code together.
    private static final char HELD = '\u00A0';

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern STRONG = Pattern.compile("\\*\\*([^*]+)\\*\\*");
    private static final Pattern SLANTED =
            Pattern.compile("(?<![*\\w])\\*([^*\\s][^*]*)\\*(?![*\\w])");
    private static final Pattern ITEM = Pattern.compile("\\s*([-*]|\\d+\\.)\\s.*");

    private final Ink ink;
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();

    private Prose(Ink ink) {
        this.ink = ink;
    }

    public static List<String> lines(String markdown, Ink ink) {
        Prose prose = new Prose(ink);
        boolean code = false;
        for (String line : markdown.lines().toList()) {
            if (line.strip().startsWith("```")) {
                prose.flush();
                code = !code;
            } else if (code) {
                prose.lines.add("    " + ink.paint(Role.VALUE, line));
            } else {
                prose.take(line);
            }
        }
        prose.flush();
        return prose.lines;
    }

    private void take(String line) {
        if (line.isBlank()) {
            flush();
            lines.add("");
        } else if (line.startsWith("#")) {
            flush();
            lines.add(ink.paint(Role.TITLE, line.replaceFirst("^#+\\s*", "")));
        } else if (line.startsWith("|")) {
            flush();
            lines.add(line);
        } else if (ITEM.matcher(line).matches()) {
            flush();
            paragraph.append(line);
        } else {
            paragraph.append(paragraph.isEmpty() ? "" : " ").append(line.strip());
        }
    }

    private void flush() {
        if (!paragraph.isEmpty()) {
            String whole =
                    CODE.matcher(paragraph)
                            .replaceAll(
                                    found ->
                                            Matcher.quoteReplacement(
                                                    found.group().replace(' ', HELD)));
            int step = ITEM.matcher(whole).matches() ? whole.strip().indexOf(' ') + 1 : 0;
            Wrapped.lines(whole, step, ink.width())
                    .forEach(line -> lines.add(styled(line.replace(HELD, ' '))));
            paragraph.setLength(0);
        }
    }

    /// What spans two lines keeps its signs.
    private String styled(String line) {
        if (!ink.colour()) {
            return line;
        }
        String code = CODE.matcher(line).replaceAll(found -> quoted(Role.VALUE, found.group(1)));
        String strong =
                STRONG.matcher(code).replaceAll(found -> quoted(Role.TITLE, found.group(1)));
        return SLANTED.matcher(strong).replaceAll(found -> quoted(Role.TITLE, found.group(1)));
    }

    private String quoted(Role role, String text) {
        return Matcher.quoteReplacement(ink.paint(role, text));
    }
}
