package loombook.term;

import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.InfoCmp;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The terminal that the program was started from, as JLine knows it, had in the quickest way that
/// works here.
final class OwnTerminal {
    /// By a native library of JLine's, by Java's foreign functions, by starting `stty`. Each is
    /// asked alone: JLine asks all that it may use, and that takes longer than to use the first.
    private static final List<String> WAYS = List.of("jni", "ffm", "exec");

    /// Kinds that JLine knows by another name.
    private static final Map<String, String> LIKE =
            Map.of("tmux", "screen", "tmux-256color", "screen-256color");

    /// What only a real terminal needs.
    private static final List<String> REAL =
            List.of(
                    "org.jline.terminal.impl.jni.JniUnixSysTerminal",
                    "org.jline.terminal.impl.jni.JniNativePty",
                    "org.jline.terminal.impl.LinuxTermiosMapping",
                    "org.jline.terminal.impl.SignalInterceptingInputStream",
                    "org.jline.utils.FastBufferedOutputStream",
                    "org.jline.utils.NonCloseableInputStream",
                    "org.jline.utils.PumpThread");

    private OwnTerminal() {}

    /// Does what opening does at first, and learns the rest by name, where there may be no
    /// terminal.
    static void rehearse() {
        know("xterm-256color");
        try {
            open(false, WAYS.getFirst()).close();
        } catch (IOException | RuntimeException | LinkageError _) {
            REAL.forEach(OwnTerminal::learn);
        }
    }

    private static void learn(String name) {
        try {
            Class.forName(name);
        } catch (ClassNotFoundException | LinkageError e) {
            throw new IllegalStateException("JLine has no " + name + " any more", e);
        }
    }

    /// @param plain whether nothing but text is written to it
    /// @throws IOException if there is none that we can use
    static Terminal open(boolean plain) throws IOException {
        String type = plain ? "ansi" : System.getenv("TERM");
        if (type != null) {
            know(type);
        }
        IOException none = new IOException("there is no terminal that can be used");
        for (String way : WAYS) {
            try {
                return open(plain, way);
            } catch (IOException | RuntimeException | LinkageError e) {
                none.addSuppressed(e);
            }
        }
        throw none;
    }

    private static Terminal open(boolean plain, String way) throws IOException {
        return TerminalBuilder.builder()
                .name("loombook")
                // What is called dumb, JLine would not even set the modes of.
                .type(plain ? "ansi" : null)
                .system(true)
                .providers(way)
                .jni(way.equals("jni"))
                .ffm(way.equals("ffm"))
                .exec(way.equals("exec"))
                .dumb(false)
                .graphemeCluster(false)
                .nativeSignals(true)
                .signalHandler(Terminal.SignalHandler.SIG_DFL)
                .build();
    }

    /// What JLine knows of a kind of terminal is as good as what it would start a process to ask.
    private static void know(String type) {
        Optional.ofNullable(InfoCmp.getDefaultInfoCmp(LIKE.getOrDefault(type, type)))
                .ifPresent(known -> InfoCmp.setLoadedInfoCmp(type, known));
    }
}
