// caught by: aRepeatedUrlIsFetchedOnce
// One entry for a repeated address, but a request for each time that it is there.
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

/// A future for every element of the list.
public final class ParallelFetch {
    private ParallelFetch() {}

    public static Map<String, String> fetchAll(List<String> urls, Duration timeout) {
        if (!timeout.isPositive()) {
            throw new IllegalArgumentException("timeout must be positive: " + timeout);
        }
        List<String> pages = List.copyOf(urls);
        HttpClient client = HttpClient.newHttpClient();
        try {
            List<CompletableFuture<String>> running =
                    pages.stream().map(page -> fetch(client, page, timeout)).toList();
            Map<String, String> results = new LinkedHashMap<>();
            for (int i = 0; i < pages.size(); i++) {
                results.put(pages.get(i), running.get(i).join());
            }
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
                                failure == null ? "" + response.statusCode() : why(failure));
    }

    private static String why(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        return "error: " + cause;
    }
}
