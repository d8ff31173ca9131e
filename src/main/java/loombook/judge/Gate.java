package loombook.judge;

import java.io.IOException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/// Lets the learner's code in to the web server that stands behind it at the moment.
final class Gate implements AutoCloseable {
    private static final Duration MOMENT = Duration.ofMillis(5);

    private final ServerSocketChannel server;
    private Consumer<SocketChannel> host;
    private Thread porter;

    Gate(ServerSocketChannel server) {
        this.server = server;
    }

    /// @param to null if nobody is at home
    synchronized void lead(Consumer<SocketChannel> to) {
        host = to;
        if (porter == null) {
            // The JVM's own thread that waits for those of virtual threads would never end, and the
            // end of the program waits for that.
            porter = Thread.ofPlatform().daemon().name("loombook-gate").start(this::accept);
        }
    }

    private void accept() {
        while (server.isOpen()) {
            try {
                admit(server.accept());
            } catch (IOException e) {
                // Either the gate is being closed, or too much is open at the moment, here or
                // anywhere else in this JVM: that passes.
                LockSupport.parkNanos(MOMENT.toNanos());
            }
        }
    }

    private void admit(SocketChannel guest) throws IOException {
        Consumer<SocketChannel> to = host();
        if (to == null) {
            guest.close();
        } else {
            to.accept(guest);
        }
    }

    private synchronized Consumer<SocketChannel> host() {
        return host;
    }

    ServerSocketChannel server() {
        return server;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
