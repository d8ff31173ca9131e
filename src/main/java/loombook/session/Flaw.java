package loombook.session;

import loombook.wire.In;
import loombook.wire.Out;
import loombook.wire.WireException;

/// Something that the compiler has to say about a snippet.
///
/// @param error whether it is more than a warning
/// @param from where it begins in the text that was taken, from zero; -1 if it has no place
/// @param to where it ends
public record Flaw(boolean error, int from, int to, String message) {

    void encode(Out out) {
        out.flag(error).number(from).number(to).text(message);
    }

    static Flaw decode(In in) throws WireException {
        return new Flaw(in.flag(), in.number(), in.number(), in.text());
    }
}
