package loombook.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;

class MarkdownTest {
    private static final Ink PLAIN = new Ink(false, true, 40);

    @Test
    void headingsAreUnderlined() {
        assertThat(set("# One\n## Two\ntext")).isEqualTo("One\n═══\n\nTwo\n───\n\ntext");
    }

    @Test
    void paragraphsAreWrappedAndTheirPartsStayTogether() {
        assertThat(set("A thread that waits costs `Thread.sleep(100)`, and not more.\nSo be it."))
                .isEqualTo(
                        """
                        A thread that waits costs
                        `Thread.sleep(100)`, and not more. So be
                        it.\
                        """);
    }

    @Test
    void listsHang() {
        assertThat(set("* a list whose item goes on and on and on\n* b\n  * c\n\n1. x\n2. y"))
                .isEqualTo(
                        """
                        • a list whose item goes on and on and
                          on
                        • b
                          • c

                        1. x
                        2. y\
                        """);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void tablesFindRoom(String markdown, String shown) {
        assertThat(set(markdown)).isEqualTo(shown.stripTrailing());
    }

    private static List<Arguments> tables() {
        return List.of(
                argumentSet(
                        "in columns",
                        """
                        | Python | Java |
                        |---|---|
                        | `gather` | `invokeAll` |
                        | a | b |
                        """,
                        """
                        Python    Java
                        ────────  ───────────
                        `gather`  `invokeAll`
                        a         b
                        """),
                argumentSet(
                        "with wrapped cells, where they are too wide",
                        """
                        | a | b |
                        |---|---|
                        | one two three four five | six seven eight nine ten |
                        """,
                        """
                        a                    b
                        ───────────────────  ───────────────────
                        one two three four   six seven eight
                        five                 nine ten
                        """),
                argumentSet(
                        "in columns, of which one is small",
                        """
                        | year | what |
                        |---|---|
                        | 1996 | one two three four five six seven eight |
                        """,
                        """
                        year  what
                        ────  ──────────────────────────────────
                        1996  one two three four five six seven
                              eight
                        """),
                argumentSet(
                        "before a word has to be broken",
                        """
                        | a | b |
                        |---|---|
                        | `callSoonThreadsafe(f)` | one two three four five |
                        """,
                        """
                        a                        b
                        ───────────────────────  ───────────────
                        `callSoonThreadsafe(f)`  one two three
                                                 four five
                        """),
                argumentSet(
                        "as lists, where the columns are many",
                        """
                        | a | b | c | d | e |
                        |---|---|---|---|---|
                        | first thing | second thing | third thing | fourth thing | fifth thing |
                        """,
                        """
                        first thing
                        b
                          second thing
                        c
                          third thing
                        d
                          fourth thing
                        e
                          fifth thing
                        """));
    }

    @Test
    void codeStandsAsItIs() {
        assertThat(set("```java\nint x;\n    y();\n```")).isEqualTo("    int x;\n        y();");
    }

    @Test
    void linksSayWhereTheyLead() {
        assertThat(set("[there](07#all) and <https://a.example>"))
                .isEqualTo("there (07#all) and https://a.example");
    }

    @Test
    void withColoursMarkdownsOwnSignsAreGone() {
        String styled =
                String.join("\n", Markdown.lines("**now** `x` *y*", new Ink(true, true, 40)));

        assertThat(Columns.plain(styled)).isEqualTo("now x y");
        assertThat(styled).contains("\u001b[1mnow\u001b[0m", "\u001b[3my\u001b[0m");
    }

    @Test
    void quotesHaveABar() {
        assertThat(set("> said\n> so")).isEqualTo("│ said so");
    }

    private static String set(String markdown) {
        return String.join(
                "\n", Markdown.lines(markdown, PLAIN).stream().map(String::stripTrailing).toList());
    }
}
