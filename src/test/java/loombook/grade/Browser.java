package loombook.grade;

import org.junit.jupiter.api.Assumptions;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// A Chromium without a window, spoken to in its own DevTools protocol; where there is none, the
/// test is left out.
final class Browser implements AutoCloseable {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final int PATIENCE = 60;

    private final Process process;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Answers answers = new Answers();
    private final WebSocket socket;
    private final AtomicInteger count = new AtomicInteger();

    private Browser(Process process, Path profile) throws Exception {
        this.process = process;
        this.socket = connect(port(profile));
        tell("Page.enable", Map.of());
    }

    /// @param profile an empty folder
    static Browser start(Path profile) throws Exception {
        Optional<Path> program = program();
        Assumptions.assumeTrue(program.isPresent(), "Chromium is not installed");
        List<String> command = new ArrayList<>(List.of(program.get().toString()));
        command.addAll(List.of("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run"));
        command.addAll(List.of("--disable-dev-shm-usage", "--remote-debugging-port=0"));
        command.addAll(List.of("--user-data-dir=" + profile, "about:blank"));
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(profile.resolve("log").toFile())
                        .start();
        try {
            return new Browser(process, profile);
        } catch (Exception e) {
            end(process);
            throw e;
        }
    }

    private static Optional<Path> program() {
        return Stream.of(System.getenv("PATH").split(":"))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static int port(Path profile) throws IOException, InterruptedException {
        Path file = profile.resolve("DevToolsActivePort");
        for (int i = 0; i < PATIENCE * 10; i++) {
            // The second line is written last.
            if (Files.exists(file) && Files.readAllLines(file).size() > 1) {
                return Integer.parseInt(Files.readAllLines(file).getFirst());
            }
            Thread.sleep(100);
        }
        throw new IOException(Files.readString(profile.resolve("log")));
    }

    private WebSocket connect(int port) throws Exception {
        URI list = URI.create("http://127.0.0.1:" + port + "/json/list");
        String text =
                client.send(HttpRequest.newBuilder(list).build(), BodyHandlers.ofString()).body();
        for (JsonNode each : JsonMapper.shared().readTree(text)) {
            if (each.path("type").asString().equals("page")) {
                URI uri = URI.create(each.path("webSocketDebuggerUrl").asString());
                return client.newWebSocketBuilder()
                        .buildAsync(uri, answers)
                        .get(PATIENCE, TimeUnit.SECONDS);
            }
        }
        throw new IOException("no page in " + text);
    }

    /// Puts messages together, and hands them to those who wait for them.
    private static final class Answers implements WebSocket.Listener {
        private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                JsonNode answer = JsonMapper.shared().readTree(text.toString());
                text.setLength(0);
                CompletableFuture<JsonNode> asked = waiting.remove(answer.path("id").asInt(-1));
                if (asked != null) {
                    asked.complete(answer);
                }
            }
            socket.request(1);
            return null;
        }
    }

    private JsonNode tell(String method, Map<String, ?> parameters) throws Exception {
        int id = count.incrementAndGet();
        ObjectNode message = JsonNodeFactory.instance.objectNode();
        message.put("id", id).put("method", method);
        message.set("params", JsonMapper.shared().valueToTree(parameters));
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        answers.waiting.put(id, answer);
        socket.sendText(message.toString(), true).get(PATIENCE, TimeUnit.SECONDS);
        JsonNode told = answer.get(PATIENCE, TimeUnit.SECONDS);
        if (told.has("error")) {
            throw new IOException(method + ": " + told);
        }
        return told.path("result");
    }

    /// Of the window, in the pixels of style sheets.
    void size(int width, int height, boolean phone) throws Exception {
        tell(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", phone));
    }

    void open(Path page) throws Exception {
        media("");
        String address = page.toUri().toASCIIString();
        tell("Page.navigate", Map.of("url", address));
        for (int i = 0; i < PATIENCE * 20; i++) {
            String state = tells("document.readyState + ' ' + location.protocol");
            if (state.equals("complete file:")) {
                return;
            }
            Thread.sleep(50);
        }
        throw new IOException("does not load: " + address);
    }

    /// What JavaScript of ours, not the page's, makes of this, as text.
    String tells(String expression) throws Exception {
        JsonNode result =
                tell(
                        "Runtime.evaluate",
                        Map.of("expression", "String(" + expression + ")", "returnByValue", true));
        if (result.has("exceptionDetails")) {
            throw new IOException(expression + ": " + result);
        }
        return result.path("result").path("value").asString();
    }

    byte[] picture() throws Exception {
        Map<String, ?> all = Map.of("format", "png", "captureBeyondViewport", true);
        return Base64.getDecoder()
                .decode(tell("Page.captureScreenshot", all).path("data").asString());
    }

    /// On A4 paper.
    byte[] print() throws Exception {
        Map<String, ?> paper = Map.of("paperWidth", 8.27, "paperHeight", 11.69);
        return Base64.getDecoder().decode(tell("Page.printToPDF", paper).path("data").asString());
    }

    /// As on paper, or as on the screen again.
    void media(String name) throws Exception {
        tell("Emulation.setEmulatedMedia", Map.of("media", name));
    }

    @Override
    public void close() {
        socket.abort();
        client.shutdownNow();
        end(process);
    }

    private static void end(Process process) {
        List<ProcessHandle> all = process.descendants().toList();
        process.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
        all.forEach(each -> each.onExit().join());
    }
}
