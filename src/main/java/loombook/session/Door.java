package loombook.session;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// Where a chapter's JVM calls when it has started: a socket in a folder that nobody else can
/// enter; where there are none of that kind, a port. Nothing of it is left however this JVM ends.
final class Door implements AutoCloseable {
    private static final Set<PosixFilePermission> OWNER =
            PosixFilePermissions.fromString("rwx------");

    /// The whole path of a socket may be no longer than a hundred letters.
    private static final int SHORT = 16;

    private final Thread hook = new Thread(this::shut, "loombook-door");
    private Path folder;
    private ServerSocketChannel server;
    private boolean shut;

    private Door() {}

    static Door open() throws IOException {
        Door door = new Door();
        try {
            // Before there is anything to be left: a JVM that ends says no, and nothing is made.
            Runtime.getRuntime().addShutdownHook(door.hook);
        } catch (IllegalStateException e) {
            throw new IOException("this program is about to end", e);
        }
        try {
            door.build();
            return door;
        } catch (IOException e) {
            door.close();
            throw e;
        }
    }

    private synchronized void build() throws IOException {
        if (shut) {
            throw new IOException("this program is about to end");
        }
        folder = folder();
        server = listen(folder.resolve("s"));
    }

    /// One that nobody else can enter, with a name that nobody else can have made before.
    private static Path folder() throws IOException {
        Path path =
                Path.of(
                        System.getProperty("java.io.tmpdir"),
                        "lb" + Secret.word().substring(SHORT));
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? Files.createDirectory(path, PosixFilePermissions.asFileAttribute(OWNER))
                : Files.createDirectory(path);
    }

    private static ServerSocketChannel listen(Path socket) throws IOException {
        try {
            return ServerSocketChannel.open(StandardProtocolFamily.UNIX)
                    .bind(UnixDomainSocketAddress.of(socket));
        } catch (UnsupportedOperationException | IOException e) {
            return ServerSocketChannel.open()
                    .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        }
    }

    ServerSocketChannel server() {
        return server;
    }

    /// The path of the socket, or the number of the port.
    String address() throws IOException {
        SocketAddress address = server.getLocalAddress();
        return address instanceof InetSocketAddress port
                ? Integer.toString(port.getPort())
                : address.toString();
    }

    /// The folder and what is in it, unless that was done.
    private synchronized void shut() {
        shut = true;
        try {
            if (server != null) {
                server.close();
            }
            if (folder != null) {
                Files.deleteIfExists(folder.resolve("s"));
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            // Somebody else cleans the folder of temporary files now and then.
            return;
        }
    }

    @Override
    public void close() {
        shut();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // This JVM ends, and the hook has nothing left to do.
            return;
        }
    }
}
