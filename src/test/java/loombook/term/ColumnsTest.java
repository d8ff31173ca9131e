package loombook.term;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnsTest {
    private static final String RED = "\u001b[31m";
    private static final String END = "\u001b[0m";

    @Test
    void stylesTakeNoRoom() {
        assertThat(Columns.width(RED + "abc" + END)).isEqualTo(3);
        assertThat(Columns.plain(RED + "abc" + END + "\u001b]8;;x\u0007l")).isEqualTo("abcl");
    }

    @Test
    void wideCharactersTakeTwo() {
        assertThat(Columns.width("日本")).isEqualTo(4);
        assertThat(Columns.width("Ж…─")).isEqualTo(3);
    }

    @Test
    void aCutLineSaysSo() {
        assertThat(Columns.cut("abcdef", 4, "…")).isEqualTo("abc…");
        assertThat(Columns.cut("abcd", 4, "…")).isEqualTo("abcd");
    }

    @Test
    void aStyleGoesOnInTheNextRow() {
        assertThat(Columns.rows(RED + "abcd" + END, 2))
                .containsExactly(RED + "ab" + END, RED + "cd" + END);
    }

    @Test
    void codeBreaksBetweenWords() {
        assertThat(Columns.codeRows("call(first, second, third)", 14, 20))
                .containsExactly("call(first, ", "second, third)");
        assertThat(Columns.codeRows("x".repeat(10), 4, 4)).containsExactly("xxxx", "xxxx", "xx");
    }

    @Test
    void theFormsOfJavaAreTold() {
        Ink ink = new Ink(true, true, 80);

        assertThat(Painted.java("var x = \"a\"; // b\nint y;", ink))
                .containsExactly(
                        "\u001b[35mvar\u001b[0m x = \u001b[32m\"a\"\u001b[0m; \u001b[2;3m//"
                                + " b\u001b[0m",
                        "\u001b[35mint\u001b[0m y;");
    }
}
