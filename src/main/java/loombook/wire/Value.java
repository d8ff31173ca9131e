package loombook.wire;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/// A value on its way between a hidden test and a learner's code: plain data, a record taken apart,
/// or a name for an object that stays where it is.
public sealed interface Value {
    int DEEPEST = 50;

    record Nothing() implements Value {
        @Override
        public void encode(Out out) {
            out.octet(0);
        }
    }

    /// A primitive or its wrapper.
    ///
    /// @param kind the letter that class files use for it
    /// @param bits the value itself, or the bits of a `double` or `float`
    record Primitive(char kind, long bits) implements Value {
        private static final String KINDS = "ZBSCIJFD";
        private static final Map<Class<?>, Character> WHOLE =
                Map.of(Byte.class, 'B', Short.class, 'S', Integer.class, 'I', Long.class, 'J');

        public Primitive {
            if (KINDS.indexOf(kind) < 0) {
                throw new IllegalArgumentException("no kind " + kind);
            }
        }

        @Override
        public Object plain() {
            return switch (kind) {
                case 'Z' -> bits != 0;
                case 'B' -> (byte) bits;
                case 'S' -> (short) bits;
                case 'C' -> (char) bits;
                case 'I' -> (int) bits;
                case 'J' -> bits;
                case 'F' -> Float.intBitsToFloat((int) bits);
                default -> Double.longBitsToDouble(bits);
            };
        }

        @Override
        public void encode(Out out) {
            out.octet(1).octet(kind).big(bits);
        }
    }

    record Text(String text) implements Value {
        @Override
        public Object plain() {
            return text;
        }

        @Override
        public void encode(Out out) {
            out.octet(2).text(text);
        }
    }

    record Span(Duration duration) implements Value {
        @Override
        public Object plain() {
            return duration;
        }

        @Override
        public void encode(Out out) {
            out.octet(3).big(duration.getSeconds()).number(duration.getNano());
        }
    }

    record Items(List<Value> items) implements Value {
        @Override
        public void encode(Out out) {
            out.octet(4).list(items, Value::encode);
        }
    }

    /// A map, as keys and values in turn.
    record Pairs(List<Value> keysAndValues) implements Value {
        @Override
        public void encode(Out out) {
            out.octet(5).list(keysAndValues, Value::encode);
        }
    }

    /// A record.
    ///
    /// @param type its name without package, with dots between nested ones
    /// @param names of its components
    record Fields(String type, List<String> names, List<Value> values) implements Value {
        @Override
        public void encode(Out out) {
            out.octet(6)
                    .text(type)
                    .list(names, (each, o) -> o.text(each))
                    .list(values, Value::encode);
        }
    }

    /// An object of the learner's.
    ///
    /// @param type the name of its class, as that of a record
    record Reference(int id, String type) implements Value {
        @Override
        public void encode(Out out) {
            out.octet(7).number(id).text(type);
        }
    }

    /// An object of the test's.
    ///
    /// @param type the interface by which it is known over there
    record Callback(int id, String type) implements Value {
        @Override
        public void encode(Out out) {
            out.octet(8).number(id).text(type);
        }
    }

    /// Something else, of which only this can be told.
    record Opaque(String type, String text) implements Value {
        @Override
        public void encode(Out out) {
            out.octet(9).text(type).text(text);
        }
    }

    /// The value that stands for this, if it is plain data; otherwise null.
    static Value of(Object plain) {
        if (plain == null) {
            return new Nothing();
        }
        if (plain instanceof String text) {
            return new Text(text);
        }
        if (plain instanceof Duration duration) {
            return new Span(duration);
        }
        if (plain instanceof Boolean yes) {
            return new Primitive('Z', yes ? 1 : 0);
        }
        if (plain instanceof Character letter) {
            return new Primitive('C', letter);
        }
        return plain instanceof Number number ? ofNumber(number) : null;
    }

    private static Value ofNumber(Number number) {
        if (number instanceof Float small) {
            return new Primitive('F', Float.floatToRawIntBits(small));
        }
        if (number instanceof Double large) {
            return new Primitive('D', Double.doubleToRawLongBits(large));
        }
        Character kind = Primitive.WHOLE.get(number.getClass());
        return kind == null ? null : new Primitive(kind, number.longValue());
    }

    /// The value itself, where that is possible on either side; otherwise null, as for [Nothing].
    default Object plain() {
        return null;
    }

    void encode(Out out);

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
