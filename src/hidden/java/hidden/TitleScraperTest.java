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

import java.nio.charset.Charset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class TitleScraperTest {
    private static final String HTML = "Content-Type: text/html; charset=UTF-8";

    @LearnerType(statics = true)
    interface TitleScraper {
        Map<String, String> scrapeTitles(List<String> urls, int maxConcurrent);
    }

    private static Map<String, String> scrape(Learner learner, List<String> urls, int most) {
        Map<String, String> titles = learner.statics(TitleScraper.class).scrapeTitles(urls, most);
        Check.that(titles != null, "scrapeTitles returned null instead of a map.");
        return titles;
    }

    private static List<String> urls(TestServer server, int pages) {
        return IntStream.range(0, pages).mapToObj(i -> server.url() + "/page/" + i).toList();
    }

    private static Reply page(String html) {
        return Reply.of(200, html, HTML);
    }

    private static Reply titled(TestServer.Request request) {
        return page("<html><head><title>" + request.target() + "</title></head></html>");
    }

    /// Asks for pages with these replies, and compares the titles; a plain space may stand for a
    /// no-break space.
    private static void mustRead(Learner learner, Map<String, Reply> pages, List<String> titles) {
        List<Reply> replies = List.copyOf(pages.values());
        TestServer server =
                learner.serve(
                        Site.of(n -> n < replies.size() ? replies.get(n) : Reply.of(404, "")));
        List<String> urls = urls(server, replies.size());
        Map<String, String> found = scrape(learner, urls, 4);
        int number = 0;
        for (String shown : pages.keySet()) {
            String title = found.get(urls.get(number));
            String expected = titles.get(number);
            number++;
            if (title == null || !plain(title).equals(plain(expected))) {
                throw new AssertionError(
                        "The title of a page %s\n  expected: %s\n  but was:  %s"
                                .formatted(
                                        shown.replace("\r", "\\r")
                                                .replace("\n", "\\n")
                                                .replace("\t", "\\t"),
                                        Check.show(expected),
                                        Check.show(title)));
            }
        }
    }

    private static String plain(String title) {
        return title.replace('\u00a0', ' ');
    }

    /// As [#mustRead], with the tags of title as they stand in the pages.
    private static void mustRead(Learner learner, String... tagsAndTitles) {
        Map<String, Reply> pages = new LinkedHashMap<>();
        List<String> titles = new ArrayList<>();
        for (int i = 0; i < tagsAndTitles.length; i += 2) {
            String html = "<html><head>" + tagsAndTitles[i] + "</head><body><p>Text</p></body>";
            pages.put("that has " + tagsAndTitles[i], page(html));
            titles.add(tagsAndTitles[i + 1]);
        }
        mustRead(learner, pages, titles);
    }

    @Test
    @DisplayName("Titles are found")
    void titlesAreFound(Learner learner) {
        String word = "Page " + learner.random().nextInt(1000);
        mustRead(
                learner,
                "<title>" + word + "</title>",
                word,
                "<meta name=\"a\"><title>A.b (c) $1 \\n</title>",
                "A.b (c) $1 \\n",
                "<title></title>",
                "");
    }

    @Test
    @DisplayName("The tag is found in capitals, with attributes, over several lines")
    void theTagIsFoundInAnyShape(Learner learner) {
        mustRead(
                learner,
                "<TITLE>Loud</TITLE>",
                "Loud",
                "<Title>Mixed</tITLE>",
                "Mixed",
                "<title lang=\"en\" data-x='1'>With attributes</title>",
                "With attributes",
                "<title\n  id=\"t\"\n>Broken\ntag</title>",
                "Broken tag");
    }

    @Test
    @DisplayName("The first title counts")
    void theFirstTitleCounts(Learner learner) {
        mustRead(
                learner,
                "<title>The page</title></head><svg><title>A drawing</title></svg>",
                "The page");
    }

    @Test
    @DisplayName("White space is trimmed, and collapsed inside")
    void whiteSpaceIsCollapsed(Learner learner) {
        mustRead(
                learner,
                "<title>  Two  words </title>",
                "Two words",
                "<title>\r\n\tOver\n    several\r\n  lines\n</title>",
                "Over several lines");
    }

    @Test
    @DisplayName("Entities become the characters that they mean")
    void entitiesAreDecoded(Learner learner) {
        int letter = learner.random().nextInt(0x410, 0x450);
        mustRead(
                learner,
                "<title>Tom &amp; Jerry</title>",
                "Tom & Jerry",
                "<title>&lt;b&gt; &quot;x&quot; &apos;y&apos;</title>",
                "<b> \"x\" 'y'",
                "<title>10&nbsp;km</title>",
                "10\u00a0km",
                "<title>a &#8212; b &#x2014; c</title>",
                "a — b — c",
                "<title>&#" + letter + ";</title>",
                Character.toString(letter),
                "<title>&#128512; &#x1F680;</title>",
                "😀 🚀",
                "<title>Q&A, R&D & more</title>",
                "Q&A, R&D & more");
    }

    @Test
    @DisplayName("What was decoded is not decoded again")
    void whatWasDecodedIsNotDecodedAgain(Learner learner) {
        mustRead(
                learner,
                "<title>How to write &amp;lt; in HTML</title>",
                "How to write &lt; in HTML",
                "<title>&amp;amp;</title>",
                "&amp;",
                "<title>&amp;#65;</title>",
                "&#65;",
                "<title>&#38;gt;</title>",
                "&gt;");
    }

    private static Reply in(String charset, String head, String... headers) {
        String html = "<html><head>" + head + "</head></html>";
        return Reply.of(200, html.getBytes(Charset.forName(charset)), headers);
    }

    @Test
    @DisplayName("The header names the charset")
    void theHeaderNamesTheCharset(Learner learner) {
        String russian = "<title>Привет, мир</title>";
        Map<String, Reply> pages = new LinkedHashMap<>();
        String type = "Content-Type: text/html; charset=";
        pages.put(
                "with charset=windows-1251 in its header",
                in("windows-1251", russian, type + "windows-1251"));
        pages.put("with charset=KOI8-R in its header", in("KOI8-R", russian, type + "KOI8-R"));
        pages.put(
                "with charset=utf-8 in its header, and windows-1251 in a meta tag (the header"
                        + " counts)",
                in("UTF-8", "<meta charset=\"windows-1251\">" + russian, type + "utf-8"));
        mustRead(learner, pages, List.of("Привет, мир", "Привет, мир", "Привет, мир"));
    }

    @Test
    @DisplayName("If the header names no charset, a meta tag may")
    void otherwiseTheMetaTagNamesTheCharset(Learner learner) {
        String plain = "Content-Type: text/html";
        Map<String, Reply> pages = new LinkedHashMap<>();
        String modern = "<meta charset=\"windows-1251\">";
        pages.put(
                "that has " + modern, in("windows-1251", modern + "<title>Привет</title>", plain));
        String older =
                "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=ISO-8859-1\">";
        pages.put("that has " + older, in("ISO-8859-1", older + "<title>Café</title>", plain));
        mustRead(learner, pages, List.of("Привет", "Café"));
    }

    @Test
    @DisplayName("If nobody names a charset, it is UTF-8")
    void otherwiseItIsUtf8(Learner learner) {
        Map<String, Reply> pages = new LinkedHashMap<>();
        String title = "<title>Привет 😀</title>";
        pages.put("in UTF-8 that names no charset", in("UTF-8", title, "Content-Type: text/html"));
        pages.put("in UTF-8 without any Content-Type", in("UTF-8", title));
        mustRead(learner, pages, List.of("Привет 😀", "Привет 😀"));
    }

    @Test
    @DisplayName("A page without title has an empty one")
    void aPageWithoutTitleHasAnEmptyOne(Learner learner) {
        mustRead(
                learner,
                "<h1>No title</h1>",
                "",
                "<titlebar>A bar</titlebar>",
                "",
                "<title>   \n </title>",
                "");
    }

    @Test
    @DisplayName("Only an answer with status 200 has a title")
    void onlyStatus200HasATitle(Learner learner) {
        String html = "<title>Not the page</title>";
        List<Integer> statuses = List.of(201, 404, 410, 500, 503);
        TestServer server = learner.serve(Site.of(n -> Reply.of(statuses.get(n), html, HTML)));
        Map<String, String> titles = scrape(learner, urls(server, statuses.size()), 2);
        for (int i = 0; i < statuses.size(); i++) {
            mustBeError(
                    titles, server.url() + "/page/" + i, "answers with status " + statuses.get(i));
        }
    }

    private static void mustBeError(Map<String, String> titles, String url, String because) {
        String title = titles.get(url);
        if (title == null || !title.startsWith("error: ") || title.length() < 8) {
            throw new AssertionError(
                    "%s\n  %s\n  expected: \"error: \" and why\n  but was:  %s"
                            .formatted(
                                    url,
                                    because,
                                    titles.containsKey(url)
                                            ? Check.show(title)
                                            : "no entry in the map"));
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
        TestServer server =
                learner.serve(
                        request -> {
                            meeting.join();
                            return titled(request);
                        });
        scrape(learner, urls(server, 2 * most), most);
        Check.that(
                meeting.most() >= most,
                """
                %d pages, and %d requests are allowed at the same time.
                The server waited for that many; the most that came at the same time: %d.\
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
        Call<Map<String, String>> call = learner.start(() -> scrape(learner, urls, 2));
        Check.that(
                call.ends(ofSeconds(8)),
                """
                Five pages that fail, then six good ones; two requests at the same time.
                scrapeTitles was not back after 8 s. Is everything given back that a bad page has taken?\
                """);
        Throwable thrown = call.failure(Duration.ZERO);
        if (thrown != null) {
            throw new AssertionError(
                    "Five pages that fail, then six good ones. scrapeTitles must return, but"
                            + " threw\n"
                            + thrown,
                    thrown);
        }
        Map<String, String> titles = call.await(Duration.ZERO);
        bad.forEach(url -> mustBeError(titles, url, "cannot be read"));
        for (int i = 0; i < 6; i++) {
            Check.equal(
                    "The title of a good page among bad ones",
                    "/page/" + i,
                    titles.get(server.url() + "/page/" + i));
        }
    }

    @Test
    @DisplayName("A repeated URL is fetched once and has one entry")
    void aRepeatedUrlIsFetchedOnce(Learner learner) {
        TestServer server = learner.serve(TitleScraperTest::titled);
        List<String> urls =
                Stream.of("/a", "/b", "/a", "/c", "/b").map(server.url()::concat).toList();
        Map<String, String> titles = scrape(learner, urls, 3);
        Check.equal(
                "The keys of the map for a, b, a, c, b",
                urls.stream().distinct().toList(),
                List.copyOf(titles.keySet()));
        Check.equal(
                "What the server was asked for, for a, b, a, c, b",
                List.of("/a", "/b", "/c"),
                server.requests().stream().map(TestServer.Request::target).sorted().toList());
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
        List<String> keys = List.copyOf(scrape(learner, urls, pages).keySet());
        for (int i = 0; i < pages; i++) {
            String key = i < keys.size() ? keys.get(i) : "nothing";
            Check.that(
                    key.equals(urls.get(i)),
                    """
                    24 pages; the first ones are the slowest. Which map keeps the order in which it is filled?
                    Place %d of the map
                      expected: %s
                      but was:  %s\
                    """
                            .formatted(i + 1, urls.get(i), key));
        }
        Check.equal("scrapeTitles([], 3)", Map.of(), scrape(learner, List.of(), 3));
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
