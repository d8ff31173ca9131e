package loombook.grade;

import static org.assertj.core.api.Assertions.assertThat;

import loombook.grade.report.Reports;
import loombook.grade.store.Mark;
import loombook.grade.store.Store;
import loombook.words.Tongue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The pages of a class that tries to put its own into them, in a real browser.
/// `-Dloombook.pictures=FOLDER` leaves pictures of them there.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesInBrowserIT {
    private static final String EVIL = "<img src=x onerror=\"document.title='owned'\">";
    private static final String EVIL_TEXT =
            "</pre></title></style><script>document.title='owned'</script>" + EVIL;
    private static final String LOUD =
            "public final class Doubler { public static long twice(long number) {"
                    + " System.out.println(\"%1$s\");"
                    + " throw new IllegalStateException(\"%1$s\"); } }";

    private Path folder;
    private Browser browser;
    private Path pages;

    @BeforeAll
    void grade(@TempDir Path empty) throws Exception {
        folder = empty;
        School school = new School(folder);
        for (String more : List.of("two", "three", "four", "five")) {
            school.asksAlso(more);
        }
        String loud = LOUD.formatted(EVIL_TEXT.replace("\"", "\\\""));
        school.handsIn("Анна Каренина", School.RIGHT)
                .handsIn("boris", School.WRONG)
                .handsIn(EVIL, loud)
                .handsIn("a\"b'\n\u202Ec", "class Doubler { \"" + EVIL_TEXT + "\" }")
                .handsIn("W".repeat(120), School.RIGHT + "// long");
        Files.writeString(folder.resolve("in").resolve(EVIL + ".txt"), "");
        pages = folder.resolve("pages");
        try (Store store = Store.open(school.address(), 2)) {
            school.grade(store);
            store.marks("class")
                    .set(
                            "boris",
                            "doubler",
                            Optional.of(new Mark(BigDecimal.TWO, EVIL_TEXT)),
                            EVIL,
                            Instant.now());
            Reports.write(School.results(store), pages, Tongue.EN);
        }
        browser = Browser.start(Files.createDirectory(folder.resolve("profile")));
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    private List<Path> all() throws IOException {
        try (Stream<Path> files = Files.walk(pages)) {
            return files.filter(each -> each.toString().endsWith(".html")).sorted().toList();
        }
    }

    private Path overview() {
        return pages.resolve(Reports.OVERVIEW);
    }

    private void keepPicture(String name) throws Exception {
        String to = System.getProperty("loombook.pictures", "");
        if (!to.isEmpty()) {
            Path file = Files.createDirectories(Path.of(to)).resolve(name + ".png");
            Files.write(file, browser.picture());
            Files.write(file.resolveSibling(name + ".pdf"), browser.print());
        }
    }

    @Test
    void nothingOfTheStudentsIsExecuted() throws Exception {
        assertThat(all()).hasSize(6);
        for (Path each : all()) {
            browser.open(each);
            assertThat(browser.tells("document.title")).isNotEqualTo("owned");
            assertThat(
                            browser.tells(
                                    "document.querySelectorAll('script, img, iframe, object,"
                                            + " link, base, form').length"))
                    .as(each.toString())
                    .isEqualTo("0");
            assertThat(
                            browser.tells(
                                    "[...document.querySelectorAll('*')].flatMap(e =>"
                                        + " [...e.attributes]).filter(a => /^on/i.test(a.name) ||"
                                        + " /^\\s*javascript:/i.test(a.value)).length"))
                    .as(each.toString())
                    .isEqualTo("0");
        }
        browser.open(overview());
        assertThat(browser.tells("document.body.innerText")).contains(EVIL);
    }

    @Test
    void theTableIsSortedByWhatIsChosen() throws Exception {
        browser.size(1200, 900, false);
        browser.open(overview());
        List<String> byName = List.of(names().split("\n"));
        assertThat(byName).hasSize(5).contains("boris").isSorted();

        browser.tells("document.querySelectorAll('.sort input')[1].click()");

        List<Double> points = Stream.of(seen("1").split("\n")).map(Double::parseDouble).toList();
        assertThat(points).isSortedAccordingTo((one, other) -> Double.compare(other, one));
        assertThat(names().split("\n")).containsExactlyInAnyOrderElementsOf(byName);
    }

    private String names() throws Exception {
        return seen("0");
    }

    /// A column of the big table, from top to bottom as it is seen.
    private String seen(String column) throws Exception {
        return browser.tells(
                "[...document.querySelectorAll('.grid tbody tr')]"
                        + ".sort((a, b) => a.getBoundingClientRect().top -"
                        + " b.getBoundingClientRect().top)"
                        + ".map(r => r.children["
                        + column
                        + "].innerText).join('\\n')");
    }

    @Test
    void noPageIsWiderThanAPhone() throws Exception {
        int number = 0;
        for (Path each : all()) {
            browser.size(360, 740, true);
            browser.open(each);
            assertThat(beyond(360)).as(each.toString()).isEmpty();
            assertThat(browser.tells("document.documentElement.scrollWidth")).isEqualTo("360");
            keepPicture("phone" + number);
            browser.size(1100, 900, false);
            browser.open(each);
            keepPicture("desk" + number++);
        }
    }

    @Test
    void paperShowsAllOfIt() throws Exception {
        // A4 between margins, in the pixels of style sheets.
        browser.size(718, 1000, false);
        for (Path each : all()) {
            browser.open(each);
            browser.media("print");
            assertThat(beyond(718)).as(each.toString()).isEmpty();
            assertThat(browser.tells("getComputedStyle(document.body).backgroundColor"))
                    .isEqualTo("rgb(255, 255, 255)");
            assertThat(new String(browser.print(), 0, 5)).isEqualTo("%PDF-");
        }
    }

    /// What reaches further to the right, unless it stands in something that can be scrolled.
    private String beyond(int width) throws Exception {
        return browser.tells(
                "[...document.querySelectorAll('body *')]"
                        + ".filter(e => e.getBoundingClientRect().right > %d + 1)".formatted(width)
                        + ".filter(e => { const box = e.parentElement.closest('.wide');"
                        + " return !box || getComputedStyle(box).overflowX != 'auto'; })"
                        + ".map(e => e.outerHTML.slice(0, 80)).slice(0, 5).join('\\n')");
    }
}
