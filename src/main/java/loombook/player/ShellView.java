package loombook.player;

import loombook.session.CellReport;
import loombook.session.Landed;
import loombook.session.Listener;
import loombook.session.Outcome;
import loombook.term.Ink;
import loombook.term.Prompt;
import loombook.term.Role;
import loombook.term.Spans;
import loombook.words.Words;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// Shows what comes of an input: output as it is printed, then values with their types and times.
final class ShellView implements Listener {
    private static final long WORTH_TELLING = 100_000_000L;
    private static final int LONGEST_VALUE = 4000;
    private static final int HANG = 4;

    private final Prompt prompt;
    private final Ink ink;
    private final Words words;
    private final Utf8 out = new Utf8();
    private final Utf8 err = new Utf8();
    private Optional<String> pending = Optional.empty();
    private boolean lineOpen;
    private boolean several;
    private boolean landed;

    ShellView(Prompt prompt, Ink ink, Words words) {
        this.words = words;
        this.prompt = prompt;
        this.ink = ink;
    }

    /// Something is about to be evaluated.
    synchronized void begins(String text) {
        several = text.strip().contains("\n");
        landed = false;
    }

    /// Whether anything went well since then.
    synchronized boolean hasLanded() {
        return landed;
    }

    @Override
    public synchronized void output(boolean error, byte[] bytes) {
        flushPending("");
        String text = (error ? err : out).text(bytes);
        if (!text.isEmpty()) {
            prompt.show(error ? ink.paint(Role.STDERR, text) : text);
            lineOpen = !text.endsWith("\n");
        }
    }

    @Override
    public byte[] input() {
        Optional<String> typed = prompt.line();
        synchronized (this) {
            // The reader has ended the line that asked.
            lineOpen = typed.isEmpty() && lineOpen;
        }
        return typed.map(line -> (line + "\n").getBytes(StandardCharsets.UTF_8))
                .orElse(new byte[0]);
    }

    @Override
    public synchronized void failed(Outcome outcome) {
        flushPending("");
        List<String> lines =
                outcome instanceof Outcome.DoesNotCompile(var faults) && !faults.isEmpty()
                        ? FaultText.lines(faults, several, inkNow(), words)
                        : OutcomeText.lines(outcome, inkNow(), words.tongue());
        lines.forEach(this::wrapped);
    }

    @Override
    public synchronized void replaying() {
        note(ink.glyph("↻ ", "") + words.get("replaying"));
    }

    @Override
    public synchronized void landed(Landed what) {
        flushPending("");
        landed = true;
        switch (what) {
            case Landed.Value(var name, var type, var text, var cut) -> {
                String value = text.length() > LONGEST_VALUE ? clipped(text) : text;
                String more = cut ? ink.glyph("…", "...") : "";
                pending =
                        Optional.of(
                                (name.isEmpty() ? "" : name + " = ")
                                        + ink.paint(Role.VALUE, value + more)
                                        + ink.paint(Role.DIM, "  " + Signature.simple(type)));
            }
            case Landed.Defined(var declared, var anew) -> {
                boolean plain = declared.startsWith("import ");
                note(plain ? declared : words.get(anew ? "anew" : "defined", declared));
            }
            case Landed.Waiting(var why) -> warn(why.text(words.tongue()));
        }
    }

    private String clipped(String text) {
        return text.substring(0, LONGEST_VALUE)
                + ink.glyph("…", "...")
                + " "
                + words.get("characters", text.length());
    }

    /// An input is over.
    synchronized void ended(CellReport report) {
        String separator = ink.glyph(" · ", ", ");
        boolean slow = report.spanNanos() >= WORTH_TELLING;
        String took = Spans.of(report.spanNanos());
        if (pending.isPresent()) {
            flushPending(separator + took);
        } else if (slow) {
            note(words.get("ran", took));
        }
        FaultText.lines(report.faults(), several, inkNow(), words).forEach(this::line);
        report.remarks().forEach(each -> warn(each.text(words.tongue())));
        if (report.hidden() > 0) {
            String hidden = words.get("hidden", TextView.bytes(report.hidden()));
            note(ink.glyph("… ", "... ") + hidden);
        }
        if (report.threadsLeft() > 0) {
            note(words.count("threads", report.threadsLeft()));
        }
        closeLine();
    }

    void note(String text) {
        wrapped(Role.DIM, text);
    }

    void warn(String text) {
        wrapped(Role.WARNING, "! " + text);
    }

    /// Broken between words where the terminal would break it anywhere.
    void wrapped(Role role, String text) {
        text.lines().forEach(each -> wrapped(ink.paint(role, each)));
    }

    private void wrapped(String styled) {
        Wrapped.styled(styled, HANG, inkNow().width()).forEach(this::line);
    }

    /// For the terminal as wide as it is now.
    private Ink inkNow() {
        return new Ink(ink.colour(), ink.glyphs(), prompt.columns() - 1);
    }

    synchronized void line(String text) {
        closeLine();
        prompt.show(text + "\n");
    }

    private void flushPending(String beside) {
        if (pending.isPresent()) {
            String value = pending.get();
            pending = Optional.empty();
            line(value + ink.paint(Role.DIM, beside));
        }
    }

    private void closeLine() {
        if (lineOpen) {
            lineOpen = false;
            prompt.show(ink.paint(Role.DIM, ink.glyph("⏎", "")) + "\n");
        }
    }

    /// Text of bytes that come in pieces.
    private static final class Utf8 {
        private final CharsetDecoder decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE);
        private ByteBuffer left = ByteBuffer.allocate(0);

        String text(byte[] bytes) {
            ByteBuffer all = ByteBuffer.allocate(left.remaining() + bytes.length);
            all.put(left).put(bytes).flip();
            CharBuffer text = CharBuffer.allocate(all.remaining() + 1);
            decoder.decode(all, text, false);
            left = all.slice();
            return text.flip().toString();
        }
    }
}
