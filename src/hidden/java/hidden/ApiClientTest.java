package hidden;

import static hidden.ApiCalls.FAST;
import static hidden.ApiCalls.JSON;
import static hidden.ApiCalls.client;
import static hidden.ApiCalls.mustFail;
import static hidden.ApiCalls.object;

import loombook.judge.api.Check;
import loombook.judge.api.Learner;
import loombook.judge.api.LearnerException;
import loombook.judge.api.LearnerType;
import loombook.judge.api.TestServer;
import loombook.judge.api.TestServer.Reply;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

class ApiClientTest {
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
        mustBeSent(data, request);
    }

    private static void mustBeSent(Map<String, Object> data, TestServer.Request request) {
        try {
            Object sent = JsonMapper.shared().readValue(request.body(), Object.class);
            Json.mustEqual("What post(\"users\", data) sent: " + request.text(), data, sent);
        } catch (JacksonException e) {
            throw new AssertionError(
                    """
                    post("users", data)
                      should send, as JSON in UTF-8: %s
                      but sent what is no JSON:      %s
                    Who escapes quotes and line ends, and which charset makes bytes of the text?\
                    """
                            .formatted(
                                    JsonMapper.shared().writeValueAsString(data), request.text()));
        }
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
                "The header %s of a %s\n  expected: application/json\n  but was:  %s"
                        .formatted(header, request.method(), value));
    }

    @Test
    @DisplayName("Exactly one slash joins base and endpoint")
    void exactlyOneSlashJoinsBaseAndEndpoint(Learner learner) {
        TestServer server = learner.serve(_ -> object("{}"));
        for (String base : List.of("", "/", "/api/v1", "/api/v1/")) {
            for (String endpoint : List.of("users", "/users", "users/1", "/users/1")) {
                String what =
                        "new ApiClient(\"%s\", …).get(\"%s\")"
                                .formatted(server.url() + base, endpoint);
                String right = (base + "/" + endpoint).replaceAll("/+", "/");
                try {
                    client(learner, server.url() + base, FAST).get(endpoint);
                } catch (LearnerException e) {
                    throw new AssertionError(
                            "%s\n  should ask for: %s\n  but threw %s"
                                    .formatted(what, server.url() + right, e),
                            e);
                }
                Check.that(
                        server.requests().getLast().target().equals(right),
                        "%s\n  should ask for: %s\n  but asked for:  %s"
                                .formatted(
                                        what,
                                        server.url() + right,
                                        server.url() + server.requests().getLast().target()));
            }
        }
    }

    @Test
    @DisplayName("The query is kept")
    void theQueryIsKept(Learner learner) {
        TestServer server = learner.serve(_ -> object("{}"));
        ApiClient client = client(learner, server.url() + "/api/", FAST);
        for (String query : List.of("?page=2", "?q=a%20b&x=%D0%AF", "?path=/a/b&empty=")) {
            try {
                client.get("/users" + query);
            } catch (LearnerException e) {
                throw new AssertionError("get(\"/users%s\") threw %s".formatted(query, e), e);
            }
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
                throw new AssertionError(
                        "%s\n  expected: {}\n  but threw: %s\nWhat does a parser make of no text?"
                                .formatted(call, e),
                        e);
            }
            Check.equal(call, Map.of(), answer);
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
