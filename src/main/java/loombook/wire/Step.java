package loombook.wire;

import java.util.List;

/// One thing that a chapter's JVM does for a snippet.
public sealed interface Step {

    /// A compiled class.
    record Binary(String name, byte[] bytes) {
        void encode(Out out) {
            out.text(name).blob(bytes);
        }

        static Binary decode(In in) throws WireException {
            return new Binary(in.text(), in.blob());
        }
    }

    /// Make these classes known.
    record Load(List<Binary> classes) implements Step {}

    /// Put these bodies in place of those already loaded.
    record Redefine(List<Binary> classes) implements Step {}

    /// Call a static method without parameters.
    record Invoke(String className, String method) implements Step {}

    default void encode(Out out) {
        switch (this) {
            case Load(var classes) -> out.octet(0).list(classes, Binary::encode);
            case Redefine(var classes) -> out.octet(1).list(classes, Binary::encode);
            case Invoke(var className, var method) -> out.octet(2).text(className).text(method);
        }
    }

    static Step decode(In in) throws WireException {
        int kind = in.octet();
        return switch (kind) {
            case 0 -> new Load(in.list(Binary::decode));
            case 1 -> new Redefine(in.list(Binary::decode));
            case 2 -> new Invoke(in.text(), in.text());
            default -> throw new WireException("no step of kind " + kind);
        };
    }
}
