// caught by: aCutOffAnswerIsAnError
// Asks for the body as a stream and never reads it: the answer that breaks off in the middle looks
// whole.
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

/// The status is enough.
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
                                        BodyHandlers.ofInputStream()))
                .orTimeout(timeout.toNanos(), TimeUnit.NANOSECONDS)
                .handle(
                        (response, failure) ->
                                failure == null ? "" + response.statusCode() : why(failure));
    }

    private static String why(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        return "error: " + cause;
    }
}
