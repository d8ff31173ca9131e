package loombook.wire;

import java.util.List;

/// What a session says to the JVM that runs its chapter.
///
/// Messages encode themselves: the JVM puts a switch on types together when it is first reached,
/// which no first cell shall wait for.
public sealed interface ToAgent {

    /// The first message: where the chapter's libraries are.
    record Configure(List<String> classPath) implements ToAgent {
        @Override
        public Out encode() {
            return new Out().octet(0).list(classPath, (entry, out) -> out.text(entry));
        }
    }

    /// A cell begins; of its output, `cap` bytes are wanted.
    record Begin(long cap) implements ToAgent {
        @Override
        public Out encode() {
            return new Out().octet(1).big(cap);
        }
    }

    /// What was stopped stays so, but what comes next in the cell is not to be stopped with it.
    record Again() implements ToAgent {
        @Override
        public Out encode() {
            return new Out().octet(9);
        }
    }

    /// From the next cell on, record what its threads do.
    record Record() implements ToAgent {
        @Override
        public Out encode() {
            return new Out().octet(10);
        }
    }

    /// Do these steps in order, and answer with [FromAgent.Played].
    record Play(List<Step> steps) implements ToAgent {
        @Override
        public Out encode() {
            return new Out(4096).octet(2).list(steps, Step::encode);
        }
    }

    /// The cell has ended: answer with [FromAgent.Ended].
    record End() implements ToAgent {
        @Override
        public Out encode() {
            return new Out().octet(3);
        }
    }

    /// Answer with the value of a static field, as [FromAgent.Played].
    record Ask(String className, String field) implements ToAgent {
        @Override
        public Out encode() {
            return new Out().octet(4).text(className).text(field);
        }
    }

    /// Stop what is running.
    record Stop() implements ToAgent {
        @Override
        public Out encode() {
            return new Out().octet(5);
        }
    }

    /// What threads are waiting for each other? Answer with [FromAgent.Diagnosis].
    record Diagnose() implements ToAgent {
        @Override
        public Out encode() {
            return new Out().octet(6);
        }
    }

    /// The next bytes of standard input; none at all means its end.
    record Input(byte[] bytes) implements ToAgent {
        @Override
        public Out encode() {
            return new Out().octet(7).blob(bytes);
        }
    }

    /// End in peace.
    record Leave() implements ToAgent {
        @Override
        public Out encode() {
            return new Out().octet(8);
        }
    }

    Out encode();

    static ToAgent decode(In in) throws WireException {
        int kind = in.octet();
        ToAgent message =
                switch (kind) {
                    case 0 -> new Configure(in.list(In::text));
                    case 1 -> new Begin(in.big());
                    case 2 -> new Play(in.list(Step::decode));
                    case 3 -> new End();
                    case 4 -> new Ask(in.text(), in.text());
                    case 5 -> new Stop();
                    case 6 -> new Diagnose();
                    case 7 -> new Input(in.blob());
                    case 8 -> new Leave();
                    case 9 -> new Again();
                    case 10 -> new Record();
                    default -> throw new WireException("no message of kind " + kind);
                };
        in.end();
        return message;
    }
}
