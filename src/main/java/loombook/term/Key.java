package loombook.term;

/// What the reader pressed.
///
/// @param text what a character key stands for, or all that was pasted; else empty
public record Key(Kind kind, String text) {

    public enum Kind {
        CHARACTER,
        /// Something that came at once, and is not to be taken for keys.
        PASTE,
        ENTER,
        TAB,
        BACK_TAB,
        ESCAPE,
        BACKSPACE,
        DELETE,
        UP,
        DOWN,
        LEFT,
        RIGHT,
        HOME,
        END,
        PAGE_UP,
        PAGE_DOWN,
        /// Ctrl-C.
        INTERRUPT,
        /// Ctrl-D.
        END_OF_INPUT,
        /// Ctrl-L.
        REDRAW,
        /// A key that we have no use for.
        OTHER,
        /// There is no terminal any more.
        GONE
    }

    public static Key of(Kind kind) {
        return new Key(kind, "");
    }

    public static Key of(String character) {
        return new Key(Kind.CHARACTER, character);
    }

    /// Whether it is one of these characters.
    public boolean isAnyOf(String characters) {
        return kind == Kind.CHARACTER && characters.contains(text);
    }
}
