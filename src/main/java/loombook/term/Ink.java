package loombook.term;

/// Writes text for one kind of terminal: with or without colour, with or without glyphs beyond
/// ASCII.
public record Ink(boolean colour, boolean glyphs, int width) {
    private static final int NARROWEST = 40;
    private static final int WIDEST = 100;
    public static final Ink PLAIN = new Ink(false, true, 80);

    public Ink {
        width = Math.clamp(width, NARROWEST, WIDEST);
    }

    public String paint(Role role, String text) {
        return colour && !role.code().isEmpty() && !text.isEmpty()
                ? start(role) + text + end(role)
                : text;
    }

    public String start(Role role) {
        return colour && !role.code().isEmpty() ? "\u001b[" + role.code() + "m" : "";
    }

    public String end(Role role) {
        return colour && !role.code().isEmpty() ? "\u001b[0m" : "";
    }

    /// A glyph, or what stands for it where there are none.
    public String glyph(String glyph, String ascii) {
        return glyphs ? glyph : ascii;
    }

    /// A text with a line after it that reaches the right edge.
    public String rule(String text) {
        int left = width - text.length() - 4;
        String line = glyph("─", "-");
        return paint(Role.DIM, line + line + " ")
                + paint(Role.TITLE, text)
                + paint(Role.DIM, left > 0 ? " " + line.repeat(left) : "");
    }
}
