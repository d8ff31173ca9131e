package loombook.words;

import static org.assertj.core.api.Assertions.assertThat;

import loombook.problem.Said;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

class SentencesTest {
    @Test
    void everySentenceHasATranslationAndEveryTranslationASentence() throws IOException {
        assertThat(Gaps.ofSentences()).isEmpty();
    }

    @Test
    void whatIsWrongIsSaidInRussian() {
        Said said = Said.of("did you mean {0}?", Said.of("\"{0}\"", "run"));

        assertThat(Sentences.of(Tongue.RU).say(said)).isEqualTo("может быть, «run»?");
        assertThat(Sentences.of(Tongue.EN).say(said)).isEqualTo("did you mean \"run\"?");
    }

    @Test
    void whatHasNoTranslationIsSaidInEnglish() {
        assertThat(Sentences.of(Tongue.RU).say(Said.verbatim("as they said")))
                .isEqualTo("as they said");
        assertThat(Sentences.of(Tongue.RU).say(new Said("never {0}", List.of("said"))))
                .isEqualTo("never said");
    }

    @Test
    void theFileHasPairsRemarksAndEndsOfLines() {
        assertThat(SentenceFile.parse(List.of("# a remark", "", "a {0}\\nb", "  б {0}\\nв", "c")))
                .isEqualTo(Map.of("a {0}\nb", "б {0}\nв"));
    }

    @Test
    void gapsAreNamed() {
        Spoken spoken =
                new Spoken(
                        new TreeMap<>(Map.of("one {0}", "A", "two", "B", "{0}: {1}", "C")),
                        List.of("D.method"));

        assertThat(Gaps.ofSentences(spoken, Map.of("one {0}", "раз", "ten", "десять"), "file"))
                .extracting(gap -> gap.what().text())
                .containsExactly(
                        "cannot be complete: D.method says what is not written out there",
                        "has other arguments in \"one {0}\" than English",
                        "lacks \"two\", which B says",
                        "has \"ten\", which nobody says");
    }

    @Test
    void patternsAreFoundInCode() throws IOException {
        assertThat(found(Clear.class).patterns())
                .containsOnlyKeys("alone", "outer {0} {1}", "inner {0}", "yes", "no", "constant");
        assertThat(found(Clear.class).unclear()).isEmpty();
    }

    @Test
    void whatIsNotWrittenOutIsFound() throws IOException {
        assertThat(found(Unclear.class).unclear())
                .extracting(where -> where.substring(where.lastIndexOf('.') + 1))
                .containsExactlyInAnyOrder(
                        "chosen", "given", "handed", "referred", "made", "verbatim", "place");
    }

    private static Spoken found(Class<?> type) throws IOException {
        Spoken spoken = new Spoken(new TreeMap<>(), new ArrayList<>());
        String file = type.getName().substring(type.getName().lastIndexOf('.') + 1) + ".class";
        try (var in = type.getResourceAsStream(file)) {
            new SaidFinder(spoken).read(in.readAllBytes());
        }
        return spoken;
    }

    /// Says what can be found.
    static final class Clear {
        private static final String CONSTANT = "constant";

        Said alone(String[] words) {
            return words.length == 0 ? Said.of("alone") : Said.of(CONSTANT);
        }

        Said nested(boolean which, Object name) {
            return Said.of(
                    "outer {0} {1}",
                    Said.of("inner {0}", "%s-%s".formatted(name, String.format("%s", name))),
                    which ? Said.of("yes") : Said.of("no"));
        }

        Said foreign(String text) {
            return Said.verbatim(text);
        }

        loombook.problem.Place option() {
            return loombook.problem.Place.of("--json --quiet");
        }
    }

    /// Says what cannot.
    static final class Unclear {
        Said chosen(boolean which) {
            return Said.of(which ? "a" : "b", 1);
        }

        Said given(String pattern) {
            return Said.of(pattern, 1);
        }

        Said handed(Object[] parts) {
            return Said.of("pattern {0}", parts);
        }

        java.util.function.BiFunction<String, Object[], Said> referred() {
            return Said::of;
        }

        Said made(String pattern) {
            return new Said(pattern, List.of());
        }

        Said verbatim() {
            return Said.verbatim("a sentence of ours");
        }

        loombook.problem.Place place() {
            return loombook.problem.Place.of("the place");
        }
    }
}
