import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.Executors;

/// A small JSON service of our own, and a client that may ask it three times per second.
void main() throws IOException {
    HttpServer server = server();
    String base = "http://127.0.0.1:" + server.getAddress().getPort() + "/api/";
    long start = System.nanoTime();
    try (ApiClient client = new ApiClient(base, 3)) {
        for (int i = 1; i <= 5; i++) {
            Object user = client.get("users?id=" + i);
            IO.println("%5.2f s  GET users?id=%d   %s".formatted(seconds(start), i, user));
        }
        Object echo = client.post("/echo", Map.of("name", "Ada", "born", 1815));
        IO.println("%5.2f s  POST /echo      %s".formatted(seconds(start), echo));
        client.get("nothing-here");
    } catch (ApiClient.ApiException e) {
        IO.println("%5.2f s  status %d: %s".formatted(seconds(start), e.status(), e.getMessage()));
    } catch (UnsupportedOperationException e) {
        IO.println(e.getMessage());
    } finally {
        server.stop(0);
    }
}

double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
}

HttpServer server() throws IOException {
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    HttpServer server = HttpServer.create(address, 100);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", exchange -> answer(exchange, 404, "no such page".getBytes()));
    server.createContext(
            "/api/users",
            exchange -> {
                String id = exchange.getRequestURI().getQuery().substring(3);
                answer(
                        exchange,
                        200,
                        "{\"id\": %s, \"name\": \"user %s\"}".formatted(id, id).getBytes());
            });
    server.createContext(
            "/api/echo",
            exchange -> answer(exchange, 200, exchange.getRequestBody().readAllBytes()));
    server.start();
    return server;
}

void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
}
