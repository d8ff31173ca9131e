package loombook.player;

import loombook.term.Columns;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Lines that fit into a width, broken between words.
public final class Wrapped {
    private static final Pattern TO_BE_TYPED = Pattern.compile("`[^`]*`");
    private static final char NO_BREAK = '\u00a0';
    private static final int STEP = 4;
    private static final String CODE = " ".repeat(STEP);

    private Wrapped() {}

    /// @param step how much further in the lines after the first begin
    /// @param width how many columns a line may have, its indentation included
    static List<String> lines(String line, int step, int width) {
        String text = line.stripTrailing();
        int indent = text.length() - text.stripLeading().length();
        String further = " ".repeat(Math.min(indent + step, width / 2));
        List<String> lines = new ArrayList<>();
        while (text.length() > width) {
            int end = text.lastIndexOf(' ', width);
            int least = lines.isEmpty() ? indent : further.length();
            if (end <= least) {
                // One word longer than the line: it is left whole, to be copied.
                end = text.indexOf(' ', width);
            }
            if (end < 0) {
                break;
            }
            lines.add(text.substring(0, end).stripTrailing());
            text = further + text.substring(end).strip();
        }
        lines.add(text);
        return lines;
    }

    /// A message of several lines. What is to be typed, in backticks, is left whole, to be copied;
    /// so is code with a mark below its fault.
    public static String message(String text, int width) {
        String glued =
                TO_BE_TYPED
                        .matcher(text)
                        .replaceAll(typed -> Matcher.quoteReplacement(whole(typed.group())));
        return glued.lines()
                .flatMap(
                        line ->
                                line.startsWith(CODE)
                                        ? Stream.of(line)
                                        : lines(line, STEP, width).stream())
                .map(Wrapped::parted)
                .collect(Collectors.joining("\n"));
    }

    /// The text with spaces at which no line is broken.
    static String whole(String text) {
        return text.replace(' ', NO_BREAK);
    }

    /// The text with its usual spaces, once it has been broken.
    static String parted(String text) {
        return text.replace(NO_BREAK, ' ');
    }

    /// Of lines with styles, those that are too long broken, and the others as they are.
    static List<String> fitting(List<String> lines, int hang, int width) {
        return lines.stream()
                .flatMap(
                        line ->
                                Columns.width(line) <= width
                                        ? Stream.of(line)
                                        : styled(line, hang, width).stream())
                .toList();
    }

    /// The same for a line with styles, of which a word that is too long is broken as well.
    ///
    /// @param hang where the lines after the first begin
    static List<String> styled(String line, int hang, int width) {
        List<String> lines = new ArrayList<>();
        String before = "";
        for (String row : Columns.codeRows(Columns.shown(line), width, width - hang)) {
            lines.add(before + row);
            before = " ".repeat(hang);
        }
        return lines;
    }
}
