package loombook.term;

import org.jline.keymap.BindingReader;
import org.jline.keymap.KeyMap;
import org.jline.terminal.Terminal;
import org.jline.utils.InfoCmp.Capability;
import org.jline.utils.NonBlockingReader;

import java.io.IOError;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// Makes keys of the characters that a terminal sends.
final class Keys {
    /// So long after an escape character, more would have come if it were part of a longer key.
    private static final long ESCAPE_MILLIS = 60;

    private static final char DELETE = 0x7f;
    private static final String PASTE_BEGINS = "\u001b[200~";
    private static final String PASTE_ENDS = "\u001b[201~";

    private static final Key TYPED = Key.of(Key.Kind.CHARACTER);
    private static final Key PASTED = Key.of(Key.Kind.PASTE);

    private final BindingReader reader;
    private final KeyMap<Key> map = new KeyMap<>();

    Keys(Terminal terminal) {
        this(terminal.reader());
        bind(
                terminal,
                Map.of(
                        Capability.key_up, Key.Kind.UP,
                        Capability.key_down, Key.Kind.DOWN,
                        Capability.key_left, Key.Kind.LEFT,
                        Capability.key_right, Key.Kind.RIGHT,
                        Capability.key_home, Key.Kind.HOME,
                        Capability.key_end, Key.Kind.END,
                        Capability.key_ppage, Key.Kind.PAGE_UP,
                        Capability.key_npage, Key.Kind.PAGE_DOWN,
                        Capability.key_dc, Key.Kind.DELETE,
                        Capability.key_btab, Key.Kind.BACK_TAB));
    }

    Keys(NonBlockingReader characters) {
        reader = new BindingReader(characters);
        map.setUnicode(TYPED);
        map.setNomatch(Key.of(Key.Kind.OTHER));
        map.setAmbiguousTimeout(ESCAPE_MILLIS);
        for (char control = 1; control < ' '; control++) {
            bind(Key.Kind.OTHER, Character.toString(control));
        }
        for (char letter = ' '; letter < DELETE; letter++) {
            map.bind(TYPED, Character.toString(letter));
        }
        bind(Key.Kind.ENTER, "\r", "\n");
        bind(Key.Kind.TAB, "\t");
        bind(Key.Kind.ESCAPE, "\u001b");
        bind(Key.Kind.BACKSPACE, "\b", "\u007f");
        bind(Key.Kind.INTERRUPT, "\u0003");
        bind(Key.Kind.END_OF_INPUT, "\u0004");
        bind(Key.Kind.REDRAW, "\u000c");
        bind(Key.Kind.UP, "\u001b[A", "\u001bOA", "\u0010");
        bind(Key.Kind.DOWN, "\u001b[B", "\u001bOB", "\u000e");
        bind(Key.Kind.RIGHT, "\u001b[C", "\u001bOC");
        bind(Key.Kind.LEFT, "\u001b[D", "\u001bOD");
        bind(Key.Kind.HOME, "\u001b[H", "\u001bOH", "\u001b[1~");
        bind(Key.Kind.END, "\u001b[F", "\u001bOF", "\u001b[4~");
        bind(Key.Kind.PAGE_UP, "\u001b[5~");
        bind(Key.Kind.PAGE_DOWN, "\u001b[6~");
        bind(Key.Kind.DELETE, "\u001b[3~");
        bind(Key.Kind.BACK_TAB, "\u001b[Z");
        map.bind(PASTED, PASTE_BEGINS);
    }

    private void bind(Key.Kind kind, String... sequences) {
        map.bind(Key.of(kind), sequences);
    }

    private void bind(Terminal terminal, Map<Capability, Key.Kind> keys) {
        keys.forEach(
                (capability, kind) -> {
                    String sequence = KeyMap.key(terminal, capability);
                    if (sequence != null && sequence.length() > 1) {
                        bind(kind, sequence);
                    }
                });
    }

    /// The next, if it comes in time.
    Optional<Key> next(Duration patience) {
        try {
            int ahead = reader.peekCharacter(Math.max(1, patience.toMillis()));
            return ahead == NonBlockingReader.READ_EXPIRED
                    ? Optional.empty()
                    : Optional.of(ahead < 0 ? Key.of(Key.Kind.GONE) : next());
        } catch (IOError | UncheckedIOException e) {
            return Optional.of(Key.of(Key.Kind.GONE));
        }
    }

    private Key next() {
        Key key = reader.readBinding(map);
        if (key == null) {
            return Key.of(Key.Kind.GONE);
        }
        if (key == TYPED) {
            return Key.of(reader.getLastBinding());
        }
        return key == PASTED ? new Key(Key.Kind.PASTE, pasted()) : key;
    }

    /// With the line ends of a text.
    private String pasted() {
        return reader.readStringUntil(PASTE_ENDS).replace("\r\n", "\n").replace('\r', '\n');
    }
}
