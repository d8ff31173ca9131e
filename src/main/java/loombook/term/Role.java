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
