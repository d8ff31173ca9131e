// caught by: everyUrlHasItsStatus
// Takes 404 and its like for errors; they are answers, and have a status.
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

/// Futures that catch what goes wrong.
public final class ParallelFetch {
    private ParallelFetch() {}

    public static Map<String, String> fetchAll(List<String> urls, Duration timeout) {
        if (!timeout.isPositive()) {
            throw new IllegalArgumentException("timeout must be positive: " + timeout);
        }
        HttpClient client = HttpClient.newHttpClient();
        try {
            Map<String, CompletableFuture<String>> running = new LinkedHashMap<>();
            for (String url : List.copyOf(urls)) {
                running.computeIfAbsent(url, _ -> fetch(client, url, timeout));
            }
            Map<String, String> results = new LinkedHashMap<>();
            running.forEach((url, result) -> results.put(url, result.join()));
            return results;
        } finally {
            client.shutdownNow();
        }
    }

    private static CompletableFuture<String> fetch(
            HttpClient client, String url, Duration timeout) {
        return CompletableFuture.completedFuture(url)
                .thenCompose(
                        address ->
                                client.sendAsync(
                                        HttpRequest.newBuilder(URI.create(address)).build(),
                                        BodyHandlers.discarding()))
                .orTimeout(timeout.toNanos(), TimeUnit.NANOSECONDS)
                .handle(
                        (response, failure) ->
                                failure != null
                                        ? why(failure)
                                        : response.statusCode() < 400
                                                ? "" + response.statusCode()
                                                : "error: status " + response.statusCode());
    }

    private static String why(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        return "error: " + cause;
    }
}
