package hidden;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;

import loombook.judge.api.Call;
import loombook.judge.api.Check;
import loombook.judge.api.Learner;
import loombook.judge.api.LearnerType;
import loombook.judge.api.TestServer;
import loombook.judge.api.TestServer.Reply;
import loombook.judge.api.TimeLimit;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

class ParallelFetchTest {
    private static final Duration PLENTY = ofSeconds(10);

    @LearnerType(statics = true)
    interface ParallelFetch {
        Map<String, String> fetchAll(List<String> urls, Duration timeout);
    }

    private static Results fetch(Learner learner, List<String> urls, Duration timeout) {
        return Results.of("fetchAll", learner.statics(ParallelFetch.class).fetchAll(urls, timeout));
    }

    /// As [#fetch], but it must not take longer than so long.
    private static Results fetchWithin(
            Duration most, Learner learner, List<String> urls, Duration timeout, String otherwise)
            throws Exception {
        Call<Results> call = learner.start(() -> fetch(learner, urls, timeout));
        Check.that(call.ends(most), otherwise);
        return call.await(Duration.ZERO);
    }

    @Test
    @DisplayName("Every URL has its status")
    void everyUrlHasItsStatus(Learner learner) {
        TestServer server =
                learner.serve(Site.of(status -> Reply.of(status, "A page.\n".repeat(99))));
        List<Integer> statuses =
                new ArrayList<>(List.of(200, 201, 204, 400, 403, 404, 410, 418, 429, 500, 503));
        Collections.shuffle(statuses, learner.random());
        List<String> urls = statuses.stream().map(each -> server.url() + "/" + each).toList();
        Results results = fetch(learner, urls, PLENTY);
        for (int i = 0; i < urls.size(); i++) {
            results.mustBe(
                    String.valueOf(statuses.get(i)),
                    urls.get(i),
                    "answers with this status. An answer is no error, whatever it says");
        }
    }

    @Test
    @TimeLimit(seconds = 15)
    @DisplayName("All requests are open at the same time, however many there are")
    void allRequestsAreOpenAtOnce(Learner learner) {
        int pages = learner.random().nextInt(100, 130);
        Meeting meeting = new Meeting(pages, ofSeconds(2));
        TestServer server = learner.serve(meeting.before(_ -> Reply.of(200, "Here I am.")));
        fetch(learner, Site.urls(server, pages), PLENTY);
        Check.that(
                meeting.most() >= pages,
                """
                %d URLs on a server that answers nobody before all have asked (or nobody new came for 2 s).
                The most that were open at the same time: %d.
                Is every exchange begun before you wait for the first?\
                """
                        .formatted(pages, meeting.most()));
    }

    @Test
    @TimeLimit(seconds = 8)
    @DisplayName("A server that never answers is given up when the time is over")
    void aSilentServerIsGivenUp(Learner learner) throws Exception {
        TestServer server = learner.serve(_ -> Reply.hang());
        String url = server.url() + "/silent";
        Results results =
                fetchWithin(
                        ofSeconds(5),
                        learner,
                        List.of(url),
                        ofMillis(300),
                        """
                        The server takes the request and never answers; the limit was 300 ms.
                        fetchAll was not back after 5 s. What does your limit cover?\
                        """);
        results.mustBeError(url, "takes the request and never answers; the limit was 300 ms");
    }

    @Test
    @TimeLimit(seconds = 9)
    @DisplayName("The time limit covers the body, too")
    void theLimitCoversTheBody(Learner learner) throws Exception {
        String page = "A long page. ".repeat(40);
        TestServer server =
                learner.serve(
                        Site.but(
                                "/half",
                                Reply.hangInTheMiddle(200, page),
                                Reply.slow(Reply.of(200, page), 2, ofMillis(60))));
        List<String> urls = List.of(server.url() + "/half", server.url() + "/drops");
        Results results =
                fetchWithin(
                        ofSeconds(6),
                        learner,
                        urls,
                        ofMillis(400),
                        """
                        One server falls silent in the middle of the body, another one sends it drop by drop;
                        the limit was 400 ms. fetchAll was not back after 6 s.
                        Does your clock go on when the head of the answer is there?\
                        """);
        results.mustBeError(urls.get(0), "fell silent in the middle of the body");
        results.mustBeError(urls.get(1), "needs 15 s for its body; the limit was 400 ms");
    }

    @Test
    @TimeLimit(seconds = 9)
    @DisplayName("Many silent servers cost one time limit, not many")
    void manySilentServersCostOneLimit(Learner learner) throws Exception {
        TestServer server = learner.serve(_ -> Reply.hang());
        List<String> urls = Site.urls(server, 60);
        Results results =
                fetchWithin(
                        ofSeconds(5),
                        learner,
                        urls,
                        ofMillis(300),
                        """
                        60 servers never answer; the limit for each was 300 ms, and all were asked at once.
                        fetchAll was not back after 5 s. When does the clock of the last one start?\
                        """);
        urls.forEach(url -> results.mustBeError(url, "never answers"));
    }

    @Test
    @DisplayName("One failure leaves the other results alone")
    void oneFailureLeavesTheOthersAlone(Learner learner) throws Exception {
        TestServer server = learner.serve(Site.but("/cut", Reply.cut(), Reply.of(200, "Well.")));
        String refused = learner.deadUrl() + "/";
        String unreachable = "http://255.255.255.255/";
        String cut = server.url() + "/cut";
        List<String> good = Stream.of("/good/1", "/good/2").map(server.url()::concat).toList();
        List<String> urls = List.of(good.get(0), refused, unreachable, cut, good.get(1));
        Results results =
                Results.withoutException(
                        "fetchAll with two good pages, and three that fail,",
                        () -> fetch(learner, urls, PLENTY));
        good.forEach(url -> results.mustBe("200", url, "stands among pages that fail"));
        results.mustBeError(refused, "refuses the connection");
        results.mustBeError(unreachable, "is no address of a host");
        results.mustBeError(cut, "closes the connection without an answer");
    }

    @Test
    @DisplayName("Every error says why")
    void everyErrorSaysWhy(Learner learner) {
        TestServer server = learner.serve(Site.but("/cut", Reply.cut(), Reply.hang()));
        List<String> urls =
                List.of(
                        learner.deadUrl() + "/",
                        server.url() + "/cut",
                        server.url() + "/silent",
                        "not an address");
        Results results = fetch(learner, urls, ofMillis(300));
        for (String url : urls) {
            results.mustBeError(url, "cannot be fetched");
            String why = results.map().get(url).substring("error:".length()).strip();
            Check.that(
                    !why.isEmpty() && !why.equals("null"),
                    """
                    %s
                      gives %s: nobody can tell from that what went wrong.
                    Not every exception has a message. What does it have always?\
                    """
                            .formatted(url, Check.show(results.map().get(url))));
        }
    }

    @Test
    @DisplayName("An address that is none is an error of its own")
    void aBadUrlIsAnErrorOfItsOwn(Learner learner) throws Exception {
        TestServer server = learner.serve(_ -> Reply.of(200, "Well."));
        List<String> bad = List.of("not an address", "http://", "nonsense", "ftp://127.0.0.1/file");
        List<String> urls = new ArrayList<>(bad);
        urls.add(1, server.url() + "/good");
        Results results =
                Results.withoutException(
                        "fetchAll(%s, …)".formatted(urls), () -> fetch(learner, urls, PLENTY));
        bad.forEach(url -> results.mustBeError(url, "is no address of a web page"));
        results.mustBe("200", server.url() + "/good", "stands among addresses that are none");
    }

    @Test
    @DisplayName("An answer that breaks off in the middle is an error")
    void aCutOffAnswerIsAnError(Learner learner) {
        TestServer server =
                learner.serve(_ -> Reply.cutInTheMiddle(200, "A long page. ".repeat(400)));
        String url = server.url() + "/torn";
        fetch(learner, List.of(url), PLENTY)
                .mustBeError(
                        url,
                        "promises 5200 bytes, sends 2600, and closes the connection. Is the body"
                                + " read to its end?");
    }

    @Test
    @DisplayName("Redirects are not followed")
    void redirectsAreNotFollowed(Learner learner) {
        TestServer server =
                learner.serve(
                        Site.but(
                                "/old",
                                Reply.of(302, "", "Location: new"),
                                Reply.of(200, "Here.")));
        String url = server.url() + "/old";
        fetch(learner, List.of(url), PLENTY)
                .mustBe(
                        "302",
                        url,
                        "answers with 302 and names another page, which is not to be asked for");
    }

    @Test
    @DisplayName("A repeated URL is fetched once and has one entry")
    void aRepeatedUrlIsFetchedOnce(Learner learner) {
        TestServer server = learner.serve(_ -> Reply.of(200, "Well."));
        List<String> urls =
                Stream.of("/a", "/b", "/a", "/c", "/a", "/b").map(server.url()::concat).toList();
        fetch(learner, urls, PLENTY).mustBeFetchedOnce("a, b, a, c, a, b", urls, server);
    }

    @Test
    @DisplayName("The entries stand in the order of the list")
    void theOrderIsThatOfTheList(Learner learner) {
        int pages = 24;
        TestServer server =
                learner.serve(
                        Site.of(
                                n -> {
                                    Thread.sleep(8L * Math.max(0, pages - n));
                                    return Reply.of(200, "Well.");
                                }));
        String street = "/" + learner.random().nextInt(1000) + "/";
        List<String> urls = Site.urls(server, street, pages);
        fetch(learner, urls, PLENTY).mustKeepTheOrder(urls);
    }

    @Test
    @DisplayName("An empty list gives an empty map")
    void anEmptyListGivesAnEmptyMap(Learner learner) {
        Check.equal("fetchAll([], 1 s)", Map.of(), fetch(learner, List.of(), ofSeconds(1)).map());
    }

    @Test
    @DisplayName("Arguments that make no sense are refused")
    void badArgumentsAreRefused(Learner learner) {
        List<String> good = List.of(learner.deadUrl());
        Class<IllegalArgumentException> illegal = IllegalArgumentException.class;
        refused(learner, illegal, good, Duration.ZERO);
        refused(learner, illegal, good, ofMillis(-5));
        refused(learner, NullPointerException.class, good, null);
        refused(learner, NullPointerException.class, null, ofSeconds(1));
        List<String> withNull = Arrays.asList(good.get(0), null);
        refused(learner, NullPointerException.class, withNull, ofSeconds(1));
    }

    private static void refused(
            Learner learner, Class<? extends Exception> type, List<String> urls, Duration timeout) {
        Check.throwsA(
                type,
                "fetchAll(%s, %s)".formatted(urls, Check.show(timeout)),
                () -> fetch(learner, urls, timeout));
    }
}
