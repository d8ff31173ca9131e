package loombook.term;

import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.InputFlag;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;
import org.jline.utils.ShutdownHooks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/// The reader's terminal, ours until it is closed: keys come one by one and are not echoed. However
/// the program ends, the terminal is given back as it was.
public final class Console implements AutoCloseable {
    private static final String SHOW_CURSOR = "\u001b[?25h";
    private static final String HIDE_CURSOR = "\u001b[?25l";
    private static final String OTHER_SCREEN = "\u001b[?1049h";
    private static final String MAIN_SCREEN = "\u001b[?1049l";
    private static final String PLAIN_STYLE = "\u001b[0m";
    private static final String CLEAR_BELOW = "\r\u001b[J";
    private static final String MARK_PASTES = "\u001b[?2004h";
    private static final String LEAVE_PASTES = "\u001b[?2004l";

    private final Terminal terminal;
    private final Attributes before;
    private final Keys keys;
    private final AtomicBoolean resized = new AtomicBoolean();
    private final Thread atExit = new Thread(this::giveBack, "loombook-terminal");
    private final boolean plain;
    private boolean otherScreen;
    private boolean cursorHidden;
    private boolean footed;
    private boolean givenBack;
    private volatile Size size = new Size(0, 0);

    /// JLine closes its terminals when this JVM ends, and before that we have something to write.
    private final ShutdownHooks.Task beforeItCloses;

    private Console(Terminal terminal, boolean plain, ShutdownHooks.Task beforeItCloses) {
        this.plain = plain;
        this.beforeItCloses = beforeItCloses;
        this.terminal = terminal;
        this.before = terminal.getAttributes();
        this.keys = new Keys(terminal);
    }

    /// Takes the terminal that the program was started from.
    ///
    /// @throws IOException if there is none that we can use
    public static Console open() throws IOException {
        return open(false);
    }

    /// The same, but nothing is written to it besides text.
    public static Console openPlain() throws IOException {
        return open(true);
    }

    /// Does what it takes to open one, as far as it goes without: it is learnt so.
    public static void rehearse() {
        OwnTerminal.rehearse();
    }

    /// A terminal that nobody sees, on which these keys are pressed: for rehearsals.
    public static Console imagined(InputStream keys) throws IOException {
        Terminal terminal =
                new ExternalTerminal(
                        "loombook",
                        "xterm-256color",
                        keys,
                        OutputStream.nullOutputStream(),
                        StandardCharsets.UTF_8);
        Console console = new Console(terminal, false, () -> {});
        console.take();
        return console;
    }

    private static Console open(boolean plain) throws IOException {
        AtomicReference<Console> opened = new AtomicReference<>();
        // Such tasks are done in the order in which they came.
        ShutdownHooks.Task first =
                ShutdownHooks.add(
                        () -> Optional.ofNullable(opened.get()).ifPresent(Console::giveBack));
        Terminal terminal;
        try {
            terminal = OwnTerminal.open(plain);
        } catch (IOException | RuntimeException e) {
            ShutdownHooks.remove(first);
            throw e;
        }
        Console console = new Console(terminal, plain, first);
        opened.set(console);
        Runtime.getRuntime().addShutdownHook(console.atExit);
        terminal.handle(Terminal.Signal.WINCH, _ -> console.resized.set(true));
        terminal.handle(Terminal.Signal.CONT, _ -> console.takeAgain());
        console.take();
        return console;
    }

    /// Ctrl-C comes as a key: it is the reader's, not the signal of everybody that we started.
    private synchronized void take() {
        Attributes raw = new Attributes(before);
        raw.setLocalFlags(
                EnumSet.of(LocalFlag.ICANON, LocalFlag.ECHO, LocalFlag.IEXTEN, LocalFlag.ISIG),
                false);
        raw.setInputFlags(EnumSet.of(InputFlag.IXON, InputFlag.ICRNL, InputFlag.INLCR), false);
        raw.setControlChar(Attributes.ControlChar.VMIN, 1);
        raw.setControlChar(Attributes.ControlChar.VTIME, 0);
        terminal.setAttributes(raw);
        put(
                plain
                        ? ""
                        : MARK_PASTES
                                + (otherScreen ? OTHER_SCREEN : "")
                                + (cursorHidden ? HIDE_CURSOR : ""));
        flush();
    }

    /// After somebody has stopped us, and let us go on.
    private synchronized void takeAgain() {
        if (!givenBack) {
            take();
            resized.set(true);
        }
    }

    public Size size() {
        try {
            size = new Size(terminal.getColumns(), terminal.getRows());
        } catch (IllegalStateException _) {
            // Somebody ends us, and JLine has closed it: what is still painted nobody sees.
            return size;
        }
        return size;
    }

    /// Whether the terminal has another size, or lost what was on it, since this was asked last.
    public boolean wasResized() {
        return resized.getAndSet(false);
    }

    /// The next key, if one comes in time.
    public Optional<Key> key(Duration patience) {
        return keys.next(patience);
    }

    /// Writes, styles and all; nothing once the terminal is given back.
    public synchronized void put(String text) {
        if (!givenBack) {
            terminal.writer().write(text);
        }
    }

    public synchronized void flush() {
        if (!givenBack) {
            terminal.writer().flush();
        }
    }

    /// Goes to a screen beside the one that scrolls, which is as before when we come back.
    public synchronized void useOtherScreen(boolean other) {
        if (other != otherScreen) {
            otherScreen = other;
            put(other ? OTHER_SCREEN : MAIN_SCREEN);
        }
    }

    /// Whether what is below the cursor shall go when the terminal is given back.
    public synchronized void hasFooter(boolean has) {
        footed = has;
    }

    public synchronized void hideCursor(boolean hide) {
        if (hide != cursorHidden) {
            cursorHidden = hide;
            put(hide ? HIDE_CURSOR : SHOW_CURSOR);
        }
    }

    /// Lets somebody else have the terminal, such as an editor, as it was before we came.
    public <T> T lend(Callable<T> other) throws Exception {
        synchronized (this) {
            put(release());
            flush();
            terminal.setAttributes(before);
        }
        terminal.pause(true);
        try {
            return other.call();
        } finally {
            terminal.resume();
            resized.set(true);
            take();
        }
    }

    /// Lets a part of JLine have the terminal, which paints on the other screen.
    void lendToOurs(Part part) throws IOException {
        hideCursor(false);
        useOtherScreen(true);
        try {
            part.run();
        } finally {
            useOtherScreen(false);
            hideCursor(true);
            resized.set(true);
            take();
        }
    }

    /// Something of JLine's that uses the terminal for a while.
    @FunctionalInterface
    interface Part {
        void run() throws IOException;
    }

    /// As JLine knows it, in its own modes; for parts of this package.
    Terminal terminal() {
        return terminal;
    }

    private String release() {
        return plain
                ? ""
                : PLAIN_STYLE
                        + (footed && !otherScreen ? CLEAR_BELOW : "")
                        + LEAVE_PASTES
                        + (otherScreen ? MAIN_SCREEN : "")
                        + (cursorHidden ? SHOW_CURSOR : "");
    }

    private synchronized void giveBack() {
        if (!givenBack) {
            put(release());
            flush();
            givenBack = true;
            terminal.setAttributes(before);
        }
    }

    @Override
    public void close() {
        giveBack();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException _) {
            // The end has begun; what was to be done then is done.
            return;
        }
        ShutdownHooks.remove(beforeItCloses);
        try {
            terminal.close();
        } catch (IOException _) {
            // It is as it was; there is nothing left to close that anybody would miss.
            return;
        }
    }
}
