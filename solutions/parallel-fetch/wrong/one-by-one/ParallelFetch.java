// caught by: allRequestsAreOpenAtOnce
// Fetches one address after the other.
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A loop over the addresses.
public final class ParallelFetch {
    private ParallelFetch() {}

    public static Map<String, String> fetchAll(List<String> urls, Duration timeout) {
        if (!timeout.isPositive()) {
            throw new IllegalArgumentException("timeout must be positive: " + timeout);
        }
        HttpClient client = HttpClient.newHttpClient();
        try {
            Map<String, String> results = new LinkedHashMap<>();
            for (String url : List.copyOf(urls)) {
                if (!results.containsKey(url)) {
                    results.put(url, fetch(client, url, timeout));
                }
            }
            return results;
        } finally {
            client.shutdownNow();
        }
    }

    private static String fetch(HttpClient client, String url, Duration timeout) {
        try {
            var answer =
                    client.sendAsync(
                            HttpRequest.newBuilder(URI.create(url)).build(),
                            BodyHandlers.discarding());
            return "" + answer.get(timeout.toNanos(), TimeUnit.NANOSECONDS).statusCode();
        } catch (ExecutionException e) {
            return "error: " + e.getCause();
        } catch (TimeoutException e) {
            return "error: timed out";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "error: interrupted";
        } catch (IllegalArgumentException e) {
            return "error: " + e.getMessage();
        }
    }
}
