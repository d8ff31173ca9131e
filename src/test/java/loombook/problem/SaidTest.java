package loombook.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.UnaryOperator;

class SaidTest {
    private static final UnaryOperator<String> LOUD = text -> text.toUpperCase(Locale.ROOT);

    @Test
    void partsStandInTheirHoles() {
        assertThat(Said.of("{1} after {0}", Path.of("a"), 2)).hasToString("2 after a");
    }

    @Test
    void whatLooksLikeAHoleInAPartIsNone() {
        assertThat(Said.of("{0} and {1}", "{1}", "{0}")).hasToString("{1} and {0}");
    }

    @Test
    void otherBracesStayAsTheyAre() {
        assertThat(Said.of("write {\"a\": {0}}, {1}, {x} or {", 1))
                .hasToString("write {\"a\": 1}, {1}, {x} or {");
    }

    @Test
    void sentencesWithinSentencesAreTranslatedNamesAreNot() {
        Said said = Said.of("no {0}, {1}, {2}", Said.of("cell"), "name", Said.verbatim("text"));

        assertThat(said.text(LOUD)).isEqualTo("NO CELL, name, text");
    }

    @Test
    void nothingIsEmptyAndNamesNoWayOut() {
        Problem problem = Problem.of(Place.of("x", 3), Said.of("is wrong"), Said.NONE);

        assertThat(Said.NONE.isEmpty()).isTrue();
        assertThat(problem.text()).isEqualTo("x:3: is wrong");
    }

    @Test
    void aProblemIsTranslatedWithItsPlace() {
        Problem problem =
                Problem.of(Place.of(Said.of("the store")), Said.of("is shut"), Said.of("wait"));

        assertThat(problem.text()).isEqualTo("the store: is shut\n  fix: wait");
        assertThat(problem.said().text(LOUD)).isEqualTo("THE STORE: IS SHUT\n  FIX: WAIT");
    }

    @Test
    void severalNamesThatWereMeantAreNamedInOrder() {
        assertThat(Nearest.advice("on", java.util.List.of("one", "con", "ton"), Said.NONE))
                .hasToString("did you mean \"one\" or \"con\" or \"ton\"?");
    }
}
