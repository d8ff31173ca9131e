package loombook.judge;

import loombook.judge.api.TestServer;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/// The web server of one test. Its address has a beginning of its own, so that what the code under
/// another test still asks is not counted.
final class WebServer implements TestServer, AutoCloseable {
    /// More than any test needs, and less than a flood: the judge has other work to do.
    private static final int MOST_OPEN = 500;

    private final Gate gate;
    private final Site site;
    private final String url;
    private final String prefix;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final Set<SocketChannel> open = ConcurrentHashMap.newKeySet();
    private int underWay;
    private int most;

    private WebServer(Gate gate, Site site, int port) {
        this.gate = gate;
        this.site = site;
        this.prefix =
                "/" + Integer.toString(ThreadLocalRandom.current().nextInt(1 << 20, 1 << 25), 36);
        this.url = "http://127.0.0.1:" + port + prefix;
    }

    static WebServer open(Room room, int number, Site site) throws IOException {
        if (number >= room.gateCount()) {
            throw new IllegalStateException("a test has " + room.gateCount() + " servers at most");
        }
        WebServer server = new WebServer(room.gate(number), site, room.port(number));
        server.gate.lead(server::welcome);
        return server;
    }

    @Override
    public String url() {
        return url;
    }

    @Override
    public List<Request> requests() {
        return List.copyOf(requests);
    }

    @Override
    public synchronized int mostAtOnce() {
        return most;
    }

    @Override
    public int connections() {
        return connections.get();
    }

    private void welcome(SocketChannel guest) {
        if (open.size() >= MOST_OPEN) {
            shut(guest);
            return;
        }
        open.add(guest);
        Thread.ofPlatform().daemon().name("loombook-web").start(() -> serve(guest));
    }

    private void serve(SocketChannel guest) {
        try (guest) {
            InputStream in = new BufferedInputStream(Channels.newInputStream(guest));
            OutputStream out = Channels.newOutputStream(guest);
            int number = 0;
            while (true) {
                HttpReader.Message message = HttpReader.read(in, out);
                if (message == null) {
                    return;
                }
                if (!message.target().startsWith(prefix)) {
                    out.write(whole(new Reply.Whole(404, List.of(), new byte[0])));
                    continue;
                }
                number = number == 0 ? connections.incrementAndGet() : number;
                if (!answer(request(message, number), in, out)) {
                    return;
                }
            }
        } catch (IOException e) {
            // The other side has had enough.
            return;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            open.remove(guest);
        }
    }

    private Request request(HttpReader.Message message, int connection) {
        String target = message.target().substring(prefix.length());
        Map<String, String> headers = message.headers();
        return new Request(
                message.method(),
                target.isEmpty() ? "/" : target,
                headers,
                message.body(),
                connection,
                System.nanoTime());
    }

    /// @return whether more may come over this connection
    private boolean answer(Request request, InputStream in, OutputStream out) throws Exception {
        begin(request);
        Reply reply;
        try {
            reply = site.answer(request);
        } catch (InterruptedException e) {
            end();
            return false;
        }
        switch (reply) {
            case Reply.Whole whole -> {
                // Whoever reads the end of it may ask the next thing before we get any further.
                end();
                out.write(whole(whole));
            }
            case Reply.Slow(var whole, var atOnce, var pause) -> {
                byte[] bytes = whole(whole);
                int body = bytes.length - whole.body().length;
                out.write(bytes, 0, body);
                for (int at = body; at < bytes.length; at += atOnce) {
                    Thread.sleep(pause);
                    if (at + atOnce >= bytes.length) {
                        end();
                    }
                    out.write(bytes, at, Math.min(atOnce, bytes.length - at));
                }
            }
            case Reply.Raw(var bytes, var hang) -> {
                end();
                out.write(bytes);
                while (hang && in.read() >= 0) {
                    // Whatever it says, there is no answer.
                    continue;
                }
                return false;
            }
        }
        return !"close".equalsIgnoreCase(request.headers().get("connection"));
    }

    private synchronized void begin(Request request) {
        requests.add(request);
        most = Math.max(most, ++underWay);
    }

    private synchronized void end() {
        underWay--;
    }

    private static byte[] whole(Reply.Whole reply) {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + reply.status() + " X\r\n");
        reply.headers().forEach(each -> head.append(each).append("\r\n"));
        boolean bodiless = reply.status() == 204 || reply.status() == 304;
        if (!bodiless) {
            head.append("Content-Length: ").append(reply.body().length).append("\r\n");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(bodiless ? Arrays.copyOf(reply.body(), 0) : reply.body());
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        gate.lead(null);
        open.forEach(WebServer::shut);
    }

    private static void shut(SocketChannel guest) {
        try {
            guest.close();
        } catch (IOException e) {
            // It was closed already.
            return;
        }
    }
}
