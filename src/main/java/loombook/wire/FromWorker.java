package loombook.wire;

import java.util.List;

/// What the learner's JVM says to the judge, which believes none of it without need.
///
/// Messages encode themselves, as those of a session do: see [ToAgent].
public sealed interface FromWorker {

    /// The first message: it is the worker that was started.
    record Hello(String token) implements FromWorker {
        @Override
        public Out encode() {
            return new Out().octet(0).text(token);
        }
    }

    /// What became of the sources; said before any class of the learner's is loaded.
    ///
    /// @param faults errors; if there are any, there is nothing else
    record Compiled(List<Fault> faults, List<Named> classes, List<TypeShape> types)
            implements FromWorker {
        @Override
        public Out encode() {
            return new Out(16_384)
                    .octet(1)
                    .list(faults, Fault::encode)
                    .list(classes, Named::encode)
                    .list(types, TypeShape::encode);
        }
    }

    /// One error in the sources.
    ///
    /// @param file empty if it belongs to no place
    /// @param kind which fault it is, where the judge knows better words
    record Fault(String file, int line, int column, String lineText, String message, Kind kind) {

        /// Faults that mean something to us.
        public enum Kind {
            ORDINARY,
            PACKAGE,
            DUPLICATE
        }

        void encode(Out out) {
            out.text(file).number(line).number(column).text(lineText).text(message);
            out.octet(kind.ordinal());
        }

        static Fault decode(In in) throws WireException {
            return new Fault(
                    in.text(), in.number(), in.number(), in.text(), in.text(), kind(in.octet()));
        }

        private static Kind kind(int ordinal) throws WireException {
            if (ordinal >= Kind.values().length) {
                throw new WireException("no fault of kind " + ordinal);
            }
            return Kind.values()[ordinal];
        }
    }

    /// The test has begun.
    ///
    /// @param why empty, or why the classes cannot be loaded
    record Begun(int test, String why) implements FromWorker {
        @Override
        public Out encode() {
            return new Out().octet(2).number(test).text(why);
        }
    }

    /// The end of a [ToWorker.Call].
    ///
    /// @param nanos `System.nanoTime()` at the return
    /// @param interrupted whether the thread was left with its interrupt status set
    /// @param interrupts how many [ToWorker.Interrupt] came in time
    record Answered(long id, long nanos, boolean interrupted, int interrupts, Result result)
            implements FromWorker {
        @Override
        public Out encode() {
            Out out = new Out().octet(3).big(id).big(nanos).flag(interrupted);
            out.number(interrupts);
            result.encode(out);
            return out;
        }
    }

    /// The learner's code calls an object of the test's: answer with [ToWorker.Answer].
    record Callback(long id, boolean interrupted, Target target) implements FromWorker {
        @Override
        public Out encode() {
            Out out = new Out().octet(4).big(id).flag(interrupted);
            target.encode(out);
            return out;
        }
    }

    /// Interrupt the thread of a callback.
    record CallbackInterrupt(long id) implements FromWorker {
        @Override
        public Out encode() {
            return new Out().octet(5).big(id);
        }
    }

    /// Something was printed.
    record Printed(byte[] bytes) implements FromWorker {
        @Override
        public Out encode() {
            return new Out(bytes.length + 8).octet(6).blob(bytes);
        }
    }

    /// What can be seen from within.
    ///
    /// @param threads the names of the learner's own threads that live
    /// @param deadlock who waits for whom, if that is a circle
    /// @param place where the call is that was asked about, the innermost first
    record Facts(long id, List<String> threads, String deadlock, List<Thrown.Frame> place)
            implements FromWorker {
        @Override
        public Out encode() {
            return new Out()
                    .octet(7)
                    .big(id)
                    .list(threads, (each, o) -> o.text(each))
                    .text(deadlock)
                    .list(place, Thrown.Frame::encode);
        }
    }

    /// A word about an end that is near.
    record Farewell(String why) implements FromWorker {
        @Override
        public Out encode() {
            return new Out().octet(8).text(why);
        }
    }

    Out encode();

    static FromWorker decode(In in) throws WireException {
        int kind = in.octet();
        FromWorker message =
                switch (kind) {
                    case 0 -> new Hello(in.text());
                    case 1 ->
                            new Compiled(
                                    in.list(Fault::decode),
                                    in.list(Named::decode),
                                    in.list(TypeShape::decode));
                    case 2 -> new Begun(in.number(), in.text());
                    case 3 ->
                            new Answered(
                                    in.big(), in.big(), in.flag(), in.number(), Result.decode(in));
                    case 4 -> new Callback(in.big(), in.flag(), Target.decode(in));
                    case 5 -> new CallbackInterrupt(in.big());
                    case 6 -> new Printed(in.blob());
                    case 7 ->
                            new Facts(
                                    in.big(),
                                    in.list(In::text),
                                    in.text(),
                                    in.list(Thrown.Frame::decode));
                    case 8 -> new Farewell(in.text());
                    default -> throw new WireException("no message of kind " + kind);
                };
        in.end();
        return message;
    }
}
