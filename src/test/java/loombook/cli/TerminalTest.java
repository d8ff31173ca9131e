package loombook.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// The program in a real pseudo-terminal, which `script` makes where it is there.
class TerminalTest {
    private static final Path SCRIPT = Path.of("/usr/bin/script");
    private static final String ESCAPE = "\u001b[";

    private Book book;

    @BeforeEach
    void makeBook() throws IOException {
        book = new Book().chapter("01-first.jsh", "// %% id=\"one\"\n40 + 2\n");
        book.environment.put("TERM", "xterm");
    }

    @AfterEach
    void dropBook() throws IOException {
        book.close();
    }

    @Test
    void aTerminalGetsColoursAndRulesAcrossItsWidth() throws Exception {
        String shown = onTerminal(56, "run", "01");

        assertThat(shown).contains(ESCAPE + "36m= 42" + ESCAPE + "0m");
        assertThat(plain(shown)).contains("\n── one " + "─".repeat(49) + "\n");
    }

    @Test
    void columnsOfTheEnvironmentComeFirst() throws Exception {
        book.environment.put("COLUMNS", "44");

        assertThat(plain(onTerminal(56, "run", "01"))).contains("── one " + "─".repeat(37) + "\n");
    }

    @Test
    void whoeverWantsNoColourGetsNone() throws Exception {
        assertThat(onTerminal(56, "run", "--plain", "01")).contains("= 42").doesNotContain(ESCAPE);

        book.environment.put("NO_COLOR", "1");
        assertThat(onTerminal(56, "run", "01")).contains("= 42").doesNotContain(ESCAPE);

        book.environment.remove("NO_COLOR");
        book.environment.put("TERM", "dumb");
        assertThat(onTerminal(56, "list")).contains("01-first").doesNotContain(ESCAPE);
    }

    @Test
    void aLongMessageIsBrokenBetweenWords() throws Exception {
        String[] wrong = {"run", "--from", "nowhere-at-all", "01"};

        assertThat(plain(wrong(40, wrong))).matches(text -> widest(text) <= 40, "40 wide at most");
        String[] whole = {"run", "--plain", "--from", "nowhere-at-all", "01"};
        assertThat(widest(wrong(40, whole))).isGreaterThan(40);
    }

    private static int widest(String text) {
        return text.lines()
                .filter(line -> line.strip().contains(" "))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    private String onTerminal(int columns, String... words) throws Exception {
        Book.Ended ended = ended(columns, words);
        assertThat(ended.exit()).as(ended.out()).isZero();
        return ended.out().replace("\r\n", "\n");
    }

    private String wrong(int columns, String... words) throws Exception {
        Book.Ended ended = ended(columns, words);
        assertThat(ended.exit()).as(ended.out()).isEqualTo(Exit.WRONG_USE);
        return ended.out().replace("\r\n", "\n");
    }

    private Book.Ended ended(int columns, String... words) throws Exception {
        assumeTrue(Files.isExecutable(SCRIPT), "there is no " + SCRIPT);
        String command =
                book.command(Path.of("target/classes"), words).stream()
                        .map(word -> "'" + word + "'")
                        .collect(Collectors.joining(" "));
        ProcessBuilder builder =
                new ProcessBuilder(
                        List.of(
                                SCRIPT.toString(),
                                "-qec",
                                "stty cols " + columns + "; " + command,
                                "/dev/null"));
        book.equip(builder);
        return Book.ended(builder.start());
    }

    private static String plain(String shown) {
        return shown.replaceAll("\u001b\\[[\\d;]*m", "");
    }
}
