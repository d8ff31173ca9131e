package loombook.chapter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.OptionalDouble;

class RecordedReaderTest {

    @Test
    void timesHaveUnitsAndOpenEnds() {
        assertThat(time("0.3s..0.6s")).isEqualTo(time("300ms .. 600ms"));
        assertThat(time("0.3..0.6s")).isEqualTo(time("0.3s..0.6s"));
        assertThat(time("0.3s.."))
                .isEqualTo(new Expectation.Time(3, OptionalDouble.of(0.3), OptionalDouble.empty()));
        assertThat(time("..2s"))
                .isEqualTo(new Expectation.Time(3, OptionalDouble.empty(), OptionalDouble.of(2)));
    }

    private static Expectation time(String text) {
        return read("//@ " + text).recorded().expectations().getFirst();
    }

    @Test
    void malformedOutcomesAreProblems() {
        for (String bad : List.of("", "..", "1s", "a..b", "1..2", "1e3s..", "-1s..", "1s..2m")) {
            assertThat(problems("//@ " + bad))
                    .as(bad)
                    .containsExactly(
                            "3: \""
                                    + bad.strip()
                                    + "\" is no time -> write //@ 0.3s..0.6s, //@"
                                    + " 300ms.. or //@ ..1s");
        }
        assertThat(problems("//@ 2s..1s"))
                .containsExactly("3: this time ends before it begins -> swap its ends");
        assertThat(problems("//! it went wrong"))
                .singleElement()
                .asString()
                .startsWith("3: \"it went wrong\" names no exception");
        assertThat(problems("//=3"))
                .containsExactly("3: //= wants a space before its text -> write //= 3");
    }

    @Test
    void contradictionsAreProblems() {
        assertThat(problems("//= 1\n//> a\n//= 2"))
                .containsExactly(
                        "5: a cell has one value; its lines //= stand together -> keep one of"
                                + " them");
        assertThat(problems("//! A\n//! B"))
                .containsExactly("4: a cell can fail but once -> keep one of them");
        assertThat(problems("//@ 1s..\n//@ 2s.."))
                .containsExactly("4: a cell has one wall time -> keep one of them");
        assertThat(problems("//= 1\n//! B"))
                .containsExactly("3: a cell that fails has no value -> keep one of them");
    }

    @Test
    void outcomesAboveTheEndAreProblems() {
        assertThat(problems("//> a\ny\n//= 1"))
                .containsExactly(
                        "3: a recorded outcome must be the end of its cell -> move it there, or"
                                + " write // > a if it is only a remark");
    }

    @Test
    void ordinaryCommentsStayCode() {
        Block.Code code = read("//====\n//@formatter:off\n//~~~\n//!!\n// > a\n//>> b");
        assertThat(code.recorded()).isEqualTo(Recorded.NOTHING);
        assertThat(code.source()).endsWith("//>> b");
    }

    @Test
    void textIsKeptFromItsFirstCharacterOn() {
        assertThat(read("//>   a : b  \n//>\n//> ").recorded().expectations())
                .containsExactly(
                        new Expectation.Next(3, "  a : b"),
                        new Expectation.Next(4, ""),
                        new Expectation.Next(5, ""));
        assertThat(read("//! java.io.IOException: a: b").recorded().failure())
                .contains(new Expectation.Failure(3, "java.io.IOException", "a: b"));
    }

    private static Block.Code read(String outcome) {
        return ReadingOf.text("// %% id=\"a\"\nx\n" + outcome + "\n").code("a");
    }

    private static List<String> problems(String outcome) {
        return ReadingOf.text("// %% id=\"a\"\nx\n" + outcome + "\n").problems();
    }
}
