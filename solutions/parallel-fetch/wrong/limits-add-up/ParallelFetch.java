// caught by: manySilentServersCostOneLimit
// Waits for one future after the other, each with the whole time limit: ten silent servers cost ten
// limits.
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// All futures at once, and then each with its time limit.
public final class ParallelFetch {
    private ParallelFetch() {}

    public static Map<String, String> fetchAll(List<String> urls, Duration timeout) {
        if (!timeout.isPositive()) {
            throw new IllegalArgumentException("timeout must be positive: " + timeout);
        }
        Set<String> pages = new LinkedHashSet<>(List.copyOf(urls));
        HttpClient client = HttpClient.newHttpClient();
        try {
            Map<String, CompletableFuture<Integer>> running = new LinkedHashMap<>();
            for (String page : pages) {
                running.put(page, fetch(client, page));
            }
            Map<String, String> results = new LinkedHashMap<>();
            running.forEach((page, status) -> results.put(page, await(status, timeout)));
            return results;
        } finally {
            client.shutdownNow();
        }
    }

    private static CompletableFuture<Integer> fetch(HttpClient client, String url) {
        return CompletableFuture.completedFuture(url)
                .thenCompose(
                        address ->
                                client.sendAsync(
                                        HttpRequest.newBuilder(URI.create(address)).build(),
                                        BodyHandlers.discarding()))
                .thenApply(response -> response.statusCode());
    }

    private static String await(CompletableFuture<Integer> status, Duration timeout) {
        try {
            return "" + status.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return "error: timed out";
        } catch (ExecutionException e) {
            return "error: " + e.getCause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "error: interrupted";
        }
    }
}
