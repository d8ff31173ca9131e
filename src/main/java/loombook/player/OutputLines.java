package loombook.player;

import loombook.term.Columns;
import loombook.term.Ink;
import loombook.term.Role;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// What a cell prints, made into lines for the page as it comes. Of very many lines the first and
/// the last are shown, lest they push out of the terminal what the reader wants to look back at.
final class OutputLines {
    private static final int FIRST = 200;
    private static final int LAST = 10;
    private static final int LONGEST = 4000;

    private final Ink ink;
    private final CharsetDecoder decoder =
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private final StringBuilder line = new StringBuilder();
    private final Deque<String> last = new ArrayDeque<>();
    private ByteBuffer left = ByteBuffer.allocate(0);
    private boolean lineIsError;
    private boolean returned;
    private long shown;
    private long hidden;

    OutputLines(Ink ink) {
        this.ink = ink;
    }

    /// Some more output.
    ///
    /// @return the lines that it completes and that are to be shown
    List<String> add(boolean error, byte[] bytes) {
        List<String> lines = new ArrayList<>();
        if (error != lineIsError && !line.isEmpty()) {
            end(lines);
        }
        lineIsError = error;
        String text = decoded(bytes);
        for (int i = 0; i < text.length(); i++) {
            add(text.charAt(i), lines);
        }
        return lines;
    }

    private void add(char character, List<String> lines) {
        if (character == '\n') {
            returned = false;
            end(lines);
        } else if (character == '\r') {
            returned = true;
        } else {
            if (returned) {
                line.setLength(0);
                returned = false;
            }
            line.append(character);
            if (line.length() >= LONGEST) {
                end(lines);
            }
        }
    }

    private String decoded(byte[] bytes) {
        ByteBuffer all = ByteBuffer.allocate(left.remaining() + bytes.length).put(left).put(bytes);
        all.flip();
        CharBuffer text = CharBuffer.allocate(all.remaining() + 1);
        decoder.decode(all, text, false);
        left = all.slice();
        return text.flip().toString();
    }

    private void end(List<String> lines) {
        String styled = styled(line.toString());
        line.setLength(0);
        if (shown < FIRST) {
            shown++;
            lines.add(styled);
            return;
        }
        last.add(styled);
        if (last.size() > LAST) {
            last.remove();
            hidden++;
        }
    }

    private String styled(String text) {
        String bar = ink.paint(Role.DIM, ink.glyph("│ ", "| "));
        String safe = Columns.shown(ink.colour() ? text : Columns.plain(text));
        return bar
                + (lineIsError ? ink.paint(Role.STDERR, safe) : safe)
                + (ink.colour() && safe.indexOf('\u001b') >= 0 ? "\u001b[0m" : "");
    }

    /// The line that has not ended yet.
    String partial() {
        return line.isEmpty() ? "" : styled(line.toString());
    }

    /// How many lines are not shown, so far.
    long unseen() {
        return hidden + last.size();
    }

    /// How many are left out between the first and the last, at the end.
    long hidden() {
        return hidden;
    }

    /// The end of the output.
    ///
    /// @param between stands for the lines that are left out, if any are
    List<String> finish(String between) {
        List<String> lines = new ArrayList<>();
        boolean open = !line.isEmpty();
        if (open) {
            line.append(ink.colour() ? ink.paint(Role.DIM, ink.glyph("⏎", "")) : "");
            end(lines);
        }
        List<String> all = new ArrayList<>();
        if (hidden > 0) {
            all.add(between);
        }
        all.addAll(last);
        all.addAll(lines);
        return all;
    }
}
