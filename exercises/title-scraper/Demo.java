import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// A small web server of our own with twelve pages, each of which takes 0.3 s, and a scraper that
/// may ask for four at a time.
void main() throws IOException {
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    HttpServer server = server(now, most);
    String site = "http://127.0.0.1:" + server.getAddress().getPort();
    List<String> urls = new ArrayList<>();
    for (int i = 1; i <= 9; i++) {
        urls.add(site + "/page/" + i);
    }
    urls.add(site + "/entities");
    urls.add(site + "/russian");
    urls.add(site + "/missing");
    try {
        long start = System.nanoTime();
        var titles = TitleScraper.scrapeTitles(urls, 4);
        titles.forEach((url, title) -> IO.println("%-32s %s".formatted(url, title)));
        double seconds = (System.nanoTime() - start) / 1e9;
        IO.println("%.1f s in all, %d requests at once at most".formatted(seconds, most.get()));
    } catch (UnsupportedOperationException e) {
        IO.println(e.getMessage());
    } finally {
        server.stop(0);
    }
}

HttpServer server(AtomicInteger now, AtomicInteger most) throws IOException {
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    HttpServer server = HttpServer.create(address, 100);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
            "/",
            exchange -> {
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                pause(300);
                now.decrementAndGet();
                String path = exchange.getRequestURI().getPath();
                String html = html(path);
                String charset = path.equals("/russian") ? "windows-1251" : "UTF-8";
                byte[] body = html.getBytes(Charset.forName(charset));
                String type = "text/html; charset=" + charset;
                exchange.getResponseHeaders().set("Content-Type", type);
                exchange.sendResponseHeaders(path.equals("/missing") ? 404 : 200, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
    server.start();
    return server;
}

String html(String path) {
    return switch (path) {
        case "/entities" ->
                "<html><head><TITLE lang=en>\n  Tom &amp; Jerry\n  &#8212; part 1 </TITLE>";
        case "/russian" -> "<html><head><title>Привет, мир</title>";
        case "/missing" -> "<html><head><title>404 not found</title>";
        default -> "<html><head><title>Page " + path.substring(6) + "</title></head></html>";
    };
}

void pause(long millis) {
    try {
        Thread.sleep(millis);
    } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
    }
}
