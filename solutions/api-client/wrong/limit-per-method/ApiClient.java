// caught by: noSecondHoldsMoreThanAllowed
// Keeps one limit for `get` and another one for `post`.
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// A client for a JSON service that allows so many requests per second.
public final class ApiClient implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final Turns gets;
    private final Turns posts;

    /// The service did not answer, or not as it should.
    public static class ApiException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final int status;

        public ApiException(int status, String message, Throwable cause) {
            super(message, cause);
            this.status = status;
        }

        /// The status of the answer, or 0 if there was none.
        public int status() {
            return status;
        }
    }

    public ApiClient(String baseUrl, int requestsPerSecond) {
        if (requestsPerSecond < 1) {
            throw new IllegalArgumentException(
                    "requestsPerSecond must be positive: " + requestsPerSecond);
        }
        base = baseUrl.replaceFirst("/+$", "");
        gets = new Turns(requestsPerSecond);
        posts = new Turns(requestsPerSecond);
        HttpRequest.newBuilder(URI.create(base)); // throws if that is no web address
    }

    public Map<String, Object> get(String endpoint) {
        return exchange(to(endpoint).GET().build());
    }

    public Map<String, Object> post(String endpoint, Map<String, Object> data) {
        HttpRequest.Builder request = to(endpoint).header("Content-Type", "application/json");
        try {
            byte[] body = JSON.writeValueAsBytes(Objects.requireNonNull(data, "data"));
            return exchange(request.POST(BodyPublishers.ofByteArray(body)).build());
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not to be written as JSON: " + data, e);
        }
    }

    /// Sends away whoever waits, and ends the exchanges that are under way.
    @Override
    public void close() {
        gets.end();
        posts.end();
        http.shutdownNow();
    }

    private HttpRequest.Builder to(String endpoint) {
        URI uri = URI.create(base + "/" + endpoint.replaceFirst("^/+", ""));
        return HttpRequest.newBuilder(uri).header("Accept", "application/json");
    }

    private Map<String, Object> exchange(HttpRequest request) {
        Turns turns = request.method().equals("GET") ? gets : posts;
        try {
            turns.await();
            return object(send(request));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ApiException(0, "interrupted: " + request.uri(), e);
        } catch (IOException e) {
            turns.check(); // the trouble may be that somebody has closed us
            throw new ApiException(0, "no answer from " + request.uri() + ": " + e, e);
        }
    }

    /// The time limit of an [HttpRequest] would not cover the body.
    private HttpResponse<byte[]> send(HttpRequest request)
            throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> answer =
                http.sendAsync(request, BodyHandlers.ofByteArray());
        try {
            return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new IOException("not whole within " + PATIENCE.toSeconds() + " s", e);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } finally {
            answer.cancel(true); // ends the exchange if it still goes on
        }
    }

    private static Map<String, Object> object(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        if (status / 100 != 2) {
            throw new ApiException(status, "status " + status + " from " + response.uri(), null);
        }
        if (response.body().length == 0) {
            return Map.of();
        }
        try {
            JsonNode json = JSON.readTree(response.body());
            if (json.isObject()) {
                return JSON.convertValue(json, OBJECT);
            }
            throw new ApiException(status, "no JSON object from " + response.uri(), null);
        } catch (JacksonException e) {
            throw new ApiException(status, "no JSON from " + response.uri(), e);
        }
    }

    /// At most so many turns in any second; remembers when the last ones were.
    private static final class Turns {
        private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

        private final int perSecond;
        private final Queue<Long> last = new ArrayDeque<>();
        private final ReentrantLock lock = new ReentrantLock();
        private final Condition ended = lock.newCondition();
        private boolean over;

        private Turns(int perSecond) {
            this.perSecond = perSecond;
        }

        private void await() throws InterruptedException {
            lock.lockInterruptibly();
            try {
                check();
                while (last.size() == perSecond) {
                    long wait = last.element() + SECOND - System.nanoTime();
                    if (wait <= 0) {
                        last.remove();
                    } else {
                        ended.awaitNanos(wait);
                        check();
                    }
                }
                last.add(System.nanoTime());
            } finally {
                lock.unlock();
            }
        }

        private void check() {
            lock.lock();
            try {
                if (over) {
                    throw new IllegalStateException("the client is closed");
                }
            } finally {
                lock.unlock();
            }
        }

        private void end() {
            lock.lock();
            try {
                over = true;
                ended.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }
}
