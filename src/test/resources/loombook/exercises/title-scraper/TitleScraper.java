import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Scanner;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// As many workers as requests are allowed; each takes the next page from a common list until there
/// is none left. The page is taken apart by hand.
public final class TitleScraper {
    private TitleScraper() {}

    public static Map<String, String> scrapeTitles(List<String> urls, int maxConcurrent) {
        if (maxConcurrent <= 0) {
            throw new IllegalArgumentException("nobody may work: " + maxConcurrent);
        }
        Map<String, String> titles = Collections.synchronizedMap(new LinkedHashMap<>());
        for (String url : urls) {
            titles.put(url.toString(), "error: interrupted");
        }
        Iterator<String> pages = List.copyOf(titles.keySet()).iterator();
        int workers = Math.min(maxConcurrent, Math.max(1, titles.size()));
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        try (client;
                ExecutorService pool = Executors.newFixedThreadPool(workers)) {
            for (int i = 0; i < workers; i++) {
                pool.execute(() -> work(client, pages, titles));
            }
        }
        return new LinkedHashMap<>(titles);
    }

    private static void work(
            HttpClient client, Iterator<String> pages, Map<String, String> titles) {
        String page;
        while ((page = next(pages)) != null) {
            try {
                titles.replace(page, title(client, page));
            } catch (InterruptedException e) {
                return;
            } catch (Exception e) {
                titles.replace(page, "error: " + e);
            }
        }
    }

    private static String next(Iterator<String> pages) {
        synchronized (pages) {
            return pages.hasNext() ? pages.next() : null;
        }
    }

    private static String title(HttpClient client, String page) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(new URI(page)).GET().build();
        HttpResponse<byte[]> response =
                client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            return "error: HTTP " + response.statusCode();
        }
        byte[] body = response.body();
        String type = response.headers().firstValue("content-type").orElse("");
        String ascii = new String(body, StandardCharsets.US_ASCII);
        int meta = ascii.toLowerCase(Locale.ROOT).indexOf("charset", ascii.indexOf("<meta"));
        String head = meta < 0 ? "" : ascii.substring(meta, ascii.indexOf('>', meta));
        String name = charset(type) != null ? charset(type) : charset(head);
        Charset charset = name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
        try (Scanner text =
                new Scanner(new ByteArrayInputStream(body), charset).useDelimiter("\\A")) {
            return title(text.hasNext() ? text.next() : "");
        }
    }

    private static String charset(String text) {
        int at = text.toLowerCase(Locale.ROOT).indexOf("charset=");
        if (at < 0) {
            return null;
        }
        String rest = text.substring(at + "charset=".length()).replace("\"", " ").replace("'", " ");
        return rest.strip().split("[\\s;/>]")[0];
    }

    private static String title(String html) {
        String lower = html.toLowerCase(Locale.ROOT);
        int open = lower.indexOf("<title");
        while (open >= 0 && Character.isLetterOrDigit(lower.charAt(open + 6))) {
            open = lower.indexOf("<title", open + 6);
        }
        int end = lower.indexOf("</title", Math.max(open, 0));
        if (open < 0 || end < 0) {
            return "";
        }
        String raw = html.substring(html.indexOf('>', open) + 1, end);
        StringBuilder title = new StringBuilder();
        int i = 0;
        while (i < raw.length()) {
            int semicolon = raw.charAt(i) == '&' ? raw.indexOf(';', i) : -1;
            String meant = semicolon < 0 ? null : entity(raw.substring(i + 1, semicolon));
            title.append(meant == null ? raw.substring(i, i + 1) : meant);
            i = meant == null ? i + 1 : semicolon + 1;
        }
        return String.join(" ", title.toString().strip().split("\\s+"));
    }

    private static String entity(String name) {
        try {
            return switch (name) {
                case "amp" -> "&";
                case "lt" -> "<";
                case "gt" -> ">";
                case "quot" -> "\"";
                case "apos" -> "'";
                case "nbsp" -> " ";
                case String hex when hex.startsWith("#x") || hex.startsWith("#X") ->
                        Character.toString(Integer.parseInt(hex.substring(2), 16));
                case String decimal when decimal.startsWith("#") ->
                        Character.toString(Integer.parseInt(decimal.substring(1)));
                default -> null;
            };
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
