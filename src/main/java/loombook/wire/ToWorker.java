package loombook.wire;

import java.util.List;

/// What the judge says to the learner's JVM.
///
/// Messages encode themselves, as those of a session do: see [ToAgent].
public sealed interface ToWorker {

    /// The first message.
    ///
    /// @param libraries jars that the sources may use
    /// @param doors ports to listen at here, whose connections lead to the judge
    /// @param threads the most that the learner may have
    /// @param output the most bytes of output that are wanted for each test
    record Setup(List<String> libraries, List<Door> doors, int threads, int output)
            implements ToWorker {
        @Override
        public Out encode() {
            return new Out()
                    .octet(0)
                    .list(libraries, (each, o) -> o.text(each))
                    .list(doors, Door::encode)
                    .number(threads)
                    .number(output);
        }
    }

    /// A port of the learner's own network, and the socket of the judge behind it.
    record Door(int port, String socket) {
        void encode(Out out) {
            out.number(port).text(socket);
        }

        static Door decode(In in) throws WireException {
            return new Door(in.number(), in.text());
        }
    }

    /// Compile these sources, and answer with [FromWorker.Compiled].
    record Compile(List<Named> sources) implements ToWorker {
        @Override
        public Out encode() {
            return new Out(4096).octet(1).list(sources, Named::encode);
        }
    }

    /// Classes compiled before, by another worker.
    record Load(List<Named> classes) implements ToWorker {
        @Override
        public Out encode() {
            return new Out(4096).octet(2).list(classes, Named::encode);
        }
    }

    /// A test begins: forget all objects, and load the classes afresh. Answered by
    /// [FromWorker.Begun].
    record Begin(int test) implements ToWorker {
        @Override
        public Out encode() {
            return new Out().octet(3).number(test);
        }
    }

    /// Call the learner's code on a thread of its own, and answer with [FromWorker.Answered].
    ///
    /// @param interrupted whether the thread begins with its interrupt status set
    record Call(long id, boolean interrupted, Target target) implements ToWorker {
        @Override
        public Out encode() {
            Out out = new Out().octet(4).big(id).flag(interrupted);
            target.encode(out);
            return out;
        }
    }

    /// Interrupt the thread of a call.
    record Interrupt(long id) implements ToWorker {
        @Override
        public Out encode() {
            return new Out().octet(5).big(id);
        }
    }

    /// The end of a [FromWorker.Callback].
    ///
    /// @param interrupted whether the thread that did it was left with its interrupt status set
    /// @param interrupts how many [FromWorker.CallbackInterrupt] came in time
    record Answer(long id, boolean interrupted, int interrupts, Result result) implements ToWorker {
        @Override
        public Out encode() {
            Out out = new Out().octet(6).big(id).flag(interrupted).number(interrupts);
            result.encode(out);
            return out;
        }
    }

    /// Answer with [FromWorker.Facts].
    ///
    /// @param call the one that hangs, and whose place is of interest; zero for none
    record Look(long id, long call) implements ToWorker {
        @Override
        public Out encode() {
            return new Out().octet(7).big(id).big(call);
        }
    }

    /// End in peace.
    record Leave() implements ToWorker {
        @Override
        public Out encode() {
            return new Out().octet(8);
        }
    }

    Out encode();

    static ToWorker decode(In in) throws WireException {
        int kind = in.octet();
        ToWorker message =
                switch (kind) {
                    case 0 ->
                            new Setup(
                                    in.list(In::text),
                                    in.list(Door::decode),
                                    in.number(),
                                    in.number());
                    case 1 -> new Compile(in.list(Named::decode));
                    case 2 -> new Load(in.list(Named::decode));
                    case 3 -> new Begin(in.number());
                    case 4 -> new Call(in.big(), in.flag(), Target.decode(in));
                    case 5 -> new Interrupt(in.big());
                    case 6 -> new Answer(in.big(), in.flag(), in.number(), Result.decode(in));
                    case 7 -> new Look(in.big(), in.big());
                    case 8 -> new Leave();
                    default -> throw new WireException("no message of kind " + kind);
                };
        in.end();
        return message;
    }
}
