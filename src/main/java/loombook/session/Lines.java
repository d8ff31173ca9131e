package loombook.session;

import loombook.wire.In;
import loombook.wire.Out;
import loombook.wire.WireException;

import java.util.ArrayList;
import java.util.List;

/// How the lines of a class that JShell made around a snippet map to the lines of the snippet's own
/// text.
///
/// @param snippet its name, the same whenever it is wrapped anew
/// @param what the snippet in a reader's words, as in `method fib`
/// @param before how many lines of the text that was taken come before the snippet's own; less than
///   0 if it was taken earlier, and only wrapped anew
/// @param wrapped line numbers of the class, paired with `own`
/// @param own line numbers of the snippet's text, from one
record Lines(
        String className,
        String snippet,
        String what,
        int before,
        List<Integer> wrapped,
        List<Integer> own) {
    static final int TAKEN_EARLIER = -1;

    /// The line of the snippet, or 0 if the class's line is none of its.
    int own(int wrappedLine) {
        int index = wrapped.indexOf(wrappedLine);
        return index < 0 ? 0 : own.get(index);
    }

    void encode(Out out) {
        out.text(className)
                .text(snippet)
                .text(what)
                .number(before)
                .list(wrapped, (n, o) -> o.number(n))
                .list(own, (n, o) -> o.number(n));
    }

    static Lines decode(In in) throws WireException {
        return new Lines(
                in.text(),
                in.text(),
                in.text(),
                in.number(),
                in.list(In::number),
                in.list(In::number));
    }

    /// Collects pairs, at most one for each line of the class.
    static final class Builder {
        private final List<Integer> wrapped = new ArrayList<>();
        private final List<Integer> own = new ArrayList<>();

        void add(int wrappedLine, int ownLine) {
            wrapped.add(wrappedLine);
            own.add(ownLine);
        }

        Lines build(String className, String snippet, String what, int before) {
            return new Lines(
                    className, snippet, what, before, List.copyOf(wrapped), List.copyOf(own));
        }
    }
}
