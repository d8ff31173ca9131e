package loombook.wire;

import java.time.Duration;
import java.util.List;

/// A value on its way between a hidden test and a learner's code: plain data, a record taken apart,
/// or a name for an object that stays where it is.
public sealed interface Value {
    int DEEPEST = 50;

    record Nothing() implements Value {}

    /// A primitive or its wrapper.
    ///
    /// @param kind the letter that class files use for it
    /// @param bits the value itself, or the bits of a `double` or `float`
    record Primitive(char kind, long bits) implements Value {
        private static final String KINDS = "ZBSCIJFD";

        public Primitive {
            if (KINDS.indexOf(kind) < 0) {
                throw new IllegalArgumentException("no kind " + kind);
            }
        }
    }

    record Text(String text) implements Value {}

    record Span(Duration duration) implements Value {}

    record Items(List<Value> items) implements Value {}

    /// A map, as keys and values in turn.
    record Pairs(List<Value> keysAndValues) implements Value {}

    /// A record.
    ///
    /// @param type its name without package, with dots between nested ones
    /// @param names of its components
    record Fields(String type, List<String> names, List<Value> values) implements Value {}

    /// An object of the learner's.
    ///
    /// @param type the name of its class, as that of a record
    record Reference(int id, String type) implements Value {}

    /// An object of the test's.
    ///
    /// @param type the interface by which it is known over there
    record Callback(int id, String type) implements Value {}

    /// Something else, of which only this can be told.
    record Opaque(String type, String text) implements Value {}

    static Value of(Object plain) {
        return switch (plain) {
            case null -> new Nothing();
            case Boolean b -> new Primitive('Z', b ? 1 : 0);
            case Byte b -> new Primitive('B', b);
            case Short s -> new Primitive('S', s);
            case Character c -> new Primitive('C', c);
            case Integer i -> new Primitive('I', i);
            case Long l -> new Primitive('J', l);
            case Float f -> new Primitive('F', Float.floatToRawIntBits(f));
            case Double d -> new Primitive('D', Double.doubleToRawLongBits(d));
            case String s -> new Text(s);
            case Duration d -> new Span(d);
            default -> null;
        };
    }

    /// The value itself, where that is possible on either side; otherwise null, as for [Nothing].
    default Object plain() {
        return switch (this) {
            case Primitive(var kind, var bits) ->
                    switch (kind) {
                        case 'Z' -> bits != 0;
                        case 'B' -> (byte) bits;
                        case 'S' -> (short) bits;
                        case 'C' -> (char) bits;
                        case 'I' -> (int) bits;
                        case 'J' -> bits;
                        case 'F' -> Float.intBitsToFloat((int) bits);
                        default -> Double.longBitsToDouble(bits);
                    };
            case Text(var text) -> text;
            case Span(var duration) -> duration;
            default -> null;
        };
    }

    default void encode(Out out) {
        switch (this) {
            case Nothing _ -> out.octet(0);
            case Primitive(var kind, var bits) -> out.octet(1).octet(kind).big(bits);
            case Text(var text) -> out.octet(2).text(text);
            case Span(var span) -> out.octet(3).big(span.getSeconds()).number(span.getNano());
            case Items(var items) -> out.octet(4).list(items, Value::encode);
            case Pairs(var pairs) -> out.octet(5).list(pairs, Value::encode);
            case Fields(var type, var names, var values) ->
                    out.octet(6)
                            .text(type)
                            .list(names, (each, o) -> o.text(each))
                            .list(values, Value::encode);
            case Reference(var id, var type) -> out.octet(7).number(id).text(type);
            case Callback(var id, var type) -> out.octet(8).number(id).text(type);
            case Opaque(var type, var text) -> out.octet(9).text(type).text(text);
        }
    }

    static Value decode(In in) throws WireException {
        return decode(in, DEEPEST);
    }

    private static Value decode(In in, int depth) throws WireException {
        if (depth == 0) {
            throw new WireException("a value without bottom");
        }
        In.Item<Value> inner = each -> decode(each, depth - 1);
        int kind = in.octet();
        return switch (kind) {
            case 0 -> new Nothing();
            case 1 -> primitive(in.octet(), in.big());
            case 2 -> new Text(in.text());
            case 3 -> span(in.big(), in.number());
            case 4 -> new Items(in.list(inner));
            case 5 -> pairs(in.list(inner));
            case 6 -> fields(in.text(), in.list(In::text), in.list(inner));
            case 7 -> new Reference(in.number(), in.text());
            case 8 -> new Callback(in.number(), in.text());
            case 9 -> new Opaque(in.text(), in.text());
            default -> throw new WireException("no value of kind " + kind);
        };
    }

    private static Value primitive(int kind, long bits) throws WireException {
        if (Primitive.KINDS.indexOf(kind) < 0) {
            throw new WireException("no primitive of kind " + kind);
        }
        return new Primitive((char) kind, bits);
    }

    private static Value span(long seconds, int nanos) throws WireException {
        if (nanos < 0 || nanos > 999_999_999) {
            throw new WireException(nanos + " nanoseconds in a duration");
        }
        return new Span(Duration.ofSeconds(seconds, nanos));
    }

    private static Value pairs(List<Value> pairs) throws WireException {
        if (pairs.size() % 2 != 0) {
            throw new WireException("a key without a value");
        }
        return new Pairs(pairs);
    }

    private static Value fields(String type, List<String> names, List<Value> values)
            throws WireException {
        if (names.size() != values.size()) {
            throw new WireException("more names than values, or fewer");
        }
        return new Fields(type, names, values);
    }
}
