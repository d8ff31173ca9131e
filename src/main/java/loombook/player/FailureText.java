package loombook.player;

import loombook.judge.TestResult;
import loombook.term.Ink;
import loombook.term.Role;
import loombook.words.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a test that failed has to say, in lines for a learner: its message, and what their code
/// printed.
final class FailureText {
    private static final String INDENT = "    ";
    private static final int MOST_PRINTED = 6;

    /// As the comparisons of the tests write them.
    private static final Pattern WANTED =
            Pattern.compile("(\\s*)(expected|should throw|but was|but threw):(\\s*)(.*)");

    /// What a terminal would take for a command: not to be had from a learner's program.
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\t]]");

    private final Ink ink;
    private final Words words;
    private final List<String> lines = new ArrayList<>();

    private FailureText(Ink ink, Words words) {
        this.ink = ink;
        this.words = words;
    }

    static List<String> lines(TestResult test, Ink ink, Words words) {
        FailureText text = new FailureText(ink, words);
        paragraphs(test.message()).forEach(text::message);
        text.printed(test.printed());
        return text.lines;
    }

    static String harmless(String line) {
        return CONTROL.matcher(line).replaceAll("\uFFFD");
    }

    static String more(int count, Ink ink, Words words) {
        return ink.glyph("… ", "... ") + words.get("more", count);
    }

    /// The lines of a message, those put together that were parted for another width.
    private static List<String> paragraphs(String message) {
        List<String> all = new ArrayList<>();
        for (String line : message.lines().map(FailureText::harmless).toList()) {
            boolean goesOn =
                    !all.isEmpty()
                            && !all.getLast().isBlank()
                            && !all.getLast().startsWith(" ")
                            && !line.isEmpty()
                            && Character.isLowerCase(line.charAt(0));
            if (goesOn) {
                all.add(all.removeLast() + " " + line);
            } else {
                all.add(line);
            }
        }
        return all;
    }

    private void message(String line) {
        Matcher wanted = WANTED.matcher(line);
        if (wanted.matches()) {
            Role role = wanted.group(2).startsWith("but") ? Role.ERROR : Role.GOOD;
            String label = wanted.group(1) + wanted.group(2) + ":" + wanted.group(3);
            List<String> value = wrapped(" ".repeat(label.length()) + wanted.group(4));
            lines.add(
                    INDENT
                            + ink.paint(Role.DIM, label)
                            + ink.paint(role, value.getFirst().strip()));
            value.stream().skip(1).forEach(more -> lines.add(INDENT + ink.paint(role, more)));
        } else {
            wrapped(line).forEach(each -> lines.add(INDENT + each));
        }
    }

    private List<String> wrapped(String line) {
        return Wrapped.lines(line, 0, ink.width() - INDENT.length());
    }

    private void printed(String printed) {
        if (printed.isBlank()) {
            return;
        }
        lines.add(INDENT + ink.paint(Role.DIM, words.get("printed")));
        List<String> all = printed.lines().map(FailureText::harmless).toList();
        String bar = ink.paint(Role.DIM, ink.glyph("│", "|")) + " ";
        all.stream().limit(MOST_PRINTED).forEach(line -> lines.add(INDENT + bar + line));
        if (all.size() > MOST_PRINTED) {
            lines.add(
                    INDENT
                            + bar
                            + ink.paint(Role.DIM, more(all.size() - MOST_PRINTED, ink, words)));
        }
    }
}
