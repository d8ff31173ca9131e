package loombook.chapter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class OutcomeMatcherTest {

    @Test
    void nothingRecordedAllowsAnythingButFailure() {
        assertThat(compare("", "a\nb\n", "3", 1)).isEmpty();
        assertThat(fails("", "java.io.IOException", "gone"))
                .containsExactly("0 FAILURE [] it failed: IOException: gone");
    }

    @Test
    void dotsMatchAnythingWithinTheLine() {
        assertThat(compare("//> took … ms (…)", "took 12 ms ()\n", null, 1)).isEmpty();
        assertThat(compare("//> a…a", "a\n", null, 1)).hasSize(1);
        assertThat(compare("//> …b…b…", "abab\n", null, 1)).isEmpty();
        assertThat(compare("//> …", "a\nb\n", null, 1)).hasSize(1);
    }

    @Test
    void escapesStandForThemselves() {
        assertThat(compare("//> \\…", "…\n", null, 1)).isEmpty();
        assertThat(compare("//> \\…", "a\n", null, 1)).hasSize(1);
        assertThat(compare("//> C:\\dir\\\\x", "C:\\dir\\x\n", null, 1)).isEmpty();
        assertThat(compare("//> \\\\…", "\\anything\n", null, 1)).isEmpty();
        assertThat(compare("//> 10%\\r20%", "10%\r20%\r\n", null, 1)).isEmpty();
        assertThat(compare("//> \\x1b[1m", "\u001b[1m\n", null, 1)).isEmpty();
    }

    @Test
    void spaceAndBlankLinesAtTheEndDoNotCount() {
        assertThat(compare("//> a", "a  \n\n \n", null, 1)).isEmpty();
        assertThat(compare("//> a\n//>", "a", null, 1)).isEmpty();
        assertThat(compare("//> a", " a\n", null, 1)).hasSize(1);
        assertThat(compare("//> a\n//>\n//> b", "a\n\nb\n", null, 1)).isEmpty();
    }

    @Test
    void aGroupMatchesInAnyOrderEvenWhereItsPatternsOverlap() {
        String group = "//~ a…\n//~ …b\n//~ ab\n//> end";
        assertThat(compare(group, "ab\nac\ncb\nend\n", null, 1)).isEmpty();
        assertThat(compare(group, "cb\nab\nac\nend\n", null, 1)).isEmpty();
        assertThat(compare(group, "cb\nac\nac\nend\n", null, 1))
                .containsExactly("5 OUTPUT [//~ ab] it printed: ac");
        assertThat(compare(group, "ab\nac\nend\ncb\n", null, 1)).isNotEmpty();
    }

    @Test
    void onceALineIsRecordedAllAre() {
        assertThat(compare("//> a", "a\nb\n", null, 1))
                .containsExactly("3 OUTPUT [] not recorded, but it printed: b");
        assertThat(compare("//> a\n//> b", "a\n", null, 1))
                .containsExactly("4 OUTPUT [//> b] nothing came");
        assertThat(compare("//= 3", "a\nb\n", "3", 1)).isEmpty();
    }

    @Test
    void oneLineTooManyDoesNotSpoilTheOthers() {
        assertThat(compare("//> a\n//> b\n//> c", "a\nnew\nb\nd\n", null, 1))
                .containsExactly(
                        "3 OUTPUT [] not recorded, but it printed: new",
                        "5 OUTPUT [//> c] it printed: d");
    }

    @Test
    void valuesMayHaveSeveralLines() {
        assertThat(compare("//= a\n//= …", "", "a\nb", 1)).isEmpty();
        assertThat(compare("//= a\n//= c", "", "a\nb", 1))
                .containsExactly("4 VALUE [//= c] it is b");
        assertThat(compare("//= a", "", "a\nb", 1))
                .containsExactly("3 VALUE [//= a] it is b (2 lines, recorded 1)");
        assertThat(compare("//= a", "", null, 1))
                .containsExactly("3 VALUE [//= a] there is no value");
    }

    @Test
    void failuresMatchBySimpleOrQualifiedNameAndMessage() {
        assertThat(fails("//! IOException", "java.io.IOException", "gone")).isEmpty();
        assertThat(fails("//! java.io.IOException: go…", "java.io.IOException", "gone")).isEmpty();
        assertThat(fails("//! Own", "REPL.Outer$Own", null)).isEmpty();
        assertThat(fails("//! Outer.Own", "REPL.Outer$Own", null)).isEmpty();
        assertThat(fails("//! error: ';' …", "error", "';' expected\n  more")).isEmpty();
        assertThat(fails("//! Exception", "java.io.IOException", null))
                .containsExactly("3 FAILURE [//! Exception] it failed: IOException");
        assertThat(fails("//! IOException: come", "java.io.IOException", "gone")).hasSize(1);
        assertThat(compare("//! IOException", "", "3", 1))
                .containsExactly("3 FAILURE [//! IOException] it did not fail");
    }

    @Test
    void aFailedCellIsNotAskedForItsValue() {
        assertThat(fails("//= 3", "java.io.IOException", "gone"))
                .containsExactly("3 FAILURE [] it failed: IOException: gone");
    }

    @Test
    void tooLongIsToldApartFromTooShort() {
        assertThat(compare("//@ 0.3s..600ms", "", null, 0.3)).isEmpty();
        assertThat(compare("//@ 0.3s..600ms", "", null, 0.2999))
                .containsExactly("3 TIME_TOO_SHORT [//@ 0.3s..0.6s] it took 0.3s");
        assertThat(compare("//@ ..0.6s", "", null, 0.7))
                .containsExactly("3 TIME_TOO_LONG [//@ ..0.6s] it took 0.7s");
        assertThat(compare("//@ 0.3s..", "", null, 70)).isEmpty();
    }

    @Test
    void largeOutputsAreComparedWithoutTrouble() {
        StringBuilder recorded = new StringBuilder();
        StringBuilder output = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            recorded.append("//~ line ").append(i).append('\n');
            output.insert(0, "line " + i + "\n");
        }
        assertThat(compare(recorded.toString(), output.toString(), null, 1)).isEmpty();
        assertThat(compare(recorded.toString(), output + "more\n", null, 1))
                .containsExactly("3002 OUTPUT [] not recorded, but it printed: more");
    }

    private static List<String> compare(String recorded, String output, String value, double s) {
        return shown(recorded, new Facts(output, Optional.ofNullable(value), Optional.empty(), s));
    }

    private static List<String> fails(String recorded, String type, String message) {
        Facts.Failed failed = new Facts.Failed(type, Optional.ofNullable(message));
        return shown(recorded, new Facts("", Optional.empty(), Optional.of(failed), 1));
    }

    private static List<String> shown(String recorded, Facts facts) {
        Block.Code cell = ReadingOf.text("// %% id=\"a\"\nx\n" + recorded).code("a");
        return OutcomeMatcher.compare(cell.recorded(), facts).stream()
                .map(m -> m.line() + " " + m.kind() + " [" + m.recorded() + "] " + m.happened())
                .toList();
    }
}
