package loombook.player;

import loombook.session.Fault;
import loombook.term.Ink;
import loombook.term.Role;
import loombook.words.Words;

import java.util.ArrayList;
import java.util.List;

/// What a compiler has to say about something short that was just typed: no file, the line only
/// where there are several, and the place in it.
final class FaultText {
    private static final String INDENT = "      ";
    private static final int BEFORE = 30;

    private FaultText() {}

    /// @param several whether the input has more than one line
    static List<String> lines(List<Fault> faults, boolean several, Ink ink, Words words) {
        List<String> lines = new ArrayList<>();
        for (Fault fault : faults) {
            Role role = fault.error() ? Role.ERROR : Role.WARNING;
            String mark = fault.error() ? ink.glyph("✗ ", "x ") : "! ";
            boolean placed = several && fault.line() > 0;
            String text = message(fault);
            String message = mark + (placed ? words.get("line", fault.line(), text) : text);
            for (String line : Wrapped.lines(message, 2, ink.width())) {
                lines.add(ink.paint(role, line));
            }
            lines.addAll(source(fault, ink));
        }
        return lines;
    }

    /// `cannot find symbol` and what it is, in one line.
    private static String message(Fault fault) {
        List<String> parts = new ArrayList<>();
        fault.message()
                .lines()
                .map(String::strip)
                .filter(line -> !line.startsWith("location:"))
                .map(line -> line.replaceFirst("^symbol:\\s*", ""))
                .map(line -> line.replaceAll("\\bjava\\.lang\\.(?=[A-Z])", ""))
                .forEach(parts::add);
        boolean symbol = parts.size() > 1 && fault.message().contains("symbol:");
        return symbol
                ? parts.getFirst() + ": " + String.join(" ", parts.subList(1, parts.size()))
                : String.join(" ", parts);
    }

    /// The line and its place, if it has one. A long line is cut so that the place can be seen.
    static List<String> source(Fault fault, Ink ink) {
        if (fault.sourceLine().isBlank()) {
            return List.of();
        }
        String source = fault.sourceLine().replace('\t', ' ');
        int at = Math.max(0, fault.column() - 1);
        int room = ink.width() - INDENT.length() - 1;
        String more = ink.glyph("…", "...");
        if (source.length() > room && at > BEFORE) {
            int cut = Math.min(at - BEFORE, source.length() - room + more.length());
            source = more + source.substring(cut);
            at = at - cut + more.length();
        }
        if (source.length() > room) {
            source = source.substring(0, room - more.length()) + more;
        }
        int width = Math.clamp(fault.width(), 1, Math.max(1, room - at));
        Role role = fault.error() ? Role.ERROR : Role.WARNING;
        String mark = " ".repeat(at) + ink.paint(role, "^".repeat(width));
        return List.of(INDENT + source, INDENT + mark);
    }
}
