package loombook.session;

import loombook.wire.In;
import loombook.wire.Out;
import loombook.wire.WireException;

import java.util.ArrayList;
import java.util.List;

/// How the lines of a class that JShell made around a snippet map to the lines of the snippet's own
/// text.
///
/// @param what the snippet in a reader's words, as in `method fib`
/// @param wrapped line numbers of the class, paired with `own`
/// @param own line numbers of the text that was taken, from one
record Lines(String className, String what, List<Integer> wrapped, List<Integer> own) {

    /// The line of the taken text, or 0 if the class's line is none of the reader's.
    int own(int wrappedLine) {
        int index = wrapped.indexOf(wrappedLine);
        return index < 0 ? 0 : own.get(index);
    }

    void encode(Out out) {
        out.text(className)
                .text(what)
                .list(wrapped, (n, o) -> o.number(n))
                .list(own, (n, o) -> o.number(n));
    }

    static Lines decode(In in) throws WireException {
        return new Lines(in.text(), in.text(), in.list(In::number), in.list(In::number));
    }

    /// Collects pairs, at most one for each line of the class.
    static final class Builder {
        private final List<Integer> wrapped = new ArrayList<>();
        private final List<Integer> own = new ArrayList<>();

        void add(int wrappedLine, int ownLine) {
            wrapped.add(wrappedLine);
            own.add(ownLine);
        }

        Lines build(String className, String what) {
            return new Lines(className, what, List.copyOf(wrapped), List.copyOf(own));
        }
    }
}
