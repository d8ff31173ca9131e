package loombook.session;

import loombook.wire.Thrown;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// All that a reader has typed into a chapter, so that cells which are run again need not ask
/// again.
final class Typed {
    private final List<byte[]> all = new ArrayList<>();

    /// Takes note of what the listener types.
    ///
    /// @param tracer who can say what an exception has to do with the chapter
    Listener noting(Listener listener, Tracer tracer) {
        return new Listener() {
            @Override
            public void output(boolean error, byte[] bytes) {
                listener.output(error, bytes);
            }

            @Override
            public byte[] input() {
                byte[] bytes = listener.input();
                note(bytes);
                return bytes;
            }

            @Override
            public void uncaught(String thread, Thrown thrown) {
                String text = tracer.trace(thrown).text("Exception in thread \"" + thread + "\" ");
                listener.output(true, text.getBytes(StandardCharsets.UTF_8));
            }

            @Override
            public void replaying() {
                listener.replaying();
            }
        };
    }

    /// Types the same again, and hears nothing.
    Listener again() {
        return new Listener() {
            private int next;

            @Override
            public void output(boolean error, byte[] bytes) {
                // The reader has seen it.
            }

            @Override
            public byte[] input() {
                return at(next++);
            }
        };
    }

    private synchronized void note(byte[] bytes) {
        all.add(bytes);
    }

    private synchronized byte[] at(int index) {
        return index < all.size() ? all.get(index) : new byte[0];
    }
}
