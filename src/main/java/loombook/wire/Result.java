package loombook.wire;

/// How a call across the wire ended.
public sealed interface Result {

    record Returned(Value value) implements Result {}

    record Threw(Raised raised) implements Result {}

    default void encode(Out out) {
        switch (this) {
            case Returned(var value) -> value.encode(out.octet(0));
            case Threw(var raised) -> raised.encode(out.octet(1));
        }
    }

    static Result decode(In in) throws WireException {
        int kind = in.octet();
        return switch (kind) {
            case 0 -> new Returned(Value.decode(in));
            case 1 -> new Threw(Raised.decode(in));
            default -> throw new WireException("no result of kind " + kind);
        };
    }
}
