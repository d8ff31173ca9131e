package hidden;

import static hidden.ApiCalls.FAST;
import static hidden.ApiCalls.JSON;
import static hidden.ApiCalls.client;
import static hidden.ApiCalls.mustBeApiException;
import static hidden.ApiCalls.mustFail;
import static hidden.ApiCalls.object;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;

import hidden.ApiClientTest.ApiClient;

import loombook.judge.api.Call;
import loombook.judge.api.Check;
import loombook.judge.api.Interval;
import loombook.judge.api.Learner;
import loombook.judge.api.TestServer;
import loombook.judge.api.TestServer.Reply;
import loombook.judge.api.TimeLimit;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Whose turn it is, how waiting ends, and what is left after `close`.
class ApiClientTurnsTest {
    private static final int WAITING = 12;

    @Test
    @TimeLimit(seconds = 8)
    @DisplayName("No second holds more requests than allowed")
    void noSecondHoldsMoreThanAllowed(Learner learner) throws Exception {
        int most = learner.random().nextInt(3, 6);
        Pulse.calmly(learner, ofMillis(500), _ -> noSecondHoldsMore(learner, most));
    }

    private static void noSecondHoldsMore(Learner learner, int most) throws Exception {
        TestServer server = learner.serve(_ -> object("{}"));
        ApiClient client = client(learner, server.url(), most);
        List<Call<Void>> calls = new ArrayList<>();
        calls.add(learner.run(() -> client.get("/0")));
        Thread.sleep(500);
        for (int i = 1; i <= most + 1; i++) {
            String endpoint = "/" + i;
            calls.add(
                    i % 2 == 0
                            ? learner.run(() -> client.get(endpoint))
                            : learner.run(() -> client.post(endpoint, Map.of())));
        }
        Passes asked = asked(server, Passes.of(calls, ofSeconds(4)));
        int together = asked.fullest(ofSeconds(1)).size();
        Check.that(
                together <= most,
                """
                %d requests per second are allowed. A get, and half a second later %d more of get and post,
                each from a thread of its own: %d of these requests were made within less than a second.
                Requests arrived at (ms after the first call): %s
                Look back over one second from each of these moments, and count. Do get and post and all
                threads count together?\
                """
                        .formatted(most, most + 1, together, asked.moments()));
    }

    /// When the requests were made: each between its call and its arrival at the service.
    private static Passes asked(TestServer server, Passes answered) {
        List<Interval> intervals = new ArrayList<>();
        for (TestServer.Request each : server.requests()) {
            Interval call = answered.intervals().get(Site.number(each));
            intervals.add(new Interval(call.sent(), each.arrived(), each.arrived()));
        }
        return new Passes(intervals);
    }

    @Test
    @DisplayName("Connections are reused")
    void connectionsAreReused(Learner learner) {
        TestServer server =
                learner.serve(
                        Site.but(
                                "/gone",
                                Reply.of(404, "{\"error\": \"gone\"}", JSON),
                                object("{}")));
        ApiClient client = client(learner, server.url(), FAST);
        for (int i = 0; i < 12; i++) {
            if (i % 4 == 3) {
                mustFail("get, answered with status 404", 404, () -> client.get("gone"));
            } else {
                client.get("again");
            }
        }
        Check.that(
                server.connections() <= 3,
                "12 requests, one after the other, made %d connections. Who keeps them, and for how long?"
                        .formatted(server.connections()));
    }

    @Test
    @DisplayName("A closed client refuses")
    void aClosedClientRefuses(Learner learner) {
        TestServer server = learner.serve(_ -> object("{}"));
        ApiClient client = client(learner, server.url(), FAST);
        client.get("before");
        client.close();
        Class<IllegalStateException> illegal = IllegalStateException.class;
        Check.throwsA(illegal, "close(), and then get", () -> client.get("after"));
        Check.throwsA(illegal, "close(), and then post", () -> client.post("after", Map.of()));
        Check.that(
                server.requests().size() == 1,
                "A closed client sent another request to the service.");
    }

    /// What ends the wait of callers.
    @FunctionalInterface
    private interface End {
        void of(ApiClient client, List<Call<Map<String, Object>>> waiting);
    }

    /// Those who wait for their turn and are sent away; that takes 2.5 s at most. Under load one of
    /// them may have had its turn before.
    private static List<Call<Map<String, Object>>> sentAway(
            Learner learner, End end, String otherwise) throws InterruptedException {
        TestServer server = learner.serve(_ -> object("{}"));
        ApiClient client = client(learner, server.url(), 1);
        List<Call<Map<String, Object>>> waiting = waiting(learner, client);
        long since = System.nanoTime();
        end.of(client, waiting);
        List<Call<Map<String, Object>>> sentAway = new ArrayList<>();
        int answered = 0;
        for (Call<Map<String, Object>> each : waiting) {
            Check.that(each.ends(ofMillis(2500).minusNanos(System.nanoTime() - since)), otherwise);
            if (each.failure(Duration.ZERO) != null || ++answered > 1) {
                sentAway.add(each);
            }
        }
        return sentAway;
    }

    /// So many that nobody takes them for gone who only have their turns, one each second.
    private static List<Call<Map<String, Object>>> waiting(Learner learner, ApiClient client)
            throws InterruptedException {
        client.get("first");
        List<Call<Map<String, Object>>> waiting = new ArrayList<>();
        for (int i = 0; i < WAITING; i++) {
            waiting.add(learner.start(() -> client.get("later")));
        }
        Thread.sleep(60);
        return waiting;
    }

    @Test
    @TimeLimit(seconds = 8)
    @DisplayName("close sends away those who wait for their turn")
    void closeSendsWaitersAway(Learner learner) throws Exception {
        String otherwise =
                """
                One request per second; twelve callers were waiting for their turn when the client was
                closed, and 2.5 s later not all of them are back. Who wakes them?\
                """;
        End close = (client, _) -> client.close();
        for (Call<Map<String, Object>> each : sentAway(learner, close, otherwise)) {
            Throwable thrown = each.failure(Duration.ZERO);
            Check.that(
                    thrown instanceof IllegalStateException,
                    "A caller who waits for its turn when the client is closed\n"
                            + "  should get: an IllegalStateException\n"
                            + "  but got:    "
                            + (thrown == null ? "an answer" : thrown));
        }
    }

    @Test
    @DisplayName("close may be called twice")
    void closeTwiceIsFine(Learner learner) {
        ApiClient client = client(learner, learner.deadUrl(), FAST);
        client.close();
        try {
            client.close();
        } catch (RuntimeException e) {
            throw new AssertionError(
                    "close() twice\n  the second should do nothing, but threw\n  " + e, e);
        }
        Check.throwsA(
                IllegalStateException.class,
                "close() twice, and then get",
                () -> client.get("after"));
    }

    @Test
    @TimeLimit(seconds = 8)
    @DisplayName("An interruption ends the wait for a turn")
    void anInterruptedWaitForATurnEnds(Learner learner) throws Exception {
        String otherwise =
                """
                One request per second; twelve callers were waiting for their turn and were interrupted,
                and 2.5 s later not all of them are back.
                Which ways of waiting hear an interruption, and which do not?\
                """;
        End interrupt = (_, waiting) -> waiting.forEach(Call::interrupt);
        for (Call<Map<String, Object>> each : sentAway(learner, interrupt, otherwise)) {
            mustHaveEnded(each, "waited for its turn");
        }
    }

    private static void mustHaveEnded(Call<Map<String, Object>> call, String what)
            throws InterruptedException {
        String who = "A caller who " + what + " and was interrupted";
        Throwable thrown = call.failure(Duration.ZERO);
        Check.that(thrown != null, who + "\n  should get an ApiException, but got an answer");
        mustBeApiException(who, 0, thrown);
        Check.that(
                call.leftInterrupted(),
                """
                %s
                  got an ApiException, but the thread's interrupt status was not set again:
                  those who called it do not know that they should end.\
                """
                        .formatted(who));
    }

    @Test
    @DisplayName("An interruption ends the wait for the answer")
    void anInterruptedWaitForTheAnswerEnds(Learner learner) throws Exception {
        TestServer server = learner.serve(_ -> Reply.hang());
        ApiClient client = client(learner, server.url(), FAST);
        Call<Map<String, Object>> call = learner.start(() -> client.get("never"));
        while (server.requests().isEmpty() && !call.ends(ofMillis(10))) {
            continue; // until it is there; the test's own limit holds
        }
        call.interrupt();
        Check.that(
                call.ends(ofMillis(2000)),
                """
                The service does not answer; the caller was interrupted, and 2 s later it still waits.
                Which ways of waiting hear an interruption, and which do not?\
                """);
        mustHaveEnded(call, "waited for the answer");
    }
}
