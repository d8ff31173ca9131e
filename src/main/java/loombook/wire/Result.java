package loombook.wire;

/// How a call across the wire ended.
public sealed interface Result {

    record Returned(Value value) implements Result {
        @Override
        public void encode(Out out) {
            value.encode(out.octet(0));
        }
    }

    record Threw(Raised raised) implements Result {
        @Override
        public void encode(Out out) {
            raised.encode(out.octet(1));
        }
    }

    void encode(Out out);

    static Result decode(In in) throws WireException {
        int kind = in.octet();
        return switch (kind) {
            case 0 -> new Returned(Value.decode(in));
            case 1 -> new Threw(Raised.decode(in));
            default -> throw new WireException("no result of kind " + kind);
        };
    }
}
