package loombook.player;

import static org.assertj.core.api.Assertions.assertThat;

import loombook.term.Ink;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

class OutputLinesTest {
    private final OutputLines output = new OutputLines(new Ink(false, true, 80));

    @Test
    void linesAreShownWhenTheyEnd() {
        assertThat(add("one\ntw")).containsExactly("│ one");
        assertThat(output.partial()).isEqualTo("│ tw");
        assertThat(add("o\n")).containsExactly("│ two");
        assertThat(output.partial()).isEmpty();
    }

    @Test
    void aCharacterMayComeInPieces() {
        byte[] bytes = "Ж\n".getBytes(StandardCharsets.UTF_8);

        assertThat(output.add(false, Arrays.copyOf(bytes, 1))).isEmpty();
        assertThat(output.add(false, Arrays.copyOfRange(bytes, 1, bytes.length)))
                .containsExactly("│ Ж");
    }

    @Test
    void aReturnBeginsTheLineAnew() {
        add("10 %\r20 %");
        assertThat(output.partial()).isEqualTo("│ 20 %");

        assertThat(add("\rdone\r\n")).containsExactly("│ done");
    }

    @Test
    void otherOutputBeginsALine() {
        add("out");

        assertThat(output.add(true, "err\n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly("│ out", "│ err");
    }

    @Test
    void theEndShowsALineThatIsOpen() {
        add("half");

        assertThat(output.finish("")).containsExactly("│ half");
    }

    @Test
    void ofAFloodTheFirstAndTheLastAreShown() {
        List<String> lines = new ArrayList<>();
        for (int i = 1; i <= 1000; i++) {
            lines.addAll(add(i + "\n"));
        }
        assertThat(lines).hasSize(200).endsWith("│ 200");
        assertThat(output.unseen()).isEqualTo(800);

        List<String> end = output.finish("between");
        assertThat(output.hidden()).isEqualTo(790);
        assertThat(end).hasSize(11).startsWith("between", "│ 991").endsWith("│ 1000");
    }

    @Test
    void whatWouldMoveTheCursorIsNotWritten() {
        assertThat(add("a\u001b[2Jb\u0007\tc\n")).containsExactly("│ ab␇ c");
    }

    private List<String> add(String text) {
        return output.add(false, text.getBytes(StandardCharsets.UTF_8));
    }
}
