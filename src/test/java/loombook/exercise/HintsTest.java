package loombook.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class HintsTest {
    private static final String GOOD =
            """
            # Hints

            ## Hint 1
            Think about **time**.

            ```java
            ## Hint 7
            ```

            ## Hint 2
            <!-- test: first -->
            About the first.

            ## Hint 3

            <!-- tests: first, second -->
            About both.
            """;

    @TempDir Path folder;
    private Exercise exercise;

    @BeforeEach
    void exercise() throws IOException {
        exercise = Sample.in(folder);
    }

    private Hints hints(String text) throws IOException {
        Files.writeString(Hints.file(exercise), text);
        return Hints.read(exercise);
    }

    @Test
    void aFileIsReadHintByHint() throws IOException {
        assertThat(hints(GOOD).all())
                .containsExactly(
                        new Hint(1, List.of(), "Think about **time**.\n\n```java\n## Hint 7\n```"),
                        new Hint(2, List.of("first"), "About the first."),
                        new Hint(3, List.of("first", "second"), "About both."));
    }

    @Test
    void theyComeInTheirOrder() throws IOException {
        Hints hints = hints(GOOD);

        assertThat(hints.next(List.of(), List.of())).map(Hint::number).contains(1);
        assertThat(hints.next(List.of(1), List.of())).map(Hint::number).contains(2);
        assertThat(hints.next(List.of(1, 2, 3), List.of())).isEmpty();
    }

    @Test
    void whatHelpsWithAFailingTestComesFirst() throws IOException {
        Hints hints = hints(GOOD);

        assertThat(hints.next(List.of(1), List.of("second"))).map(Hint::number).contains(3);
        assertThat(hints.next(List.of(1, 3), List.of("second"))).map(Hint::number).contains(2);
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        assertThatThrownBy(
                        () ->
                                hints(
                                        """
                                        ## Hint 2
                                        <!-- test: thirst -->
                                        Text.
                                        ## A tip
                                        ## Hint 2
                                        """))
                .hasMessageContaining("HINTS.md:1: this should be hint 1")
                .hasMessageContaining("HINTS.md:4: is no hint: ## A tip")
                .hasMessageContaining("HINTS.md:5: this hint says nothing")
                .hasMessageContaining("hint 1 helps with no test: thirst");
    }

    @Test
    void aMissingFileIsSaidToBeMissing() {
        assertThatThrownBy(() -> Hints.read(exercise)).hasMessageContaining("no hints");
    }

    @Test
    void aFileWithoutHintsIsNoFileOfHints() {
        assertThatThrownBy(() -> hints("Good luck!")).hasMessageContaining("has no hints");
    }
}
