package loombook.chapter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class MarkerTest {

    @Test
    void onlyPercentSignsAtTheStartOfACommentAreAMarker() {
        assertThat(List.of("// %%", "//%%", "// %% x", "// %%[md]", "//%% [predict]", "// %%\tx"))
                .allMatch(Marker::isMarker);
        assertThat(List.of("//  %%", " // %%", "// %%x", "// %", "x // %%", "/// %%", "", "//"))
                .noneMatch(Marker::isMarker);
    }

    @Test
    void titlesStandBeforeOrAfterTheTypeOrInTheirKey() {
        assertThat(title("// %% Some title [practice] id=\"a\"")).isEqualTo("Some title");
        assertThat(title("// %% [practice] Some title")).isEqualTo("Some title");
        assertThat(title("// %% Why a=b and x = \"y\"")).isEqualTo("Why a=b and x = \"y\"");
        assertThat(title("// %% passed over title=\"A \\\\ \\\"b\\\" \\n\""))
                .isEqualTo("A \\ \"b\" \\n");
    }

    private static String title(String line) {
        Findings findings = new Findings("-");
        Marker marker = Marker.parse(line, 1, findings);
        assertThat(findings.problems()).isEmpty();
        return marker.title();
    }

    @Test
    void mistakesGetTheNearestName() {
        assertThat(problems("// %% [markdwon]"))
                .containsExactly("1: there is no cell type [markdwon] -> write [markdown]");
        assertThat(problems("// %% [poem]"))
                .containsExactly(
                        "1: there is no cell type [poem] -> a cell is [markdown], [predict],"
                                + " [practice], or code without a word");
        assertThat(problems("// %% titel=\"a\""))
                .containsExactly("1: a marker has no \"titel\" -> write title=\"…\"");
        assertThat(problems("// %% id=a"))
                .containsExactly("1: the value of id has no quotes -> write id=\"…\"");
        assertThat(problems("// %% id=\"a"))
                .containsExactly("1: the value of id has no closing quote -> add one: \"");
        assertThat(problems("// %% id=\"a\" id=\"b\""))
                .containsExactly("1: id is said twice -> keep one of them");
        assertThat(problems("// %% for=\"a\""))
                .containsExactly(
                        "1: only a [predict] cell can say for=\"…\" -> take it away, or make the"
                                + " cell // %% [predict] for=\"…\"");
    }

    private static List<String> problems(String line) {
        return ReadingOf.text(line + "\n1\n").problems();
    }
}
