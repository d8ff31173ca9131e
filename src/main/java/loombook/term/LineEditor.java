package loombook.term;

import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.Candidate;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReader.Option;
import org.jline.reader.ParsedLine;
import org.jline.reader.Reference;
import org.jline.reader.UserInterruptException;
import org.jline.reader.Widget;
import org.jline.reader.impl.LineReaderImpl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// JLine's editor of lines, with keys that fit a programming language.
final class LineEditor implements AutoCloseable {
    private static final String INDENT = "    ";
    private static final int REMEMBERED = 2000;
    private static final int KEPT = 5000;
    private static final int LISTED = 400;
    private static final int MENU_ROWS = 12;
    private static final String BACK_TAB = "\u001b[Z";

    private final Prompt.Guide guide;
    private final LineReaderImpl reader;
    private final Colours colours;
    private final StringBuilder above = new StringBuilder();
    private boolean accepted;
    private int explained;
    private String explainedFor = "";

    LineEditor(Console console, Prompt.Guide guide, Optional<Path> history, Ink ink) {
        this.guide = guide;
        try {
            reader = new LineReaderImpl(console.terminal(), "loombook");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        reader.setParser(new WholeLine());
        reader.setCompleter((_, line, candidates) -> complete(line, candidates));
        colours = new Colours(guide, ink, this::repaint);
        reader.setHighlighter(colours);
        reader.setVariable(LineReader.HISTORY_SIZE, REMEMBERED);
        reader.setVariable(LineReader.HISTORY_FILE_SIZE, KEPT);
        reader.setVariable(LineReader.LIST_MAX, LISTED);
        reader.setVariable(LineReader.MENU_LIST_MAX, MENU_ROWS);
        reader.setVariable(LineReader.ERRORS, 0);
        reader.setVariable(LineReader.BELL_STYLE, "none");
        history.ifPresent(file -> reader.setVariable(LineReader.HISTORY_FILE, file));
        options();
        if (!ink.colour()) {
            withoutColours();
        }
        widgets();
    }

    private void options() {
        reader.setOpt(Option.DISABLE_EVENT_EXPANSION);
        reader.setOpt(Option.HISTORY_IGNORE_DUPS);
        reader.setOpt(Option.HISTORY_INCREMENTAL);
        reader.setOpt(Option.CASE_INSENSITIVE_SEARCH);
        reader.setOpt(Option.AUTO_MENU_LIST);
        reader.setOpt(Option.BRACKETED_PASTE);
        reader.unsetOpt(Option.HISTORY_REDUCE_BLANKS);
        reader.unsetOpt(Option.INSERT_TAB);
        reader.unsetOpt(Option.AUTO_FRESH_LINE);
        reader.unsetOpt(Option.GROUP);
        reader.unsetOpt(Option.AUTO_GROUP);
    }

    private void withoutColours() {
        for (String style :
                List.of(
                        LineReader.COMPLETION_STYLE_STARTING,
                        LineReader.COMPLETION_STYLE_DESCRIPTION,
                        LineReader.COMPLETION_STYLE_GROUP,
                        LineReader.COMPLETION_STYLE_BACKGROUND,
                        LineReader.COMPLETION_STYLE_LIST_STARTING,
                        LineReader.COMPLETION_STYLE_LIST_DESCRIPTION,
                        LineReader.COMPLETION_STYLE_LIST_GROUP,
                        LineReader.COMPLETION_STYLE_LIST_BACKGROUND)) {
            reader.setVariable(style, "");
        }
        reader.setVariable(LineReader.COMPLETION_STYLE_SELECTION, "inverse");
        reader.setVariable(LineReader.COMPLETION_STYLE_LIST_SELECTION, "inverse");
    }

    private void widgets() {
        KeyMap<Binding> keys = reader.getKeyMaps().get(LineReader.MAIN);
        bind(keys, "end-or-go-on", this::enter, "\r", "\n");
        bind(keys, "new-line", this::newLine, KeyMap.alt('\r'), KeyMap.alt('\n'));
        bind(keys, "complete-or-indent", this::tab, "\t");
        bind(keys, "explain", this::explain, KeyMap.alt('d'), BACK_TAB);
        bind(keys, "accept-offer", this::acceptOffer, KeyMap.alt('i'));
        for (String bracket : List.of("}", ")", "]")) {
            bind(keys, "close-" + bracket, () -> close(bracket), bracket);
        }
        keys.bind(new Reference(LineReader.INTERRUPT), KeyMap.ctrl('C'));
    }

    private void bind(KeyMap<Binding> keys, String name, Widget widget, String... sequences) {
        reader.getWidgets().put(name, widget);
        keys.bind(new Reference(name), sequences);
    }

    Prompt.Typed read(String sign, String more) {
        reader.setVariable(LineReader.SECONDARY_PROMPT_PATTERN, more);
        accepted = false;
        explained = 0;
        flushAbove();
        try {
            String text = reader.readLine(sign);
            return accepted ? new Prompt.Typed.Accepted() : new Prompt.Typed.Text(text);
        } catch (UserInterruptException e) {
            return new Prompt.Typed.Interrupted(e.getPartialLine().isEmpty());
        } catch (EndOfFileException e) {
            return new Prompt.Typed.End();
        }
    }

    /// @return false if nothing is being typed
    synchronized boolean showAbove(String text) {
        if (!reader.isReading()) {
            return false;
        }
        above.append(text);
        int end = above.lastIndexOf("\n");
        if (end >= 0) {
            String lines = above.substring(0, end + 1);
            above.delete(0, end + 1);
            reader.printAbove(lines);
        }
        return true;
    }

    /// What came after the last line break.
    private synchronized void flushAbove() {
        if (!above.isEmpty()) {
            reader.getTerminal().writer().println(above);
            above.setLength(0);
        }
    }

    private void repaint() {
        if (reader.isReading()) {
            try {
                reader.callWidget(LineReader.REDISPLAY);
            } catch (IllegalStateException _) {
                // The input has just ended, and is on the screen as it was.
                return;
            }
        }
    }

    private boolean enter() {
        String text = reader.getBuffer().toString();
        if (text.isBlank() || guide.isComplete(text)) {
            reader.callWidget(LineReader.ACCEPT_LINE);
            return true;
        }
        return newLine();
    }

    /// The next line begins as deep as this one, and deeper after an open bracket.
    private boolean newLine() {
        String left = reader.getBuffer().upToCursor();
        String line = left.substring(left.lastIndexOf('\n') + 1);
        String indent = line.substring(0, line.length() - line.stripLeading().length());
        boolean opens = line.stripTrailing().matches(".*[{(\\[]");
        reader.getBuffer().write("\n" + indent + (opens ? INDENT : ""));
        return true;
    }

    private boolean close(String bracket) {
        String left = reader.getBuffer().upToCursor();
        String line = left.substring(left.lastIndexOf('\n') + 1);
        if (line.isBlank() && line.endsWith(INDENT)) {
            reader.getBuffer().backspace(INDENT.length());
        }
        reader.getBuffer().write(bracket);
        return true;
    }

    private boolean tab() {
        String left = reader.getBuffer().upToCursor();
        boolean startsLine = left.substring(left.lastIndexOf('\n') + 1).isBlank();
        if (startsLine && !left.isBlank()) {
            reader.getBuffer().write(INDENT);
            return true;
        }
        reader.callWidget(LineReader.EXPAND_OR_COMPLETE);
        return true;
    }

    private void complete(ParsedLine line, List<Candidate> candidates) {
        Prompt.Proposals proposals = guide.proposals(line.line(), line.cursor());
        if (!proposals.note().isEmpty()) {
            reader.printAbove(String.join("\n", proposals.note()));
        }
        String kept =
                line.word().substring(0, Math.max(0, line.wordCursor() - proposals.replaced()));
        int order = 0;
        for (Prompt.Proposal each : proposals.choices()) {
            String beside = each.beside().isEmpty() ? null : each.beside();
            candidates.add(
                    new Candidate(
                            kept + each.text(),
                            each.shown(),
                            null,
                            beside,
                            null,
                            null,
                            false,
                            order++));
        }
    }

    private boolean explain() {
        String text = reader.getBuffer().toString();
        int cursor = reader.getBuffer().cursor();
        explained = explainedFor.equals(cursor + text) ? explained + 1 : 1;
        explainedFor = cursor + text;
        List<String> lines = guide.explanation(text, cursor, explained);
        if (!lines.isEmpty()) {
            reader.printAbove(String.join("\n", lines));
        }
        return true;
    }

    private boolean acceptOffer() {
        if (guide.hasOffer()) {
            accepted = true;
            reader.getBuffer().clear();
            reader.callWidget(LineReader.ACCEPT_LINE);
        }
        return true;
    }

    @Override
    public void close() {
        colours.close();
        try {
            reader.getHistory().save();
        } catch (IOException e) {
            // What was typed is forgotten then, and nothing else is lost.
            return;
        }
    }
}
