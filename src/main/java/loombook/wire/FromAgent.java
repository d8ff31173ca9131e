package loombook.wire;

import java.util.List;

/// What the JVM that runs a chapter says to its session.
///
/// Messages encode themselves: the JVM puts a switch on types together when it is first reached,
/// which no first cell shall wait for.
public sealed interface FromAgent {

    /// The first message, with the word that proves who is calling.
    record Hello(String token) implements FromAgent {
        @Override
        public Out encode() {
            return new Out().octet(0).text(token);
        }
    }

    /// Some output, to standard output or standard error.
    record Output(boolean error, byte[] bytes) implements FromAgent {
        @Override
        public Out encode() {
            return new Out(bytes.length + 8).octet(1).flag(error).blob(bytes);
        }
    }

    /// How each call of a [ToAgent.Play] ended, in order; after one that could not be made, none
    /// follow.
    record Played(List<Ending> endings) implements FromAgent {
        @Override
        public Out encode() {
            return new Out().octet(2).list(endings, Ending::encode);
        }
    }

    /// The cell is over.
    ///
    /// @param hidden bytes of output that went over the cap
    /// @param threads threads begun in the cell that still run
    /// @param full whether the heap is nearly full even after a collection
    /// @param log what its threads did, if that was recorded
    record Ended(long hidden, int threads, boolean full, ThreadLog log) implements FromAgent {
        @Override
        public Out encode() {
            Out out = new Out().octet(3).big(hidden).number(threads).flag(full);
            log.encode(out);
            return out;
        }
    }

    /// The code waits for standard input.
    record InputWanted() implements FromAgent {
        @Override
        public Out encode() {
            return new Out().octet(4);
        }
    }

    /// Who waits for whom, in words; empty if nobody is stuck.
    record Diagnosis(String text) implements FromAgent {
        @Override
        public Out encode() {
            return new Out().octet(5).text(text);
        }
    }

    /// The JVM is ending in good order, by `System.exit`.
    record Exiting() implements FromAgent {
        @Override
        public Out encode() {
            return new Out().octet(6);
        }
    }

    /// A thread ended by an exception that nobody caught.
    record Uncaught(String thread, Thrown thrown) implements FromAgent {
        @Override
        public Out encode() {
            Out out = new Out().octet(7).text(thread);
            thrown.encode(out);
            return out;
        }
    }

    Out encode();

    static FromAgent decode(In in) throws WireException {
        int kind = in.octet();
        FromAgent message =
                switch (kind) {
                    case 0 -> new Hello(in.text());
                    case 1 -> new Output(in.flag(), in.blob());
                    case 2 -> new Played(in.list(Ending::decode));
                    case 3 -> new Ended(in.big(), in.number(), in.flag(), ThreadLog.decode(in));
                    case 4 -> new InputWanted();
                    case 5 -> new Diagnosis(in.text());
                    case 6 -> new Exiting();
                    case 7 -> new Uncaught(in.text(), Thrown.decode(in));
                    default -> throw new WireException("no message of kind " + kind);
                };
        in.end();
        return message;
    }
}
