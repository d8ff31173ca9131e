package loombook.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BalanceTest {
    private static boolean balanced(String source) {
        Balance balance = new Balance();
        int at = 0;
        while (at < source.length()) {
            int end = Balance.lineEnd(source, at);
            balance.add(source, at, end);
            at = Balance.afterLine(source, end);
        }
        return balance.isBalanced();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "f(a[1]) { }",
                "\"{\"",
                "'{'",
                "'\\''",
                "// {",
                "/* { */",
                "/* {\n( */ x",
                "\"\"\"\n { \" \\\"\"\" (\n\"\"\"",
                "\"\\\"{\"",
                "}",
                "{\n}",
                "\"http://x\""
            })
    void mayBeComplete(String source) {
        assertThat(balanced(source)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "f(",
                "a[",
                "{\n// }",
                "{ /* } */",
                "{ \"}\"",
                "{ '}'",
                "/* */ /*",
                "\"\"\"\n",
                "\"\"\"\n\\\"\"\"",
                "{ \"//\" "
            })
    void isNotCompleteYet(String source) {
        assertThat(balanced(source)).isFalse();
    }
}
