import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/// Blocking calls, each on a virtual thread of its own; `invokeAll` watches the time and interrupts
/// whoever is late.
public final class ParallelFetch {
    private ParallelFetch() {}

    public static Map<String, String> fetchAll(List<String> urls, Duration timeout) {
        urls.forEach(Objects::requireNonNull);
        if (timeout.isZero() || timeout.isNegative()) {
            throw new IllegalArgumentException("no time: " + timeout);
        }
        List<String> pages = new ArrayList<>(new LinkedHashSet<>(urls));
        Map<String, String> results = new LinkedHashMap<>();
        HttpClient client = HttpClient.newHttpClient();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            List<Callable<String>> tasks = new ArrayList<>();
            pages.forEach(page -> tasks.add(() -> status(client, page)));
            var futures = threads.invokeAll(tasks, timeout.toMillis(), TimeUnit.MILLISECONDS);
            for (int i = 0; i < pages.size(); i++) {
                results.put(pages.get(i), outcome(futures.get(i)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            pages.forEach(page -> results.putIfAbsent(page, "error: interrupted"));
        } finally {
            threads.shutdownNow();
            client.shutdownNow();
        }
        return results;
    }

    private static String status(HttpClient client, String page) throws Exception {
        HttpRequest request = HttpRequest.newBuilder().uri(URI.create(page)).build();
        return Integer.toString(client.send(request, body()).statusCode());
    }

    private static HttpResponse.BodyHandler<byte[]> body() {
        return HttpResponse.BodyHandlers.ofByteArray();
    }

    private static String outcome(Future<String> future) {
        return switch (future.state()) {
            case SUCCESS -> future.resultNow();
            case FAILED -> "error: " + future.exceptionNow();
            case CANCELLED, RUNNING -> "error: timed out";
        };
    }
}
