package loombook.judge;

import java.io.IOException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.function.Consumer;

/// Lets the learner's code in to the web server that stands behind it at the moment.
final class Gate implements AutoCloseable {
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
            porter = Thread.ofVirtual().name("loombook-gate").start(this::accept);
        }
    }

    private void accept() {
        try {
            while (true) {
                SocketChannel guest = server.accept();
                Consumer<SocketChannel> to = host();
                if (to == null) {
                    guest.close();
                } else {
                    to.accept(guest);
                }
            }
        } catch (IOException e) {
            // The worker is gone, and the gate with it.
            return;
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
