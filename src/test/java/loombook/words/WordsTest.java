package loombook.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    @Test
    void everyLanguageHasEveryWord() {
        assertThat(Gaps.find()).isEmpty();
    }

    @Test
    void aMissingWordIsItsKey() {
        assertThat(Words.of(Area.HOME, Tongue.RU).get("no.such.word")).isEqualTo("no.such.word");
    }

    @Test
    void argumentsStandInTheirPlaces() {
        assertThat(Words.of(Area.HOME, Tongue.EN).get("{1} after {0}", "a", 2))
                .isEqualTo("2 after a");
    }

    @ParameterizedTest
    @CsvSource({
        "1, one",
        "2, few",
        "4, few",
        "5, many",
        "11, many",
        "14, many",
        "21, one",
        "22, few",
        "100, many",
        "101, one",
        "111, many",
        "0, many"
    })
    void russianCountsAsRussiansDo(long count, String form) {
        assertThat(Tongue.RU.plural(count)).isEqualTo(form);
    }
}
