package loombook.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import loombook.term.Ink;
import loombook.words.Area;
import loombook.words.Tongue;
import loombook.words.Words;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

/// How timelines look, against pictures of them: for each `NAME.threads` a `NAME.txt` and a
/// `NAME.svg`. With `-Dloombook.golden=write` they are made anew: look at them before you commit.
class PictureTest {
    private static final Path FOLDER =
            Path.of(
                    System.getProperty("loombook.root", ""),
                    "src/test/resources/loombook/timeline");
    private static final String THREADS = ".threads";

    static Stream<String> names() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files
                    .map(each -> each.getFileName().toString())
                    .filter(each -> each.endsWith(THREADS))
                    .map(each -> each.substring(0, each.length() - THREADS.length()))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static Timeline timeline(String name) throws IOException {
        return Timeline.of(Sketch.of(Files.readAllLines(FOLDER.resolve(name + THREADS))));
    }

    @ParameterizedTest
    @MethodSource("names")
    void textLooksLikeItsPicture(String name) throws IOException {
        Timeline timeline = timeline(name);
        StringBuilder all = new StringBuilder();
        for (Ink ink :
                List.of(
                        new Ink(false, true, 80),
                        new Ink(false, false, 40),
                        new Ink(true, true, 100))) {
            List<String> lines =
                    TimelineText.lines(timeline, ink, Words.of(Area.TIMELINE, Tongue.EN));
            lines.forEach(each -> all.append(each.stripTrailing()).append('\n'));
            all.append('\n');
            assertThat(lines)
                    .allSatisfy(
                            line ->
                                    assertThat(line.replaceAll("\u001b\\[[0-9;]*m", "").length())
                                            .isLessThanOrEqualTo(ink.width()));
        }
        compare(name + ".txt", all.toString().replace("\u001b", "␛"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void svgLooksLikeItsPictureAndIsWellFormed(String name) throws Exception {
        String svg =
                TimelineSvg.of(
                        new TimelineSvg.Titled("<" + name + "> & so on", timeline(name)),
                        Words.of(Area.TIMELINE, Tongue.EN));

        Document document =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(svg)));
        assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("<" + name + "> & so on");
        assertThat(document.getElementsByTagName("desc").item(0).getTextContent())
                .contains(timeline(name).sentence(Words.of(Area.TIMELINE, Tongue.EN)));
        compare(name + ".svg", svg);
    }

    @Test
    void everyPictureBelongsToASketch() throws IOException {
        Set<String> wanted = new TreeSet<>();
        names().forEach(
                        each ->
                                wanted.addAll(
                                        List.of(each + THREADS, each + ".txt", each + ".svg")));
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(each -> each.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(wanted);
        }
    }

    private static void compare(String name, String text) throws IOException {
        Path file = FOLDER.resolve(name);
        if ("write".equals(System.getProperty("loombook.golden"))) {
            Files.writeString(file, text);
        }
        assertThat(text).isEqualTo(Files.readString(file));
    }
}
