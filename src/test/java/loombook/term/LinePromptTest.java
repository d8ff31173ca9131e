package loombook.term;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// Typing where nothing is known of the terminal.
class LinePromptTest {
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    private LinePrompt typed(String text) {
        return new LinePrompt(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(shown, true, StandardCharsets.UTF_8),
                new Braces(),
                80);
    }

    @Test
    void anInputMayHaveSeveralLines() {
        LinePrompt prompt = typed("if (true) {\n}\nпять\n");

        assertThat(prompt.read("1 > ", "  . ")).isEqualTo(new Prompt.Typed.Text("if (true) {\n}"));
        assertThat(prompt.read("2 > ", "  . ")).isEqualTo(new Prompt.Typed.Text("пять"));
        assertThat(shown.toString(StandardCharsets.UTF_8)).isEqualTo("1 >   . 2 > ");
    }

    @Test
    void whereNobodyTypesAnyMoreItEnds() {
        LinePrompt prompt = typed("");

        assertThat(prompt.read("1 > ", "  . ")).isEqualTo(new Prompt.Typed.End());
        assertThat(prompt.line()).isEmpty();
    }

    /// Knows of braces alone.
    private static final class Braces implements Prompt.Guide {
        @Override
        public boolean isComplete(String text) {
            return text.contains("}") || !text.contains("{");
        }

        @Override
        public Prompt.Proposals proposals(String text, int cursor) {
            return Prompt.Proposals.NONE;
        }

        @Override
        public List<String> explanation(String text, int cursor, int asked) {
            return List.of();
        }

        @Override
        public List<Span> colours(String text) {
            return List.of();
        }

        @Override
        public Optional<List<Span>> meanings(String text) {
            return Optional.empty();
        }

        @Override
        public boolean hasOffer() {
            return false;
        }
    }
}
