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
    record Load(List<Binary> classes) implements Step {
        @Override
        public void encode(Out out) {
            out.octet(0).list(classes, Binary::encode);
        }
    }

    /// Put these bodies in place of those already loaded.
    record Redefine(List<Binary> classes) implements Step {
        @Override
        public void encode(Out out) {
            out.octet(1).list(classes, Binary::encode);
        }
    }

    /// Call a static method without parameters.
    record Invoke(String className, String method) implements Step {
        @Override
        public void encode(Out out) {
            out.octet(2).text(className).text(method);
        }
    }

    void encode(Out out);

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
