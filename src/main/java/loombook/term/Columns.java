package loombook.term;

import org.jline.utils.WCWidth;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Texts measured in columns of a terminal: styles take none, some characters take two.
public final class Columns {
    /// Sequences that style text, set links, move the cursor.
    private static final Pattern SEQUENCE =
            Pattern.compile(
                    "\u001b(?:\\[[\\d;:?]*[ -/]*[@-~]|\\][^\u0007\u001b]*(?:\u0007|\u001b\\\\))");

    private static final String RESET = "\u001b[0m";
    private static final int TAB = 4;

    private Columns() {}

    /// The text without any styles.
    public static String plain(String styled) {
        return styled.indexOf('\u001b') < 0 ? styled : SEQUENCE.matcher(styled).replaceAll("");
    }

    /// How many columns a line takes.
    public static int width(String styled) {
        String text = plain(styled);
        int width = 0;
        for (int i = 0; i < text.length(); ) {
            int code = text.codePointAt(i);
            width += width(code);
            i += Character.charCount(code);
        }
        return width;
    }

    private static int width(int code) {
        return code >= ' ' && code < 0x7f ? 1 : Math.max(0, WCWidth.wcwidth(code));
    }

    /// The text, filled up with spaces.
    public static String padded(String styled, int width) {
        return styled + " ".repeat(Math.max(0, width - width(styled)));
    }

    /// As much of a line as there is room for; what is cut off leaves a sign.
    public static String cut(String styled, int width, String more) {
        return width(styled) <= width
                ? styled
                : rows(styled, Math.max(1, width - width(more))).getFirst() + more;
    }

    /// A line on as many rows as it needs, cut anywhere; each row ends the styles that it begins,
    /// and the next takes them up again. Never empty.
    public static List<String> rows(String styled, int width) {
        List<String> rows = new ArrayList<>();
        StringBuilder row = new StringBuilder();
        StringBuilder style = new StringBuilder();
        Matcher sequence = SEQUENCE.matcher(styled);
        int used = 0;
        for (int i = 0; i < styled.length(); ) {
            if (styled.charAt(i) == '\u001b' && sequence.find(i) && sequence.start() == i) {
                row.append(sequence.group());
                if (sequence.group().matches("\u001b\\[0?m")) {
                    style.setLength(0);
                } else if (sequence.group().endsWith("m")) {
                    style.append(sequence.group());
                }
                i = sequence.end();
                continue;
            }
            int code = styled.codePointAt(i);
            int wide = width(code);
            if (used + wide > width && used > 0) {
                rows.add(style.isEmpty() ? row.toString() : row + RESET);
                row = new StringBuilder(style);
                used = 0;
            }
            row.appendCodePoint(code);
            used += wide;
            i += Character.charCount(code);
        }
        rows.add(row.toString());
        return rows;
    }

    /// A line of code on as many rows as it needs, cut between words where that leaves them long
    /// enough.
    ///
    /// @param first the width of the first row, the others have `rest`
    public static List<String> codeRows(String styled, int first, int rest) {
        List<String> rows = new ArrayList<>();
        String left = styled;
        int width = first;
        while (width(left) > width) {
            List<String> parts = rows(left, cut(plain(left), width));
            rows.add(parts.getFirst());
            left = String.join("", parts.subList(1, parts.size()));
            width = rest;
        }
        rows.add(left);
        return rows;
    }

    /// The column after which to cut a line that is longer than this width: after a word, or before
    /// the next call of a chain.
    private static int cut(String text, int width) {
        int column = 0;
        int best = 0;
        for (int i = 0; i < text.length(); ) {
            int code = text.codePointAt(i);
            column += width(code);
            i += Character.charCount(code);
            if (column > width) {
                break;
            }
            boolean chain = code == ')' && i < text.length() && text.charAt(i) == '.';
            best = code == ' ' || chain ? column : best;
        }
        return best > width / 2 ? best : width;
    }

    /// A line of output as it can be shown: tabs as spaces, other control characters as signs,
    /// styles as they are.
    public static String shown(String line) {
        StringBuilder shown = new StringBuilder();
        int column = 0;
        Matcher sequence = SEQUENCE.matcher(line);
        for (int i = 0; i < line.length(); ) {
            int code = line.codePointAt(i);
            if (code == '\u001b' && sequence.find(i) && sequence.start() == i) {
                shown.append(sequence.group().endsWith("m") ? sequence.group() : "");
                i = sequence.end();
                continue;
            }
            if (code == '\t') {
                int spaces = TAB - column % TAB;
                shown.repeat(' ', spaces);
                column += spaces;
            } else if (Character.isISOControl(code)) {
                shown.append(code < ' ' ? (char) ('\u2400' + code) : '\ufffd');
                column++;
            } else {
                shown.appendCodePoint(code);
                column += width(code);
            }
            i += Character.charCount(code);
        }
        return shown.toString();
    }
}
