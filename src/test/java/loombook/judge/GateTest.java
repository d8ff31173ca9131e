package loombook.judge;

import static org.assertj.core.api.Assertions.assertThat;

import loombook.judge.api.TestServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Web servers for learners' code, and floods.
@Timeout(60)
class GateTest {
    private final List<Socket> callers = new ArrayList<>();
    private Room room;

    @BeforeEach
    void open() throws IOException {
        room = Room.open(false);
    }

    @AfterEach
    void close() throws IOException {
        for (Socket each : callers) {
            each.close();
        }
        room.close();
    }

    private Socket call() throws IOException {
        Socket caller = new Socket(InetAddress.getLoopbackAddress(), room.port(0));
        callers.add(caller);
        return caller;
    }

    private String answer(Socket caller, WebServer server) throws IOException {
        String path = server.url().substring(server.url().indexOf('/', "http://".length()));
        String request = "GET " + path + "/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
        caller.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return new String(caller.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    }

    @Test
    void aFloodOfConnectionsIsRefusedAndLeavesTheServerWell() throws IOException {
        try (WebServer server =
                WebServer.open(room, 0, _ -> TestServer.Reply.of(200, "still here"))) {
            Socket last = call();
            for (int i = 0; i < 600; i++) {
                last = call();
            }
            assertThat(last.getInputStream().read()).as("refused").isEqualTo(-1);
            for (Socket each : callers) {
                each.close();
            }

            String said = "";
            while (said.isEmpty()) { // until it has seen that they are gone
                said = answerIfAny(server);
            }
            assertThat(said).contains("still here");
        }
    }

    private String answerIfAny(WebServer server) {
        try {
            return answer(call(), server);
        } catch (IOException e) {
            // Refused once more.
            return "";
        }
    }
}
