package loombook.player;

import static org.assertj.core.api.Assertions.assertThat;

import loombook.term.Ink;
import loombook.words.Tongue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/// How a run looks, against pictures of it. With `-Dloombook.golden=write` the pictures are made
/// anew: read the change before you commit it.
class RunViewTest {
    private static final Path FOLDER =
            Path.of(System.getProperty("loombook.root", ""), "src/test/resources/loombook/player");

    @ParameterizedTest
    @CsvSource({
        "plain-80, false, true, 80",
        "plain-40, false, true, 40",
        "ascii-80, false, false, 80",
        "colour-80, true, true, 80",
        "colour-40, true, true, 40"
    })
    void textLooksLikeItsPicture(String name, boolean colour, boolean glyphs, int width)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        new Show(new TextView(stream(out), new Ink(colour, glyphs, width), Tongue.EN, false))
                .play();

        compare(name, out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void quietTellsTheStreamsApart() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        new Show(new QuietView(stream(out), stream(err))).play();

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("one\nthree\nno endmuch\n");
        compare("quiet-stderr", err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void dataLooksLikeItsPicture() throws IOException {
        JsonView view = new JsonView();

        new Show(view).play();

        compare("data", view.chapters().getFirst().toPrettyString() + "\n");
    }

    @Test
    void everyPictureBelongsToATest() throws IOException {
        Set<String> names = new TreeSet<>();
        try (var files = Files.list(FOLDER)) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> names.add(file.getFileName().toString()));
        }

        assertThat(names)
                .containsExactlyInAnyOrder(
                        "plain-80.txt",
                        "plain-40.txt",
                        "ascii-80.txt",
                        "colour-80.txt",
                        "colour-40.txt",
                        "quiet-stderr.txt",
                        "data.txt");
    }

    private static void compare(String name, String text) throws IOException {
        String shown = text.replace("\u001b", "␛");
        Path file = FOLDER.resolve(name + ".txt");
        if ("write".equals(System.getProperty("loombook.golden"))) {
            Files.writeString(file, shown);
        }
        assertThat(shown).isEqualTo(Files.readString(file));
    }

    private static PrintStream stream(ByteArrayOutputStream out) {
        return new PrintStream(out, true, StandardCharsets.UTF_8);
    }
}
