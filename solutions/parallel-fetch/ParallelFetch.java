import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Fetches many addresses at once.
public final class ParallelFetch {
    private ParallelFetch() {}

    /// Maps each URL to its status, as `"200"`, or to `"error: why"`, in the order of the list.
    ///
    /// All exchanges begin at once, so it returns after `timeout` at the latest, more or less.
    public static Map<String, String> fetchAll(List<String> urls, Duration timeout) {
        List<String> wanted = List.copyOf(urls);
        if (!timeout.isPositive()) {
            throw new IllegalArgumentException("timeout must be positive: " + timeout);
        }
        if (wanted.isEmpty()) {
            return Map.of();
        }
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        try {
            Map<String, CompletableFuture<String>> running = new LinkedHashMap<>();
            for (String url : wanted) {
                running.computeIfAbsent(url, _ -> fetch(client, url, timeout));
            }
            Map<String, String> results = new LinkedHashMap<>();
            running.forEach((url, result) -> results.put(url, result.join()));
            return results;
        } finally {
            client.shutdownNow(); // what ran out of time is still waiting for its server
        }
    }

    /// Never fails: what goes wrong is its result.
    private static CompletableFuture<String> fetch(
            HttpClient client, String url, Duration timeout) {
        // A time limit of the request would end with the answer's head; this one covers its body.
        return CompletableFuture.completedFuture(url)
                .thenCompose(
                        address ->
                                client.sendAsync(
                                        HttpRequest.newBuilder(URI.create(address)).build(),
                                        BodyHandlers.discarding()))
                .orTimeout(TimeUnit.NANOSECONDS.convert(timeout), TimeUnit.NANOSECONDS)
                .handle(
                        (response, failure) ->
                                failure == null
                                        ? String.valueOf(response.statusCode())
                                        : "error: " + why(failure, timeout));
    }

    private static String why(Throwable failure, Duration timeout) {
        return switch (failure) {
            case CompletionException e when e.getCause() != null -> why(e.getCause(), timeout);
            case TimeoutException _ -> "no whole answer within " + timeout.toMillis() + " ms";
            case Throwable e when e.getMessage() == null -> e.getClass().getSimpleName();
            case Throwable e -> e.getMessage();
        };
    }
}
