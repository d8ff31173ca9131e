package hidden;

import static hidden.Site.urls;
import static hidden.TitleScraperTest.page;
import static hidden.TitleScraperTest.scrape;

import loombook.judge.api.Check;
import loombook.judge.api.Learner;
import loombook.judge.api.TestServer;
import loombook.judge.api.TestServer.Reply;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What is read out of a page.
class TitleReadingTest {
    private static final String ARROW = " -> ";
    private static final String WHICH_CHARSET =
            "\nWhich charset makes text of the bytes, and who says?";

    /// Asks for pages with these replies, and compares the titles; a plain space may stand for a
    /// no-break space.
    ///
    /// @param question if one is wrong
    private static void mustRead(
            Learner learner, Map<String, Reply> pages, List<String> titles, String question) {
        List<Reply> replies = List.copyOf(pages.values());
        TestServer server =
                learner.serve(
                        Site.of(n -> n < replies.size() ? replies.get(n) : Reply.of(404, "")));
        List<String> urls = urls(server, replies.size());
        Map<String, String> found = scrape(learner, urls, 4).map();
        int number = 0;
        for (String shown : pages.keySet()) {
            String title = found.get(urls.get(number));
            String expected = titles.get(number);
            number++;
            if (title == null || !plain(title).equals(plain(expected))) {
                throw new AssertionError(
                        "The title of a page %s\n  expected: %s\n  but was:  %s%s"
                                .formatted(
                                        shown.replace("\r", "\\r")
                                                .replace("\n", "\\n")
                                                .replace("\t", "\\t"),
                                        Check.show(expected),
                                        Check.show(title),
                                        question));
            }
        }
    }

    /// As [#mustRead], with what stands in the heads of pages, an arrow, and their titles.
    private static void mustRead(Learner learner, String... headsAndTitles) {
        Map<String, Reply> pages = new LinkedHashMap<>();
        List<String> titles = new ArrayList<>();
        for (String each : headsAndTitles) {
            int arrow = each.lastIndexOf(ARROW);
            String head = each.substring(0, arrow);
            String html = "<html><head>" + head + "</head><body><p>Text</p></body>";
            pages.put("that has " + head, page(html));
            titles.add(each.substring(arrow + ARROW.length()));
        }
        mustRead(learner, pages, titles, "");
    }

    private static String plain(String title) {
        return title.replace('\u00a0', ' ');
    }

    @Test
    @DisplayName("Titles are found")
    void titlesAreFound(Learner learner) {
        String word = "Page " + learner.random().nextInt(1000);
        mustRead(
                learner,
                "<title>" + word + "</title> -> " + word,
                "<meta name=\"a\"><title>A.b (c) $1 \\n</title> -> A.b (c) $1 \\n",
                "<title></title> -> ");
    }

    @Test
    @DisplayName("The tag is found in capitals, with attributes, over several lines")
    void theTagIsFoundInAnyShape(Learner learner) {
        mustRead(
                learner,
                "<TITLE>Loud</TITLE> -> Loud",
                "<Title>Mixed</tITLE> -> Mixed",
                "<title lang=\"en\" data-x='1'>With attributes</title> -> With attributes",
                "<title\n  id=\"t\"\n>Broken\ntag</title> -> Broken tag");
    }

    @Test
    @DisplayName("The first title counts")
    void theFirstTitleCounts(Learner learner) {
        mustRead(
                learner,
                "<title>The page</title></head><svg><title>A drawing</title></svg> -> The page");
    }

    @Test
    @DisplayName("White space is trimmed, and collapsed inside")
    void whiteSpaceIsCollapsed(Learner learner) {
        mustRead(
                learner,
                "<title>  Two  words </title> -> Two words",
                "<title>\r\n\tOver\n    several\r\n  lines\n</title> -> Over several lines");
    }

    @Test
    @DisplayName("Entities become the characters that they mean")
    void entitiesAreDecoded(Learner learner) {
        int letter = learner.random().nextInt(0x410, 0x450);
        mustRead(
                learner,
                "<title>Tom &amp; Jerry</title> -> Tom & Jerry",
                "<title>&lt;b&gt; &quot;x&quot; &apos;y&apos;</title> -> <b> \"x\" 'y'",
                "<title>10&nbsp;km</title> -> 10\u00a0km",
                "<title>a &#8212; b &#x2014; c</title> -> a — b — c",
                "<title>&#" + letter + ";</title> -> " + Character.toString(letter),
                "<title>&#128512; &#x1F680;</title> -> 😀 🚀",
                "<title>Q&A, R&D & more</title> -> Q&A, R&D & more");
    }

    @Test
    @DisplayName("What was decoded is not decoded again")
    void whatWasDecodedIsNotDecodedAgain(Learner learner) {
        mustRead(
                learner,
                "<title>How to write &amp;lt; in HTML</title> -> How to write &lt; in HTML",
                "<title>&amp;amp;</title> -> &amp;",
                "<title>&amp;#65;</title> -> &#65;",
                "<title>&#38;gt;</title> -> &gt;");
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
        mustRead(
                learner,
                pages,
                List.of("Привет, мир", "Привет, мир", "Привет, мир"),
                WHICH_CHARSET);
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
        mustRead(learner, pages, List.of("Привет", "Café"), WHICH_CHARSET);
    }

    @Test
    @DisplayName("If nobody names a charset, it is UTF-8")
    void otherwiseItIsUtf8(Learner learner) {
        Map<String, Reply> pages = new LinkedHashMap<>();
        String title = "<title>Привет 😀</title>";
        pages.put("in UTF-8 that names no charset", in("UTF-8", title, "Content-Type: text/html"));
        pages.put("in UTF-8 without any Content-Type", in("UTF-8", title));
        mustRead(learner, pages, List.of("Привет 😀", "Привет 😀"), WHICH_CHARSET);
    }

    @Test
    @DisplayName("A page without title has an empty one")
    void aPageWithoutTitleHasAnEmptyOne(Learner learner) {
        mustRead(
                learner,
                "<h1>No title</h1> -> ",
                "<titlebar>A bar</titlebar> -> ",
                "<title>   \n </title> -> ");
    }
}
