package hidden;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;

import loombook.judge.api.Call;
import loombook.judge.api.Check;
import loombook.judge.api.Interval;
import loombook.judge.api.Learner;
import loombook.judge.api.LearnerException;
import loombook.judge.api.LearnerType;
import loombook.judge.api.TestServer;
import loombook.judge.api.TestServer.Reply;
import loombook.judge.api.Trouble;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

class ApiClientTest {
    private static final int FAST = 10_000;
    private static final String JSON = "Content-Type: application/json";

    @LearnerType(constructor = {String.class, int.class})
    interface ApiClient {
        Map<String, Object> get(String endpoint);

        Map<String, Object> post(String endpoint, Map<String, Object> data);

        void close();
    }

    @LearnerType(value = "ApiClient.ApiException", extending = RuntimeException.class)
    interface ApiException {
        int status();
    }

    private static ApiClient client(Learner learner, String base, int perSecond) {
        return learner.construct(ApiClient.class, base, perSecond);
    }

    private static Reply object(String json) {
        return Reply.of(200, json, JSON);
    }

    @Test
    @DisplayName("get reads a JSON object")
    void getReadsAnObject(Learner learner) {
        int number = learner.random().nextInt(1000, 100_000);
        String json =
                """
                {"id": %d, "name": "Grüße, \\"Ada\\" 😀\\n", "score": 2.5, "big": 5000000000, "admin": true,
                 "boss": null, "tags": ["a", 1, {"b": []}], "address": {"city": "Москва", "zip": "01"}}\
                """
                        .formatted(number);
        TestServer server = learner.serve(_ -> object(json));
        Map<String, Object> address = new LinkedHashMap<>();
        address.put("city", "Москва");
        address.put("zip", "01");
        Map<String, Object> expected = new LinkedHashMap<>();
        expected.put("id", number);
        expected.put("name", "Grüße, \"Ada\" 😀\n");
        expected.put("score", 2.5);
        expected.put("big", 5_000_000_000L);
        expected.put("admin", true);
        expected.put("boss", null);
        expected.put("tags", List.of("a", 1, Map.of("b", List.of())));
        expected.put("address", address);
        Map<String, Object> user = client(learner, server.url(), FAST).get("user");
        Json.mustEqual("get(\"user\"), and the service answered\n" + json, expected, user);
    }

    @Test
    @DisplayName("post sends its data as JSON in UTF-8, and reads the answer")
    void postSendsItsDataAsJson(Learner learner) {
        TestServer server = learner.serve(_ -> object("{\"id\": 7}"));
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("name", "Grüße, \"Ada\" \\ Москва 😀\n");
        data.put("age", learner.random().nextInt(18, 100));
        data.put("weight", 61.5);
        data.put("tags", Arrays.asList("a", null, true));
        data.put("nested", Map.of("x", List.of(1, 2)));
        Map<String, Object> answer = client(learner, server.url(), FAST).post("users", data);
        Json.mustEqual("The answer {\"id\": 7} to a post", Map.of("id", 7), answer);
        TestServer.Request request = onlyRequest(server);
        Check.equal("The method of a post", "POST", request.method());
        Object sent;
        try {
            sent = JsonMapper.shared().readValue(request.body(), Object.class);
        } catch (RuntimeException e) {
            throw new AssertionError(
                    "post(\"users\", %s)\n  should send this as JSON in UTF-8, but sent\n  %s"
                            .formatted(data, request.text()));
        }
        Json.mustEqual("What post(\"users\", data) sent: " + request.text(), data, sent);
    }

    private static TestServer.Request onlyRequest(TestServer server) {
        List<TestServer.Request> requests = server.requests();
        Check.that(
                requests.size() == 1,
                "One call, but the service got %d requests.".formatted(requests.size()));
        return requests.getFirst();
    }

    @Test
    @DisplayName("Accept and Content-Type are right")
    void theHeadersAreRight(Learner learner) {
        TestServer server = learner.serve(_ -> object("{}"));
        ApiClient client = client(learner, server.url(), FAST);
        client.get("a");
        client.post("b", Map.of("c", 1));
        for (TestServer.Request each : server.requests()) {
            mustHave(each, "Accept");
        }
        mustHave(server.requests().getLast(), "Content-Type");
    }

    private static void mustHave(TestServer.Request request, String header) {
        String value = request.headers().getOrDefault(header.toLowerCase(), "(not sent)");
        Check.that(
                value.toLowerCase().startsWith("application/json"),
                "%s of a %s\n  expected: application/json\n  but was:  %s"
                        .formatted(header, request.method(), value));
    }

    @Test
    @DisplayName("Exactly one slash joins base and endpoint")
    void exactlyOneSlashJoinsBaseAndEndpoint(Learner learner) {
        TestServer server = learner.serve(_ -> object("{}"));
        for (String base : List.of("", "/", "/api/v1", "/api/v1/")) {
            for (String endpoint : List.of("users", "/users", "users/1", "/users/1")) {
                String what = "base http://host%s, get(\"%s\")".formatted(base, endpoint);
                String right = (base + "/" + endpoint).replaceAll("/+", "/");
                try {
                    client(learner, server.url() + base, FAST).get(endpoint);
                } catch (LearnerException e) {
                    throw new AssertionError(
                            what + "\n  should ask for " + right + "\n  but threw " + e, e);
                }
                Check.equal(
                        what + ": what was asked for", right, server.requests().getLast().target());
            }
        }
    }

    @Test
    @DisplayName("The query is kept")
    void theQueryIsKept(Learner learner) {
        TestServer server = learner.serve(_ -> object("{}"));
        ApiClient client = client(learner, server.url() + "/api/", FAST);
        for (String query : List.of("?page=2", "?q=a%20b&x=%D0%AF", "?path=/a/b&empty=")) {
            client.get("/users" + query);
            Check.equal(
                    "get(\"/users%s\"): what was asked for".formatted(query),
                    "/api/users" + query,
                    server.requests().getLast().target());
        }
    }

    @Test
    @DisplayName("An empty answer is an empty map")
    void anEmptyAnswerIsAnEmptyMap(Learner learner) {
        List<Integer> statuses = List.of(200, 201, 204);
        TestServer server = learner.serve(Site.of(status -> Reply.of(status, "")));
        ApiClient client = client(learner, server.url(), FAST);
        for (int status : statuses) {
            String call = "get, answered with status %d and an empty body".formatted(status);
            Map<String, Object> answer;
            try {
                answer = client.get("/" + status);
            } catch (RuntimeException e) {
                throw new AssertionError(call + "\n  expected: {}\n  but threw: " + e, e);
            }
            Check.equal(call, Map.of(), answer);
        }
    }

    /// Expects an `ApiException` with that status; any status if it is negative.
    private static void mustFail(String call, int status, Learner.Piece piece) {
        try {
            piece.run();
        } catch (Trouble e) {
            throw e;
        } catch (Throwable thrown) {
            mustBeApiException(call, status, thrown);
            return;
        }
        throw new AssertionError(call + "\n  should throw an ApiException, but threw nothing");
    }

    private static void mustBeApiException(String call, int status, Throwable thrown) {
        if (!(thrown instanceof LearnerException e) || !e.is("ApiException")) {
            throw new AssertionError(
                    call + "\n  should throw an ApiException, but threw\n  " + thrown, thrown);
        }
        int was = e.ask("status", Integer.class);
        if (status >= 0) {
            Check.equal(call + "\n  status() of the ApiException", status, was);
        }
    }

    @Test
    @DisplayName("An answer outside of 200 to 299 is an ApiException with that status")
    void anAnswerOutside200To299IsAnException(Learner learner) {
        TestServer server =
                learner.serve(
                        Site.of(
                                status ->
                                        Reply.of(
                                                status,
                                                "{\"error\": \"no\"}",
                                                JSON,
                                                "Location: elsewhere")));
        ApiClient client = client(learner, server.url(), FAST);
        for (int status : List.of(302, 400, 404, 409, 500, 503)) {
            String call = "answered with status %d and a JSON object".formatted(status);
            mustFail("get, " + call, status, () -> client.get("/" + status));
            mustFail("post, " + call, status, () -> client.post("/" + status, Map.of()));
        }
    }

    @Test
    @DisplayName("An answer that is no JSON object is an ApiException")
    void anAnswerThatIsNoObjectIsAnException(Learner learner) {
        List<String> answers =
                List.of(
                        "[1, 2]",
                        "\"text\"",
                        "42",
                        "null",
                        "<html>Hello</html>",
                        "{\"a\": ",
                        "{'a'}");
        TestServer server = learner.serve(Site.of(n -> object(answers.get(n))));
        ApiClient client = client(learner, server.url(), FAST);
        for (int i = 0; i < answers.size(); i++) {
            String endpoint = "/" + i;
            mustFail(
                    "get, answered with status 200 and the body  " + answers.get(i),
                    200,
                    () -> client.get(endpoint));
        }
    }

    @Test
    @DisplayName("Trouble on the way is an ApiException without status")
    void troubleOnTheWayIsAnException(Learner learner) {
        mustFail(
                "get from a service that refuses the connection",
                0,
                () -> client(learner, learner.deadUrl(), FAST).get("x"));
        TestServer server =
                learner.serve(
                        request ->
                                request.target().equals("/cut")
                                        ? Reply.cut()
                                        : Reply.cutInTheMiddle(
                                                200, "{\"a\": 1}".repeat(500), JSON));
        ApiClient client = client(learner, server.url(), FAST);
        mustFail(
                "get, and the connection is closed without an answer", 0, () -> client.get("/cut"));
        mustFail("get, and the answer breaks off in the middle", -1, () -> client.get("/torn"));
    }

    @Test
    @DisplayName("No second holds more requests than allowed")
    void noSecondHoldsMoreThanAllowed(Learner learner) throws Exception {
        int most = learner.random().nextInt(3, 6);
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
        Passes answered = Passes.of(calls, ofSeconds(4));
        asked(server, answered).mustKeep(most, ofSeconds(1));
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
                        request ->
                                request.target().equals("/gone")
                                        ? Reply.of(404, "{\"error\": \"gone\"}", JSON)
                                        : object("{}"));
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

    @Test
    @DisplayName("close sends away those who wait for their turn")
    void closeSendsWaitersAway(Learner learner) throws Exception {
        TestServer server = learner.serve(_ -> object("{}"));
        ApiClient client = client(learner, server.url(), 1);
        client.get("first");
        List<Call<Map<String, Object>>> waiting = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            waiting.add(learner.start(() -> client.get("later")));
        }
        Thread.sleep(60);
        long closed = System.nanoTime();
        client.close();
        int tooEarly = 0; // under load one of them may have had its turn before
        for (Call<Map<String, Object>> each : waiting) {
            Duration left = ofMillis(2500).minusNanos(System.nanoTime() - closed);
            Check.that(
                    each.ends(left),
                    """
                    One request per second; five callers were waiting for their turn when the client was
                    closed, and 2.5 s later not all of them are back. Who wakes them?\
                    """);
            Throwable thrown = each.failure(Duration.ZERO);
            if (thrown == null && ++tooEarly <= 1) {
                continue;
            }
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
        client.close();
        Check.throwsA(
                IllegalStateException.class,
                "close() twice, and then get",
                () -> client.get("after"));
    }

    @Test
    @DisplayName("An interruption ends the wait for a turn")
    void anInterruptedWaitForATurnEnds(Learner learner) throws Exception {
        TestServer server = learner.serve(_ -> object("{}"));
        ApiClient client = client(learner, server.url(), 1);
        client.get("first");
        List<Call<Map<String, Object>>> waiting = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            waiting.add(learner.start(() -> client.get("later")));
        }
        Thread.sleep(60);
        long start = System.nanoTime();
        waiting.forEach(Call::interrupt);
        int tooEarly = 0;
        for (Call<Map<String, Object>> each : waiting) {
            Check.that(
                    each.ends(ofMillis(2500).minusNanos(System.nanoTime() - start)),
                    """
                    One request per second; five callers were waiting for their turn and were interrupted,
                    and 2.5 s later not all of them are back.\
                    """);
            if (each.failure(Duration.ZERO) == null && ++tooEarly <= 1) {
                continue;
            }
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
                who
                        + "\n"
                        + "  got an ApiException, but the thread's interrupt status was not set"
                        + " again:\n"
                        + "  those who called it do not know that they should end.");
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
                "The service does not answer; the caller was interrupted, and 2 s later it still"
                        + " waits.");
        mustHaveEnded(call, "waited for the answer");
    }

    @Test
    @DisplayName("Arguments that make no sense are refused")
    void badArgumentsAreRefused(Learner learner) {
        String good = learner.deadUrl();
        Class<IllegalArgumentException> illegal = IllegalArgumentException.class;
        Class<NullPointerException> isNull = NullPointerException.class;
        Check.throwsA(illegal, "new ApiClient(url, 0)", () -> client(learner, good, 0));
        Check.throwsA(illegal, "new ApiClient(url, -1)", () -> client(learner, good, -1));
        Check.throwsA(
                illegal,
                "new ApiClient(\"not an address\", 3)",
                () -> client(learner, "not an address", 3));
        Check.throwsA(isNull, "new ApiClient(null, 3)", () -> client(learner, null, 3));
        ApiClient client = client(learner, good, FAST);
        Check.throwsA(isNull, "get(null)", () -> client.get(null));
        Check.throwsA(isNull, "post(null, {})", () -> client.post(null, Map.of()));
        Check.throwsA(isNull, "post(\"x\", null)", () -> client.post("x", null));
    }
}
