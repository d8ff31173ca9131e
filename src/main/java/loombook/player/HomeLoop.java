package loombook.player;

import loombook.term.Console;
import loombook.term.Ink;
import loombook.term.Key;
import loombook.term.Size;
import loombook.words.Words;

import java.time.Duration;
import java.util.Optional;

/// Shows the home screen until the reader has chosen something.
public final class HomeLoop {
    private static final Duration PATIENCE = Duration.ofMillis(100);

    private final Console console;
    private final Ink ink;

    /// @param ink in the colours and glyphs of which things are painted, as wide as the terminal
    public HomeLoop(Console console, Ink ink) {
        this.console = console;
        this.ink = ink;
    }

    public HomeScreen.Choice choose(Shelf shelf, Words words) {
        HomeScreen screen = HomeScreen.of(shelf, words, inkFor(console.size()));
        ScreenPainter painter = new ScreenPainter(console);
        console.hideCursor(true);
        console.useOtherScreen(true);
        painter.forget();
        try {
            while (true) {
                Size size = console.size();
                painter.paint(screen.frame(size), size);
                Optional<Key> key = console.key(PATIENCE);
                if (console.wasResized()) {
                    painter.forget();
                    screen = screen.resized(inkFor(console.size()));
                }
                if (key.isPresent()) {
                    HomeScreen.Pressed pressed = screen.press(key.get());
                    screen = pressed.screen();
                    if (pressed.choice().isPresent()) {
                        return pressed.choice().get();
                    }
                }
            }
        } finally {
            console.useOtherScreen(false);
            console.hideCursor(false);
        }
    }

    private Ink inkFor(Size size) {
        return new Ink(ink.colour(), ink.glyphs(), size.columns());
    }
}
