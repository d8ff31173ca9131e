package loombook.term;

import org.jline.builtins.Nano;

import java.io.IOException;
import java.nio.file.Path;

/// The small editor that is always there.
public final class NanoEditor {
    private NanoEditor() {}

    /// Lets the reader change a file; returns when they are done.
    public static void edit(Console console, Path file) throws IOException {
        Nano nano = new Nano(console.terminal(), file.getParent());
        nano.tabs = 4;
        nano.open(file.getFileName().toString());
        console.lendToOurs(nano::run);
    }
}
