package loombook.player;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DocCommentTest {
    @Test
    void tagsOfHtmlBecomeMarkdown() {
        assertThat(
                        DocComment.markdown(
                                """
                                 Waits for {@code count} <i>things</i>,
                                 see {@link Thread#sleep(long)} and {@linkplain Object the root}.
                                 <p>
                                 For example:
                                 <pre>{@code
                                 List<String> all;
                                 }</pre>
                                 <ul><li>one &lt; two</ul>
                                """))
                .isEqualTo(
                        """
                        Waits for `count` *things*,
                        see `Thread.sleep(long)` and `the root`.

                        For example:

                        ```java
                        List<String> all;
                        ```

                        - one < two\
                        """);
    }

    @Test
    void whatGoesInAndOutIsAList() {
        assertThat(
                        DocComment.markdown(
                                """
                                 Adds.

                                 @param a the first
                                        of two
                                 @return {@code a} and more
                                 @throws ArithmeticException if it is
                                         too much
                                 @see Math
                                 @since 1.8
                                """))
                .isEqualTo(
                        """
                        Adds.

                        - `a` the first of two
                        - gives `a` and more
                        - throws `ArithmeticException` if it is too much
                        - since Java 1.8\
                        """);
    }
}
