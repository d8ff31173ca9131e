package loombook.judge;

import loombook.wire.ToWorker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/// All that a worker can reach of the judge: where it reports, and the doors behind which web
/// servers may stand. Sockets of files, in a folder that nobody else can enter, or ports where
/// there are none of that kind.
final class Room implements AutoCloseable {
    private static final String CHANNEL = "s";
    private static final List<String> DOORS = List.of("a", "b", "c");
    private static final int LOWEST_PORT = 20_000;
    private static final int HIGHEST_PORT = 30_000;
    private static final int BACKLOG = 1024;

    private final Path folder;
    private final List<Integer> ports = new ArrayList<>();
    private final List<ToWorker.Door> doors = new ArrayList<>();
    private final List<Gate> gates = new ArrayList<>();
    private ServerSocketChannel channel;
    private String address;
    private Socket reserved;
    private int dead;

    private Room(Path folder) {
        this.folder = folder;
    }

    /// @param ownNetwork whether the worker is alone in its network, and needs doors to reach us
    static Room open(boolean ownNetwork) throws IOException {
        Room room = new Room(Leftovers.ofThisMachine().folder());
        try {
            room.openChannel();
            if (ownNetwork) {
                room.openDoors();
            } else {
                room.openPorts();
            }
            return room;
        } catch (IOException | RuntimeException e) {
            room.close();
            throw e;
        }
    }

    private void openChannel() throws IOException {
        try {
            channel = unix(CHANNEL);
            address = CHANNEL;
        } catch (UnsupportedOperationException | IOException e) {
            channel = ServerSocketChannel.open().bind(loopback(0));
            int port = portOf(channel);
            ports.add(port);
            address = Integer.toString(port);
        }
    }

    private void openDoors() throws IOException {
        int port = ThreadLocalRandom.current().nextInt(LOWEST_PORT, HIGHEST_PORT);
        for (String name : DOORS) {
            gates.add(new Gate(unix(name)));
            doors.add(new ToWorker.Door(port++, name));
        }
        dead = port;
    }

    private void openPorts() throws IOException {
        for (int i = 0; i < DOORS.size(); i++) {
            ServerSocketChannel server = ServerSocketChannel.open().bind(loopback(0), BACKLOG);
            gates.add(new Gate(server));
            ports.add(portOf(server));
        }
        // Taken, so that nobody else listens there, and we do not either.
        reserved = new Socket();
        reserved.bind(loopback(0));
        dead = reserved.getLocalPort();
        ports.add(dead);
    }

    private ServerSocketChannel unix(String name) throws IOException {
        return ServerSocketChannel.open(StandardProtocolFamily.UNIX)
                .bind(UnixDomainSocketAddress.of(folder.resolve(name)), BACKLOG);
    }

    private static InetSocketAddress loopback(int port) throws IOException {
        return new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
    }

    private static int portOf(ServerSocketChannel server) throws IOException {
        return ((InetSocketAddress) server.getLocalAddress()).getPort();
    }

    Path folder() {
        return folder;
    }

    ServerSocketChannel channel() {
        return channel;
    }

    /// What the worker is told of the channel.
    String address() {
        return address;
    }

    List<Integer> ports() {
        return ports;
    }

    List<ToWorker.Door> doors() {
        return doors;
    }

    int gateCount() {
        return gates.size();
    }

    Gate gate(int number) {
        return gates.get(number);
    }

    /// The port by which the learner's code reaches a server.
    int port(int number) throws IOException {
        return doors.isEmpty() ? portOf(gates.get(number).server()) : doors.get(number).port();
    }

    /// A port at which nobody listens.
    int deadPort() {
        return dead;
    }

    @Override
    public void close() {
        try {
            for (Gate gate : gates) {
                gate.close();
            }
            if (channel != null) {
                channel.close();
            }
            if (reserved != null) {
                reserved.close();
            }
            Leftovers.delete(folder);
        } catch (IOException | UncheckedIOException e) {
            // What is left of a folder for temporary files is the system's.
            folder.toFile().deleteOnExit();
        }
    }
}
