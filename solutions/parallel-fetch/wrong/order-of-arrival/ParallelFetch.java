// caught by: theOrderIsThatOfTheList
// Puts each result into the map when it arrives: the fastest comes first, not the first.
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/// Results as they arrive.
public final class ParallelFetch {
    private ParallelFetch() {}

    public static Map<String, String> fetchAll(List<String> urls, Duration timeout) {
        if (!timeout.isPositive()) {
            throw new IllegalArgumentException("timeout must be positive: " + timeout);
        }
        HttpClient client = HttpClient.newHttpClient();
        try {
            Map<String, String> results = new LinkedHashMap<>();
            List<CompletableFuture<Void>> running = new ArrayList<>();
            for (String url : new LinkedHashSet<>(List.copyOf(urls))) {
                running.add(
                        fetch(client, url, timeout)
                                .thenAccept(result -> put(results, url, result)));
            }
            running.forEach(CompletableFuture::join);
            return results;
        } finally {
            client.shutdownNow();
        }
    }

    private static void put(Map<String, String> results, String url, String result) {
        synchronized (results) {
            results.put(url, result);
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
                                failure == null ? "" + response.statusCode() : why(failure));
    }

    private static String why(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        return "error: " + cause;
    }
}
