package hidden;

import static hidden.Site.urls;

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
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

class TitleScraperTest {
    static final String HTML = "Content-Type: text/html; charset=UTF-8";

    @LearnerType(statics = true)
    interface TitleScraper {
        Map<String, String> scrapeTitles(List<String> urls, int maxConcurrent);
    }

    static Results scrape(Learner learner, List<String> urls, int most) {
        return Results.of(
                "scrapeTitles", learner.statics(TitleScraper.class).scrapeTitles(urls, most));
    }

    static Reply page(String html) {
        return Reply.of(200, html, HTML);
    }

    private static Reply titled(TestServer.Request request) {
        return page("<html><head><title>" + request.target() + "</title></head></html>");
    }

    @Test
    @DisplayName("Only an answer with status 200 has a title")
    void onlyStatus200HasATitle(Learner learner) {
        String html = "<title>Not the page</title>";
        List<Integer> statuses = List.of(201, 404, 410, 500, 503);
        TestServer server = learner.serve(Site.of(n -> Reply.of(statuses.get(n), html, HTML)));
        Results titles = scrape(learner, urls(server, statuses.size()), 2);
        for (int i = 0; i < statuses.size(); i++) {
            titles.mustBeError(
                    server.url() + "/page/" + i, "answers with status " + statuses.get(i));
        }
    }

    @Test
    @DisplayName("Never more requests at once than allowed")
    void neverMoreThanAllowedAtOnce(Learner learner) {
        int most = learner.random().nextInt(3, 6);
        TestServer server =
                learner.serve(
                        request ->
                                // The head comes at once, the body takes its time.
                                Reply.slow(titled(request), 30, ofMillis(15)));
        scrape(learner, urls(server, 6 * most), most);
        Check.that(
                server.mostAtOnce() <= most,
                """
                %d pages, at most %d requests at the same time: but there were %d.
                A request is under way until its answer has been read to the end.\
                """
                        .formatted(6 * most, most, server.mostAtOnce()));
    }

    @Test
    @DisplayName("As many requests at once as are allowed")
    void asManyAsAllowedAtOnce(Learner learner) {
        int most = learner.random().nextInt(6, 10);
        Meeting meeting = new Meeting(most, ofSeconds(2));
        TestServer server = learner.serve(meeting.before(TitleScraperTest::titled));
        scrape(learner, urls(server, 2 * most), most);
        Check.that(
                meeting.most() >= most,
                """
                %d pages, and %d requests are allowed at the same time.
                The server waited for that many; the most that came at the same time: %d.
                What do the others wait for?\
                """
                        .formatted(2 * most, most, meeting.most()));
    }

    @Test
    @TimeLimit(seconds = 9)
    @DisplayName("A slow page does not hold up the others")
    void aSlowPageDoesNotHoldUpTheOthers(Learner learner) {
        int pages = 16;
        CountDownLatch others = new CountDownLatch(pages - 1);
        TestServer server =
                learner.serve(
                        request -> {
                            if (request.target().equals("/page/0")) {
                                others.await(4000, TimeUnit.MILLISECONDS);
                            } else {
                                others.countDown();
                            }
                            return titled(request);
                        });
        scrape(learner, urls(server, pages), 3);
        long missing =
                server.requests().stream()
                        .filter(each -> each.arrived() - slowEnd(server) > 0)
                        .count();
        Check.that(
                missing == 0,
                """
                16 pages, 3 requests at the same time. The first page answers when all others have been
                asked for (or after 4 s). That leaves two places for the other 15 pages, and yet %d of them
                were asked for only after the slow one was done.\
                """
                        .formatted(missing));
    }

    /// When the slow page gave up waiting, if it did.
    private static long slowEnd(TestServer server) {
        return server.requests().stream()
                        .filter(each -> each.target().equals("/page/0"))
                        .mapToLong(TestServer.Request::arrived)
                        .findFirst()
                        .orElse(System.nanoTime())
                + Duration.ofMillis(3950).toNanos();
    }

    @Test
    @TimeLimit(seconds = 10)
    @DisplayName("One bad page leaves the others alone")
    void oneBadPageLeavesTheOthersAlone(Learner learner) throws Exception {
        TestServer server =
                learner.serve(
                        request ->
                                switch (request.target()) {
                                    case "/cut" -> Reply.cut();
                                    case "/torn" ->
                                            Reply.cutInTheMiddle(200, "x".repeat(5000), HTML);
                                    case "/gone" -> Reply.of(410, "", HTML);
                                    default -> titled(request);
                                });
        List<String> bad =
                List.of(
                        server.url() + "/cut",
                        learner.deadUrl() + "/",
                        server.url() + "/torn",
                        "not an address",
                        server.url() + "/gone");
        List<String> urls = new ArrayList<>(bad);
        urls.addAll(urls(server, 6));
        Call<Results> call = learner.start(() -> scrape(learner, urls, 2));
        Check.that(
                call.ends(ofSeconds(8)),
                """
                Five pages that fail, then six good ones; two requests at the same time.
                scrapeTitles was not back after 8 s. Is everything given back that a bad page has taken?\
                """);
        Results titles =
                Results.withoutException(
                        "scrapeTitles with five pages that fail, and then six good ones,",
                        () -> call.await(Duration.ZERO));
        bad.forEach(url -> titles.mustBeError(url, "cannot be read"));
        for (int i = 0; i < 6; i++) {
            titles.mustBe(
                    "/page/" + i, server.url() + "/page/" + i, "stands among pages that fail");
        }
    }

    @Test
    @DisplayName("A repeated URL is fetched once and has one entry")
    void aRepeatedUrlIsFetchedOnce(Learner learner) {
        TestServer server = learner.serve(TitleScraperTest::titled);
        List<String> urls =
                Stream.of("/a", "/b", "/a", "/c", "/b").map(server.url()::concat).toList();
        scrape(learner, urls, 3).mustBeFetchedOnce("a, b, a, c, b", urls, server);
    }

    @Test
    @DisplayName("The entries stand in the order of the list")
    void theOrderIsThatOfTheList(Learner learner) {
        int pages = 24;
        TestServer server =
                learner.serve(
                        request -> {
                            Thread.sleep(8L * Math.max(0, pages - Site.number(request)));
                            return titled(request);
                        });
        List<String> urls = urls(server, pages);
        scrape(learner, urls, pages).mustKeepTheOrder(urls);
        Check.equal("scrapeTitles([], 3)", Map.of(), scrape(learner, List.of(), 3).map());
    }

    @Test
    @DisplayName("Arguments that make no sense are refused")
    void badArgumentsAreRefused(Learner learner) {
        List<String> good = List.of(learner.deadUrl());
        refused(learner, IllegalArgumentException.class, good, 0);
        refused(learner, IllegalArgumentException.class, good, -2);
        refused(learner, NullPointerException.class, null, 3);
        refused(learner, NullPointerException.class, Arrays.asList(good.get(0), null), 3);
    }

    private static void refused(
            Learner learner, Class<? extends Exception> type, List<String> urls, int most) {
        Check.throwsA(
                type,
                "scrapeTitles(%s, %d)".formatted(urls, most),
                () -> scrape(learner, urls, most));
    }
}
