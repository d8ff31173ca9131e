import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/// Lends permits: each comes back a second later, and goes to the one who has waited longest.
public class ApiClient implements AutoCloseable {
    private final ObjectMapper mapper = new ObjectMapper();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Executor aSecondLater =
            CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS, Runnable::run);
    private final Queue<CompletableFuture<Void>> line = new ArrayDeque<>();
    private final URI base;
    private int permits;
    private boolean closed;

    public static class ApiException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final int status;

        ApiException(int status, String message) {
            super(message);
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    public ApiClient(String baseUrl, int requestsPerSecond) {
        base = URI.create(baseUrl.endsWith("/") ? baseUrl : baseUrl + "/");
        if (base.getHost() == null || !base.getScheme().startsWith("http")) {
            throw new IllegalArgumentException("not a web address: " + baseUrl);
        }
        if (requestsPerSecond <= 0) {
            throw new IllegalArgumentException("no requests allowed: " + requestsPerSecond);
        }
        permits = requestsPerSecond;
    }

    public Map<String, Object> get(String endpoint) {
        return ask(HttpRequest.newBuilder(uri(endpoint)));
    }

    public Map<String, Object> post(String endpoint, Map<String, Object> data) {
        if (data == null) {
            throw new NullPointerException("no data");
        }
        String json = mapper.writeValueAsString(data);
        return ask(
                HttpRequest.newBuilder(uri(endpoint))
                        .header("Content-Type", "application/json; charset=utf-8")
                        .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    @Override
    public synchronized void close() {
        closed = true;
        line.forEach(waiting -> waiting.cancel(false));
        line.clear();
        client.shutdown();
    }

    private URI uri(String endpoint) {
        return URI.create(base + (endpoint.startsWith("/") ? endpoint.substring(1) : endpoint));
    }

    private Map<String, Object> ask(HttpRequest.Builder request) {
        HttpRequest whole = request.header("Accept", "application/json").build();
        CompletableFuture<Void> turn = takeNumber();
        try {
            turn.get();
            return parse(client.send(whole, HttpResponse.BodyHandlers.ofByteArray()));
        } catch (CancellationException e) {
            throw new IllegalStateException("closed while you waited");
        } catch (InterruptedException e) {
            leave(turn);
            Thread.currentThread().interrupt();
            throw new ApiException(0, "interrupted");
        } catch (IOException | ExecutionException e) {
            throw new ApiException(0, e.toString());
        }
    }

    private Map<String, Object> parse(HttpResponse<byte[]> response) {
        if (response.statusCode() < 200 || response.statusCode() > 299) {
            throw new ApiException(response.statusCode(), "HTTP " + response.statusCode());
        }
        String text = new String(response.body(), StandardCharsets.UTF_8);
        if (text.isEmpty()) {
            return new LinkedHashMap<>();
        }
        try {
            Map<String, Object> object = new LinkedHashMap<>();
            var tree = mapper.readTree(text);
            if (!tree.isObject()) {
                throw new ApiException(response.statusCode(), "no object: " + text);
            }
            tree.properties()
                    .forEach(
                            entry ->
                                    object.put(
                                            entry.getKey(),
                                            mapper.treeToValue(entry.getValue(), Object.class)));
            return object;
        } catch (JacksonException e) {
            throw new ApiException(response.statusCode(), e.getMessage());
        }
    }

    private synchronized CompletableFuture<Void> takeNumber() {
        if (closed) {
            throw new IllegalStateException("closed");
        }
        CompletableFuture<Void> turn = new CompletableFuture<>();
        line.add(turn);
        serve();
        return turn;
    }

    private synchronized void leave(CompletableFuture<Void> turn) {
        line.remove(turn); // if it is served already, its permit is on its way back
    }

    private synchronized void comeBack() {
        permits++;
        serve();
    }

    private void serve() {
        while (permits > 0 && !line.isEmpty()) {
            permits--;
            line.remove().complete(null);
            aSecondLater.execute(this::comeBack);
        }
    }
}
