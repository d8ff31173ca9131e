package loombook.term;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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

    @Test
    void tablesStandInColumns() {
        assertThat(set("| Python | Java |\n|---|---|\n| `gather` | `invokeAll` |\n| a | b |"))
                .isEqualTo(
                        """
                        Python    Java
                        ────────  ───────────
                        `gather`  `invokeAll`
                        a         b\
                        """);
    }

    @Test
    void tablesThatAreTooWideWrapTheirCells() {
        assertThat(
                        set(
                                "| a | b |\n|---|---|\n| one two three four five | six seven eight"
                                        + " nine ten |"))
                .isEqualTo(
                        """
                        a                    b
                        ───────────────────  ───────────────────
                        one two three four   six seven eight
                        five                 nine ten\
                        """);
    }

    @Test
    void aSmallColumnMakesNoListOfATable() {
        String row = "| 1996 | one two three four five six seven eight |";

        assertThat(set("| year | what |\n|---|---|\n" + row))
                .isEqualTo(
                        """
                        year  what
                        ────  ──────────────────────────────────
                        1996  one two three four five six seven
                              eight\
                        """);
    }

    @Test
    void aColumnGivesBeforeAnotherBreaksAWord() {
        String row = "| `callSoonThreadsafe(f)` | one two three four five |";

        assertThat(set("| a | b |\n|---|---|\n" + row))
                .isEqualTo(
                        """
                        a                        b
                        ───────────────────────  ───────────────
                        `callSoonThreadsafe(f)`  one two three
                                                 four five\
                        """);
    }

    @Test
    void tablesOfManyColumnsBecomeLists() {
        String row = "| first thing | second thing | third thing | fourth thing | fifth thing |\n";

        assertThat(set("| a | b | c | d | e |\n|---|---|---|---|---|\n" + row))
                .isEqualTo(
                        """
                        first thing
                        b
                          second thing
                        c
                          third thing
                        d
                          fourth thing
                        e
                          fifth thing\
                        """);
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
