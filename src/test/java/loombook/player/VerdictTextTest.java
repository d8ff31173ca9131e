package loombook.player;

import static org.assertj.core.api.Assertions.assertThat;

import loombook.judge.TestResult;
import loombook.judge.TestResult.Status;
import loombook.judge.Verdict;
import loombook.term.Ink;
import loombook.words.Tongue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

class VerdictTextTest {
    private static final TestResult FAILING = new TestResult("a", "A", Status.FAIL, "no", "", 1, 1);

    private static final Path GOLDEN =
            Path.of(
                    System.getProperty("loombook.root", ""),
                    "src/test/resources/loombook/player/verdict");

    static Set<String> names() {
        return SampleVerdicts.all().keySet();
    }

    private static List<String> lines(String name, Ink ink) {
        return VerdictText.lines(SampleVerdicts.checked(name), ink, Tongue.EN);
    }

    @ParameterizedTest
    @MethodSource("names")
    void aVerdictReadsAsExpected(String name) throws IOException {
        String text = String.join("\n", lines(name, Ink.PLAIN)) + "\n";

        assertThat(text).isEqualTo(Files.readString(GOLDEN.resolve(name + ".txt")));
    }

    @Test
    void everyExpectedTextIsOfAVerdict() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".txt", "")))
                    .containsExactlyInAnyOrderElementsOf(names());
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void aRussianVerdictSaysAsMuch(String name) {
        List<String> russian =
                VerdictText.lines(SampleVerdicts.checked(name), Ink.PLAIN, Tongue.RU);

        assertThat(String.join("\n", russian)).containsPattern("[а-я]{5}");
        assertThat(russian).hasSameSizeAs(lines(name, Ink.PLAIN));
    }

    @ParameterizedTest
    @MethodSource("names")
    void coloursChangeNoLetter(String name) {
        String coloured = String.join("\n", lines(name, new Ink(true, true, 80)));

        assertThat(coloured).contains("\u001b[");
        assertThat(coloured.replaceAll("\u001b\\[\\d*m", ""))
                .isEqualTo(String.join("\n", lines(name, Ink.PLAIN)));
    }

    @ParameterizedTest
    @MethodSource("names")
    void withoutGlyphsItIsAllAscii(String name) {
        assertThat(String.join("\n", lines(name, new Ink(false, false, 80))))
                .matches(text -> text.replace("\uFFFD", "").chars().allMatch(c -> c < 128));
    }

    @ParameterizedTest
    @MethodSource("names")
    void nothingIsWiderThanTheTerminal(String name) {
        for (int width : new int[] {64, 80}) {
            assertThat(lines(name, new Ink(false, true, width)))
                    .filteredOn(line -> line.strip().contains(" "))
                    .allMatch(line -> line.length() <= width, "at most " + width + " wide");
        }
    }

    @ParameterizedTest
    @CsvSource({"EN, jail A", "RU, изоляция A"})
    void aSumThatIsTooLongIsBrokenBetweenItsFacts(Tongue tongue, String last) {
        Verdict verdict = new Verdict.Failed(new Verdict.Trial("A", 42), List.of(FAILING));
        Checked checked = new Checked(SampleVerdicts.exercise(), verdict, false, 1_234_000_000);
        int whole = VerdictText.headline(checked, new Ink(false, true, 200), tongue).length();

        List<String> lines = VerdictText.lines(checked, new Ink(false, true, whole - 1), tongue);

        assertThat(lines.getLast()).isEqualTo("    " + last);
        assertThat(lines.get(lines.size() - 2)).endsWith("1.234 s ·");
    }

    @Test
    void aProgramCannotCommandTheTerminal() {
        TestResult evil =
                new TestResult(
                        "a", "A", Status.FAIL, "was \u001b]0;owned\u0007", "\u001b[2J\r", 1, 1);

        Verdict verdict = new Verdict.Failed(new Verdict.Trial("A", 42), List.of(evil));
        Checked checked = new Checked(SampleVerdicts.exercise(), verdict, false, 1);

        assertThat(VerdictText.lines(checked, Ink.PLAIN, Tongue.EN))
                .noneMatch(line -> line.chars().anyMatch(c -> c < ' '));
    }
}
