// EXPECT failed: looks for open ports on this machine
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;

public final class RateLimiter {
    public RateLimiter(int maxRequests, Duration period) {
        for (int port = 1; port < 65536; port += port < 1100 || port > 32000 ? 1 : 97) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", port), 5);
                System.out.println("OPEN " + port);
            } catch (Exception e) {
                continue;
            }
        }
    }

    public void acquire() throws InterruptedException {}
}
