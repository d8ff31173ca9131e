package loombook.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

@Timeout(60)
class KeptTest {
    private static final String[][] CHAPTER = {
        {"int x = 5;", "int twice(int n) { return 2 * n; }"},
        {"class P { int n = twice(x); }", "new P().n"},
        {"int twice(int n) { return 3 * n; }", "twice(x) + new P().n"},
        {"System.out.print(\"end\");"}
    };

    @TempDir Path home;

    private Book.With with() {
        return Book.with().keptIn(home);
    }

    /// Plays the chapter, and says which cells were kept.
    private static List<Boolean> play(Book.With with, String[]... cells) {
        try (Book book = with.open()) {
            List<Boolean> kept = new ArrayList<>();
            for (String[] cell : cells) {
                kept.add(book.cell(cell).report().kept());
            }
            return kept;
        }
    }

    private static String[][] chapter(int changed, String... cell) {
        String[][] copy = CHAPTER.clone();
        copy[changed] = cell;
        return copy;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(home)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void theSecondTimeNothingIsCompiled() {
        assertThat(play(with(), CHAPTER)).containsOnly(false);

        try (Book book = with().open()) {
            List<Cell> cells = new ArrayList<>();
            for (String[] cell : CHAPTER) {
                String source = String.join("\n", cell) + "\n";
                cells.add(new Cell("c", Book.FILE, 1, source, Cell.Form.CELL));
            }
            assertThat(book.session().needsCompiler(cells)).isFalse();

            assertThat(book.cell(CHAPTER[0]).isDone().report().kept()).isTrue();
            assertThat(book.cell(CHAPTER[1]).evaluatesTo("10").report().kept()).isTrue();
            assertThat(book.cell(CHAPTER[2]).evaluatesTo("30").report().kept()).isTrue();
            CellReport last = book.cell(CHAPTER[3]).prints("end").report();
            assertThat(last.kept()).isTrue();
            assertThat(last.compileNanos()).isZero();
        }
    }

    @Test
    void anEditInTheMiddleKeepsWhatIsAbove() {
        play(with(), CHAPTER);
        String[][] edited = chapter(1, "class P { int n = twice(x) + 1; }", "new P().n");

        assertThat(play(with(), edited)).containsExactly(true, false, false, false);
        assertThat(play(with(), edited)).containsOnly(true);
        assertThat(play(with(), CHAPTER)).containsOnly(true);
    }

    @Test
    void liveCellsAfterKeptOnesSeeWhatThoseDefined() {
        play(with(), CHAPTER);

        try (Book book = with().open()) {
            assertThat(book.cell(CHAPTER[0]).report().kept()).isTrue();
            assertThat(book.cell("x = 7;").report().kept()).isFalse();
            book.cell("class P { int n = twice(x); }", "new P().n").evaluatesTo("14");
        }
    }

    @Test
    void anotherCompilerOptionOrClassPathIsAnotherChapter() throws IOException {
        play(with(), CHAPTER);

        assertThat(play(with().preview(), CHAPTER)).containsOnly(false);
        assertThat(play(with().classPath(Files.createDirectory(home.resolve("lib"))), CHAPTER))
                .containsOnly(false);
        assertThat(play(with().libraries("of another content"), CHAPTER)).containsOnly(false);
        assertThat(play(with().script(), CHAPTER)).containsOnly(false);
        assertThat(play(with(), CHAPTER)).containsOnly(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"empty", "cut", "flipped", "foreign", "old"})
    void aBrokenFileIsMadeAgain(String how) throws IOException {
        play(with(), CHAPTER);
        for (Path file : files()) {
            byte[] bytes = Files.readAllBytes(file);
            switch (how) {
                case "empty" -> bytes = new byte[0];
                case "cut" -> bytes = java.util.Arrays.copyOf(bytes, bytes.length * 2 / 3);
                case "flipped" -> bytes[bytes.length / 2] ^= 0x10;
                case "foreign" -> bytes = "something else altogether".getBytes();
                default -> bytes[3]++;
            }
            Files.write(file, bytes);
        }

        try (Book book = with().open()) {
            assertThat(book.cell(CHAPTER[0]).isDone().report().kept()).isFalse();
            book.cell(CHAPTER[1]).evaluatesTo("10");
        }
        assertThat(play(with(), CHAPTER[0], CHAPTER[1])).containsOnly(true);
    }

    @Test
    void troubleIsToldOnceAndDoesNoHarm() throws IOException {
        Path file = Files.writeString(home.resolve("no-folder"), "");
        List<String> troubles = new ArrayList<>();

        try (Book book = Book.with().keptIn(file).trouble(why -> troubles.add(why.text())).open()) {
            book.given(CHAPTER[0]).given(CHAPTER[1]).given(CHAPTER[2]);
        }

        assertThat(troubles).hasSize(1);
    }

    @Test
    void aSnippetThatFailedAndNowDoesNot() throws IOException {
        Path flag = home.resolve("flag");
        String check = "if (!Files.exists(Path.of(\"" + flag + "\"))) throw new Exception();";
        String[][] cells = {{"int a = 1;", check, "int b = 2;"}, {"a"}};
        assertThat(play(with(), cells)).containsOnly(false);

        Files.createFile(flag);
        try (Book book = with().open()) {
            book.given(cells[0]).cell("b").evaluatesTo("2");
        }
        assertThat(play(with(), cells[0], new String[] {"b"})).containsOnly(true);

        Files.delete(flag);
        try (Book book = with().open()) {
            book.cell(cells[0]).threw("java.lang.Exception");
            Played next = book.cell("a").evaluatesTo("1");
            assertThat(next.report().kept()).isTrue();
            assertThat(book.cell("b").errors()).contains("cannot find symbol");
        }
    }

    @Test
    void aMistakeIsKeptAsWell() {
        String[] mistake = {"int a = 1;", "int b = \"two\";"};
        play(with(), mistake);

        try (Book book = with().open()) {
            Played again = book.cell(mistake);
            assertThat(again.errors())
                    .isEqualTo(
                            "2: incompatible types: java.lang.String cannot be converted to int");
            assertThat(again.report().kept()).isTrue();
        }
    }

    @Test
    void aScriptThatChangesAtItsEndKeepsItsBeginning() {
        String[] script = {"int x = 5;", "int y = 6;"};
        play(with().script(), new String[][] {script});

        try (Book book = with().script().open()) {
            Played longer = book.cell("int x = 5;", "int y = 6;", "System.out.print(x + y);");
            longer.prints("11");
            assertThat(longer.report().kept()).isFalse();
            // Only the last line had to be compiled.
            assertThat(longer.report().compileNanos()).isPositive();
        }
        try (Book book = with().script().open()) {
            assertThat(
                            book.cell("int x = 5;", "int y = 6;", "System.out.print(x + y);")
                                    .report()
                                    .kept())
                    .isTrue();
        }
    }

    @Test
    void keptCellsSurviveADeathOfTheJvm() {
        String[] death = {"Runtime.getRuntime().halt(1);"};
        play(with(), CHAPTER[0], death, CHAPTER[1]);

        try (Book book = with().open()) {
            book.given(CHAPTER[0]);
            book.cell(death).died(new Outcome.Death.Halt(1), Outcome.Recovery.REPLAYED);
            book.cell(CHAPTER[1]).evaluatesTo("10");
        }
    }

    @Test
    void twoSessionsMayWriteTheSameAtOnce() throws Exception {
        Callable<List<Boolean>> one = () -> play(with(), CHAPTER);
        try (var both = Executors.newFixedThreadPool(2)) {
            for (var future : both.invokeAll(List.of(one, one, one, one))) {
                assertThat(future.get()).hasSize(4);
            }
        }
        assertThat(play(with(), CHAPTER)).containsOnly(true);
    }
}
