// caught by: otherwiseItIsUtf8
// Takes a page that names no charset for ISO 8859-1, as the oldest rules of HTTP had it.
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the titles of many web pages, a few at a time.
public final class TitleScraper {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern TITLE =
            Pattern.compile("(?is)<title(?:\\s[^>]*)?>(.*?)</title\\s*>");
    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w.:-]+)");
    private static final Pattern META = Pattern.compile("(?is)<meta\\s[^>]*?" + CHARSET);
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#(\\d{1,7})|#[xX](\\p{XDigit}{1,6})|(amp|lt|gt|quot|apos|nbsp));");
    private static final Map<String, String> NAMED =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", "\u00a0");

    private final HttpClient client;
    private final Semaphore places;

    private TitleScraper(HttpClient client, int maxConcurrent) {
        this.client = client;
        this.places = new Semaphore(maxConcurrent);
    }

    /// Maps each URL to the title of its page, or to `"error: why"`, in the order of the list.
    public static Map<String, String> scrapeTitles(List<String> urls, int maxConcurrent) {
        List<String> pages = List.copyOf(urls).stream().distinct().toList();
        if (maxConcurrent < 1) {
            throw new IllegalArgumentException("maxConcurrent must be positive: " + maxConcurrent);
        }
        Map<String, Future<String>> titles = new LinkedHashMap<>();
        try (HttpClient client = HttpClient.newHttpClient();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            TitleScraper scraper = new TitleScraper(client, maxConcurrent);
            for (String page : pages) {
                titles.put(page, threads.submit(() -> scraper.titleOrError(page)));
            }
        } // waits until all threads have ended
        Map<String, String> results = new LinkedHashMap<>();
        titles.forEach((page, title) -> results.put(page, title.resultNow()));
        return results;
    }

    private String titleOrError(String page) {
        try {
            places.acquire();
            try {
                return title(fetch(page));
            } finally {
                places.release();
            }
        } catch (IOException | IllegalArgumentException e) {
            return "error: "
                    + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "error: interrupted";
        }
    }

    /// Returns when the whole body is there.
    private HttpResponse<byte[]> fetch(String page) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(page)).build();
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request, BodyHandlers.ofByteArray());
        try {
            return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new IOException("no whole answer within " + PATIENCE.toSeconds() + " s", e);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause().toString(), e.getCause());
        } finally {
            answer.cancel(true); // ends the exchange if it still goes on
        }
    }

    private static String title(HttpResponse<byte[]> response) throws IOException {
        if (response.statusCode() != 200) {
            throw new IOException("status " + response.statusCode());
        }
        Matcher title = TITLE.matcher(text(response));
        return title.find() ? decoded(title.group(1)).strip().replaceAll("\\s+", " ") : "";
    }

    private static String text(HttpResponse<byte[]> response) {
        byte[] body = response.body();
        String type = response.headers().firstValue("Content-Type").orElse("");
        Matcher named = CHARSET.matcher(type);
        if (!named.find()) {
            // Markup is ASCII in whatever charset a page may name in it.
            named = META.matcher(new String(body, StandardCharsets.ISO_8859_1));
            if (!named.find()) {
                return new String(body, StandardCharsets.ISO_8859_1);
            }
        }
        return new String(body, Charset.forName(named.group(1)));
    }

    /// In one pass, so that what comes out of one entity is not taken for the start of another.
    private static String decoded(String text) {
        return ENTITY.matcher(text)
                .replaceAll(entity -> Matcher.quoteReplacement(character(entity)));
    }

    private static String character(MatchResult entity) {
        if (entity.group(3) != null) {
            return NAMED.get(entity.group(3));
        }
        int codePoint =
                entity.group(1) != null
                        ? Integer.parseInt(entity.group(1))
                        : Integer.parseInt(entity.group(2), 16);
        return Character.isValidCodePoint(codePoint)
                ? Character.toString(codePoint)
                : entity.group();
    }
}
