package loombook.session;

/// What one snippet came to that somebody typed at a prompt.
public sealed interface Landed {

    /// A value: of an expression, or of a variable that was declared or set.
    ///
    /// @param name of the variable that holds it
    /// @param cut whether there is more than is shown
    record Value(String name, String type, String text, boolean cut) implements Landed {}

    /// A declaration that has no value.
    ///
    /// @param what as in `method twice(int)`
    /// @param anew whether there was one before that it replaces
    record Defined(String what, boolean anew) implements Landed {}

    /// It is defined, but cannot be used yet.
    record Waiting(Remark why) implements Landed {}
}
