package loombook.wire;

/// How one call into a chapter's code ended.
public sealed interface Ending {

    long nanos();

    /// @param value as `jshell` would show it; "null" for a method that returns nothing
    /// @param cut whether the value was too long to send whole
    record Returned(long nanos, String value, boolean cut) implements Ending {
        @Override
        public void encode(Out out) {
            out.octet(0).big(nanos).text(value).flag(cut);
        }
    }

    record Threw(long nanos, Thrown thrown) implements Ending {
        @Override
        public void encode(Out out) {
            thrown.encode(out.octet(1).big(nanos));
        }
    }

    /// The code ran into a method that still waits for a definition.
    ///
    /// @param id the number of the snippet with that method
    record Unresolved(long nanos, int id, Thrown thrown) implements Ending {
        @Override
        public void encode(Out out) {
            thrown.encode(out.octet(2).big(nanos).number(id));
        }
    }

    record Stopped(long nanos) implements Ending {
        @Override
        public void encode(Out out) {
            out.octet(3).big(nanos);
        }
    }

    /// The call ended well, but the value's own `toString` did not.
    record Unshowable(long nanos, Thrown thrown) implements Ending {
        @Override
        public void encode(Out out) {
            thrown.encode(out.octet(4).big(nanos));
        }
    }

    /// The class or the method could not be loaded.
    record NotLoaded(long nanos, String why) implements Ending {
        @Override
        public void encode(Out out) {
            out.octet(5).big(nanos).text(why);
        }
    }

    void encode(Out out);

    static Ending decode(In in) throws WireException {
        int kind = in.octet();
        long nanos = in.big();
        return switch (kind) {
            case 0 -> new Returned(nanos, in.text(), in.flag());
            case 1 -> new Threw(nanos, Thrown.decode(in));
            case 2 -> new Unresolved(nanos, in.number(), Thrown.decode(in));
            case 3 -> new Stopped(nanos);
            case 4 -> new Unshowable(nanos, Thrown.decode(in));
            case 5 -> new NotLoaded(nanos, in.text());
            default -> throw new WireException("no ending of kind " + kind);
        };
    }
}
