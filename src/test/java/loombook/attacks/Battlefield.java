package loombook.attacks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// What attacks aim at: a file to be read, servers to be called, a process to be killed. All of it
/// is open to everybody, so that nothing but the jail protects it.
final class Battlefield implements AutoCloseable {
    private final Path folder;
    private final Path arsenal;
    private final Path canary;
    private final String secret;
    private final ServerSocket tcp;
    private final ServerSocketChannel unix;
    private final Process bystander;
    private final AtomicInteger visitors = new AtomicInteger();

    Battlefield() throws IOException {
        byte[] random = new byte[20];
        new SecureRandom().nextBytes(random);
        secret = "canary-" + HexFormat.of().formatHex(random);
        folder = Files.createTempDirectory("lbf");
        openToAll(folder);
        arsenal = Files.createDirectory(folder.resolve("arsenal"));
        canary = Files.writeString(folder.resolve("canary"), secret);
        openToAll(canary);
        tcp = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Path socket = folder.resolve("socket");
        unix = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        unix.bind(UnixDomainSocketAddress.of(socket));
        openToAll(socket);
        bystander = new ProcessBuilder("sleep", "3600").start();
        count(() -> tcp.accept().close());
        count(() -> unix.accept().close());
    }

    private interface Door {
        void open() throws IOException;
    }

    private void count(Door door) {
        Thread.ofPlatform()
                .daemon()
                .start(
                        () -> {
                            try {
                                while (true) {
                                    door.open();
                                    visitors.incrementAndGet();
                                }
                            } catch (IOException e) {
                                // The battle is over.
                                return;
                            }
                        });
    }

    /// Lets everybody in.
    Path open(Path path) throws IOException {
        openToAll(path);
        return path;
    }

    private static void openToAll(Path path) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxrwxrwx"));
    }

    Path folder() {
        return folder;
    }

    /// Where attacks are made ready.
    Path arsenal() {
        return arsenal;
    }

    Map<String, String> targets() {
        return Map.of(
                "CANARY", canary.toString(),
                "PORT", Integer.toString(tcp.getLocalPort()),
                "UNIX", folder.resolve("socket").toString(),
                "SECRET", "told",
                "JUDGE", Long.toString(ProcessHandle.current().pid()));
    }

    String secret() {
        return secret;
    }

    /// How many calls came from anywhere.
    int visitors() {
        return visitors.get();
    }

    boolean isUntouched() throws IOException {
        return bystander.isAlive() && Files.readString(canary).equals(secret);
    }

    ProcessHandle bystander() {
        return bystander.toHandle();
    }

    @Override
    public void close() throws IOException {
        bystander.destroyForcibly();
        tcp.close();
        unix.close();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
