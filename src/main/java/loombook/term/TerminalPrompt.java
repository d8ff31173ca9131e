package loombook.term;

import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.InputFlag;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Terminal;
import org.jline.utils.NonBlockingReader;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.Callable;

/// A prompt on the reader's terminal: with an editor of lines, or without one where the terminal
/// can do no more than scroll, or the reader wants no more.
public final class TerminalPrompt implements Prompt {
    private static final long LOOK_EVERY = 100;
    private static final int NOTHING_YET = -2;

    private final Console console;
    private final Terminal terminal;
    private final Attributes before;
    private final Guide guide;
    private final LineEditor editor;
    private volatile boolean interrupted;

    private TerminalPrompt(Console console, Guide guide, LineEditor editor) {
        this.console = console;
        this.terminal = console.terminal();
        this.before = terminal.getAttributes();
        this.guide = guide;
        this.editor = editor;
    }

    /// @param history the file that remembers what was typed; none to forget it
    public static TerminalPrompt open(
            Console console, Guide guide, Optional<Path> history, Ink ink) {
        return new TerminalPrompt(console, guide, new LineEditor(console, guide, history, ink));
    }

    /// One that moves no cursor and has no colours.
    public static TerminalPrompt plain(Console console, Guide guide) {
        return new TerminalPrompt(console, guide, null);
    }

    @Override
    public Typed read(String sign, String more) {
        return editor == null ? readPlainly(sign, more) : editor.read(sign, more);
    }

    private Typed readPlainly(String sign, String more) {
        StringBuilder text = new StringBuilder();
        String before = sign;
        while (true) {
            interrupted = false;
            Optional<String> line = inLines(before, () -> interrupted = true);
            if (interrupted) {
                show("\n");
                return new Typed.Interrupted(text.isEmpty());
            }
            if (line.isEmpty()) {
                show("\n");
                return new Typed.End();
            }
            text.append(text.isEmpty() ? "" : "\n").append(line.get());
            if (text.isEmpty() || guide.isComplete(text.toString())) {
                return new Typed.Text(text.toString());
            }
            before = more;
        }
    }

    @Override
    public void show(String text) {
        if (editor == null || !editor.showAbove(text)) {
            console.put(text);
            console.flush();
        }
    }

    @Override
    public <T> T during(Callable<T> work, Runnable whenInterrupted) throws Exception {
        interrupted = false;
        Attributes mode = new Attributes(before);
        mode.setLocalFlags(EnumSet.of(LocalFlag.ICANON, LocalFlag.ECHO), false);
        mode.setLocalFlag(LocalFlag.ISIG, true);
        Terminal.SignalHandler old = handle(whenInterrupted);
        Attributes ours = terminal.getAttributes();
        terminal.setAttributes(mode);
        try {
            return work.call();
        } finally {
            terminal.setAttributes(ours);
            terminal.handle(Terminal.Signal.INT, old);
        }
    }

    private Terminal.SignalHandler handle(Runnable whenInterrupted) {
        return terminal.handle(
                Terminal.Signal.INT,
                _ -> {
                    interrupted = true;
                    whenInterrupted.run();
                });
    }

    @Override
    public Optional<String> line() {
        return withEcho("");
    }

    private Optional<String> inLines(String sign, Runnable whenInterrupted) {
        Terminal.SignalHandler old = handle(whenInterrupted);
        try {
            return withEcho(sign);
        } finally {
            terminal.handle(Terminal.Signal.INT, old);
        }
    }

    /// The terminal itself lets the reader edit the line, and shows what is typed: so it must do
    /// before the reader sees the sign to type.
    private Optional<String> withEcho(String sign) {
        Attributes ours = terminal.getAttributes();
        Attributes mode = new Attributes(before);
        mode.setLocalFlags(EnumSet.of(LocalFlag.ICANON, LocalFlag.ECHO, LocalFlag.ISIG), true);
        mode.setInputFlag(InputFlag.ICRNL, true);
        terminal.setAttributes(mode);
        try {
            if (!sign.isEmpty()) {
                show(sign);
            }
            return readLine();
        } catch (IOException e) {
            return Optional.empty();
        } finally {
            terminal.setAttributes(ours);
        }
    }

    private Optional<String> readLine() throws IOException {
        NonBlockingReader reader = terminal.reader();
        StringBuilder line = new StringBuilder();
        while (!interrupted) {
            int c = reader.read(LOOK_EVERY);
            if (c == NOTHING_YET) {
                continue;
            }
            if (c == '\n' || c == '\r') {
                return Optional.of(line.toString());
            }
            if (c < 0 || c == before.getControlChar(Attributes.ControlChar.VEOF)) {
                return line.isEmpty() ? Optional.empty() : Optional.of(line.toString());
            }
            line.append((char) c);
        }
        return Optional.empty();
    }

    @Override
    public int columns() {
        return console.size().columns();
    }

    @Override
    public void close() {
        if (editor != null) {
            editor.close();
        }
    }
}
