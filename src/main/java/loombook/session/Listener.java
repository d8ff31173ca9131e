package loombook.session;

import loombook.wire.Thrown;

/// Is told what a cell does while it does it.
public interface Listener {

    /// Some output. Called from one thread at a time; the session waits for it to return, and the
    /// cell with the session.
    void output(boolean error, byte[] bytes);

    /// The cell reads from standard input.
    ///
    /// @return the next bytes, none at all for the end; called on a thread of its own
    default byte[] input() {
        return new byte[0];
    }

    /// A thread of the cell ended by an exception.
    default void uncaught(String thread, Thrown thrown) {}

    /// A snippet of a script failed; the script goes on.
    default void failed(Outcome outcome) {}

    /// A snippet is over and went well.
    default void landed(Landed what) {}

    /// The chapter's JVM had to be replaced, and the cells above are run again.
    default void replaying() {}

    /// Hears nothing.
    final class Deaf implements Listener {
        @Override
        public void output(boolean error, byte[] bytes) {
            // On purpose.
        }
    }
}
