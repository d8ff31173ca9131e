package loombook.term;

/// What a piece of text is to the reader; the theme decides how that looks.
public enum Role {
    PLAIN(""),
    TITLE("1"),
    DIM("2"),
    VALUE("36"),
    GOOD("32"),
    WARNING("33"),
    ERROR("31"),
    /// Output on standard error.
    STDERR("35"),
    HEADING("1;36"),
    STRONG("1"),
    EMPHASIS("3"),
    /// Code within text.
    CODE("36"),
    LINK("4"),
    KEYWORD("35"),
    STRING("32"),
    NUMBER("33"),
    TYPE("36"),
    NAME("34"),
    COMMENT("2;3"),
    /// A key that may be pressed.
    KEY("1"),
    /// The line that is chosen.
    SELECTION("7"),
    /// How far something is.
    PROGRESS("32"),

    // What a thread is about.
    RUNNING("32"),
    SLEEPING("36"),
    BLOCKED("33"),
    READING("35");

    private final String code;

    Role(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
