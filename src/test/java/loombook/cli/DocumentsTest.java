package loombook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import loombook.chapter.ChapterReader;
import loombook.chapter.Reading;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What README and CONTRIBUTING show is true.
class DocumentsTest {
    private static final Path ROOT = Path.of(System.getProperty("loombook.root", ""));
    private static final Path README = ROOT.resolve("README.md");
    private static final Path CONTRIBUTING = ROOT.resolve(".github/CONTRIBUTING.md");

    @Test
    void theChapterOfTheReadmeVerifies() throws IOException {
        try (Book book = new Book()) {
            book.chapter("01-readme.jsh", block(README, "java"));

            Book.Ended ended = book.run("verify");

            assertThat(ended.out()).contains("1 chapter, as recorded");
            assertThat(ended.exit()).isZero();
        }
    }

    @Test
    void theChapterOfTheReferenceCanBeRead() throws IOException {
        Reading reading =
                ChapterReader.read("07-waiting", Path.of("-"), block(CONTRIBUTING, "java"));

        assertThat(reading).isInstanceOf(Reading.Read.class);
        assertThat(((Reading.Read) reading).warnings()).isEmpty();
        assertThat(reading.orThrow().blocks()).hasSize(4);
    }

    @Test
    void theDataOfTheReadmeHasTheShapeOfTheData() throws IOException {
        assertThat(RunJsonTest.CHAPTER.read(block(README, "json")).get("title").stringValue())
                .isEqualTo("Waiting");
    }

    @Test
    void theReadmeNamesEveryCommand() throws IOException {
        try (Book book = new Book()) {
            String help = book.run("--help").out();
            String readme = Files.readString(README);
            List<String> commands = new ArrayList<>();
            Matcher line = Pattern.compile("(?m)^  ([a-z]+)  ").matcher(help);
            while (line.find()) {
                commands.add(line.group(1));
            }

            assertThat(commands).contains("run", "verify").hasSizeGreaterThan(4);
            assertThat(commands)
                    .allMatch(name -> Pattern.compile("`" + name + "\\b").matcher(readme).find());
        }
    }

    @Test
    void everyLinkToAFileLeadsSomewhere() throws IOException {
        for (Path document : List.of(README, CONTRIBUTING)) {
            Matcher link =
                    Pattern.compile("\\]\\((?!https:|07#)([^)#]+)?(#[^)]*)?\\)")
                            .matcher(Files.readString(document));
            int links = 0;
            while (link.find()) {
                Path to =
                        link.group(1) == null
                                ? document
                                : document.toAbsolutePath().resolveSibling(link.group(1));
                assertThat(to).exists();
                if (link.group(2) != null) {
                    assertThat(anchors(to)).contains(link.group(2));
                }
                links++;
            }
            assertThat(links).as(document.toString()).isPositive();
        }
    }

    private static List<String> anchors(Path document) throws IOException {
        return Files.readAllLines(document).stream()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("#+ ", "").toLowerCase(java.util.Locale.ROOT))
                .map(title -> "#" + title.replaceAll("[^a-z0-9 -]", "").replace(' ', '-'))
                .toList();
    }

    /// The first block of code in that language.
    private static String block(Path document, String language) throws IOException {
        Matcher block =
                Pattern.compile("(?s)\n```" + language + "\n(.*?\n)```\n")
                        .matcher(Files.readString(document));
        assertThat(block.find()).as(language + " in " + document).isTrue();
        return block.group(1);
    }
}
