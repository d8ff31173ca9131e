package loombook.player;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class WrappedTest {
    @Test
    void aMessageIsBrokenBetweenWordsAndHangs() {
        assertThat(
                        Wrapped.message(
                                """
                                notebooks/07.jsh:41: the cell has no recorded output
                                  fix: run it once more and look at what it says\
                                """,
                                30))
                .isEqualTo(
                        """
                        notebooks/07.jsh:41: the cell
                            has no recorded output
                          fix: run it once more and
                              look at what it says\
                        """);
    }

    @Test
    void whatIsToBeTypedStaysOnOneLine() {
        assertThat(Wrapped.message("fix: try `loombook verify 07 --update` and read it", 24))
                .isEqualTo("fix: try\n    `loombook verify 07 --update`\n    and read it");
    }

    @Test
    void codeKeepsTheMarkBelowIt() {
        String code =
                "A.java:1: no such symbol\n    int sum = first + second;\n                      ^";

        assertThat(Wrapped.message(code, 24)).isEqualTo(code);
    }

    @Test
    void aMessageThatFitsIsLeftAlone() {
        String text =
                "nowhere: there is no such chapter\n  fix: `loombook list` shows what there is";

        assertThat(Wrapped.message(text, 80)).isEqualTo(text);
    }

    @Test
    void onlyStyledLinesThatAreTooLongAreBroken() {
        assertThat(
                        Wrapped.fitting(
                                List.of(
                                        "\u001b[2mshort\u001b[0m",
                                        "\u001b[2mfour words are here\u001b[0m"),
                                2,
                                12))
                .containsExactly(
                        "\u001b[2mshort\u001b[0m",
                        "\u001b[2mfour words \u001b[0m",
                        "  \u001b[2mare here\u001b[0m");
    }
}
