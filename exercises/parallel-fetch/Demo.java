import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;

/// A small web server of our own, and eight addresses: some good, some not. Each good page takes
/// 0.3 s; one never comes.
void main() throws IOException {
    HttpServer server = server();
    String site = "http://127.0.0.1:" + server.getAddress().getPort();
    List<String> urls =
            List.of(
                    site + "/page/1",
                    site + "/page/2",
                    site + "/page/3",
                    site + "/missing",
                    site + "/moved",
                    site + "/never",
                    "http://nobody.invalid/",
                    "not an address");
    try {
        long start = System.nanoTime();
        var results = ParallelFetch.fetchAll(urls, Duration.ofSeconds(2));
        results.forEach((url, result) -> IO.println("%-32s %s".formatted(url, result)));
        IO.println("%.1f s in all".formatted((System.nanoTime() - start) / 1e9));
    } catch (UnsupportedOperationException e) {
        IO.println(e.getMessage());
    } finally {
        server.stop(0);
    }
}

HttpServer server() throws IOException {
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    HttpServer server = HttpServer.create(address, 100);
    // Daemon threads: the page that never comes must not keep the program alive.
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
            "/",
            exchange -> {
                String path = exchange.getRequestURI().getPath();
                pause(path.equals("/never") ? 60_000 : 300);
                exchange.getResponseHeaders().set("Location", "/page/1");
                int status = path.startsWith("/page/") ? 200 : path.equals("/moved") ? 302 : 404;
                exchange.sendResponseHeaders(status, -1);
                exchange.close();
            });
    server.start();
    return server;
}

void pause(long millis) {
    try {
        Thread.sleep(millis);
    } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
    }
}
