package loombook.wire;

/// A file by its name: a source or a class.
public record Named(String name, byte[] bytes) {
    void encode(Out out) {
        out.text(name).blob(bytes);
    }

    static Named decode(In in) throws WireException {
        return new Named(in.text(), in.blob());
    }
}
