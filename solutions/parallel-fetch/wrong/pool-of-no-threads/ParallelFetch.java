// caught by: anEmptyListGivesAnEmptyMap
// A pool with as many threads as there are addresses; with none `newFixedThreadPool` throws.
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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A thread for each address.
public final class ParallelFetch {
    private ParallelFetch() {}

    public static Map<String, String> fetchAll(List<String> urls, Duration timeout) {
        if (!timeout.isPositive()) {
            throw new IllegalArgumentException("timeout must be positive: " + timeout);
        }
        Set<String> pages = new LinkedHashSet<>(List.copyOf(urls));
        HttpClient client = HttpClient.newHttpClient();
        Map<String, Future<String>> futures = new LinkedHashMap<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(pages.size())) {
            for (String page : pages) {
                futures.put(page, pool.submit(() -> fetch(client, page, timeout)));
            }
        } finally {
            client.shutdownNow();
        }
        Map<String, String> results = new LinkedHashMap<>();
        futures.forEach((page, future) -> results.put(page, future.resultNow()));
        return results;
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
