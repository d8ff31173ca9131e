package loombook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;

class RunCommandTest {
    private static final String COUNTING =
            """
            // ---
            // title: Counting
            // ---
            // %% id="one" title="One"
            int n = 1;
            System.out.println("one");
            // %% id="two"
            System.err.println("two");
            n += 1;
            // %% [practice] id="yours"
            // Say three.
            // starter
            // System.out.println("thre" + n / 0);
            // answer
            // System.out.println("three");
            // %% id="four"
            n + 2
            //= 4
            """;
    private static final String FAILING =
            """
            // %% id="meant"
            List.of().getFirst()
            //! NoSuchElementException
            // %% id="not-meant"
            List.of(1).get(1)
            // %% id="after"
            System.out.println("after all")
            """;

    private Book book;

    @BeforeEach
    void makeBook() throws IOException {
        book = new Book().chapter("01-counting.jsh", COUNTING).chapter("02-failing.jsh", FAILING);
    }

    @AfterEach
    void dropBook() throws IOException {
        book.close();
    }

    @Test
    void aChapterIsShownCellByCell() {
        Book.Ended ended = book.run("run", "01");

        assertThat(ended.err()).isEmpty();
        assertThat(ended.exit()).isZero();
        assertThat(withoutTimes(ended.out()))
                .startsWith("Counting  01-counting · 4 cells\n\n── one · One ──")
                .contains("one\ncompiled T · ran T\n\n── two ──")
                .contains("── yours · practice ──")
                .contains("✗ ArithmeticException: / by zero\n    at " + book.notebooks)
                .contains("compiled T · ran T · fails, yours to complete\n")
                .contains("── four ──")
                .endsWith("= 4\ncompiled T · ran T\n\n✓ 4 cells ran · T\n");
    }

    @Test
    void whatFailsAsItSaysIsWell() {
        Book.Ended ended = book.run("run", "02#meant");

        assertThat(ended.exit()).isZero();
        assertThat(ended.out()).contains("fails, as it is meant to").contains("✓ 1 cell ran");
    }

    @Test
    void aFailureIsNamedAndDoesNotStopTheRest() {
        Book.Ended ended = book.run("run", "02");

        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.out()).contains("after all").contains("✗ 1 of 3 cells failed: not-meant");
    }

    @Test
    void failFastSkipsTheRest() {
        Book.Ended ended = book.run("run", "--fail-fast", "02");

        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.out()).doesNotContain("after all").contains("not-meant, 1 skipped");
    }

    @Test
    void fromAndToShowSomeCellsButRunThoseAbove() {
        Book.Ended ended = book.run("run", "01", "--from", "two", "--to", "yours");
        assertThat(ended.out()).doesNotContain("── one").contains("── two").contains("── yours");
        assertThat(ended.out()).doesNotContain("── four").contains("✓ 2 cells ran");

        assertThat(book.run("run", "--quiet", "01#four").out()).isEmpty();
        assertThat(book.run("run", "01#four").out()).contains("= 4\n").contains("✓ 1 cell ran");
    }

    @Test
    void quietPrintsWhatTheProgramPrints() {
        Book.Ended ended = book.run("run", "--quiet", "01");

        assertThat(ended.out()).isEqualTo("one\n");
        assertThat(ended.err()).startsWith("two\n").contains("ArithmeticException: / by zero");
        assertThat(ended.exit()).isZero();
    }

    @Test
    void quietSaysOnStandardErrorWhatFailed() {
        Book.Ended ended = book.run("run", "-q", "02");

        assertThat(ended.out()).isEqualTo("after all\n");
        assertThat(ended.err()).contains("IndexOutOfBoundsException");
        assertThat(ended.exit()).isEqualTo(1);
    }

    @Test
    void plainTextHasNoEscapes() {
        assertThat(book.run("run", "--plain", "02").out()).doesNotContain("\u001b");
    }

    @Test
    void severalTargetsRunOneAfterTheOther() {
        Book.Ended ended = book.run("run", "02#after", "01#one");

        assertThat(withoutTimes(ended.out()))
                .contains("✓ 1 cell ran · T\n\nCounting  01-counting")
                .containsSubsequence("after all", "Counting", "one\n");
    }

    @Test
    void failFastEndsWithTheFirstChapterThatFails() {
        Book.Ended ended = book.run("run", "--fail-fast", "02", "01");
        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.out()).contains("02-failing").doesNotContain("Counting");

        Book.Ended data = book.run("run", "--fail-fast", "--json", "02", "01");
        assertThat(data.out()).startsWith("[").contains("02-failing").doesNotContain("Counting");
    }

    @Test
    void aTimeLimitStopsWhatIsEndless() {
        book.input("// %% id=\"endless\"\nwhile (true) {}\n// %% id=\"later\"\n6 * 7\n");
        Book.Ended ended = book.run("run", "--time-limit", "0.2", "-");

        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.out())
                .startsWith("standard input")
                .contains("✗ stopped after 200 ms, the time limit")
                .contains("= 42")
                .contains("✗ 1 of 2 cells failed: endless");
    }

    @Test
    void aHyphenRunsStandardInput() {
        book.input("int x = 20;\nx + 1 +\n21\nSystem.out.println(x)\n");
        Book.Ended ended = book.run("run", "--quiet", "-");

        assertThat(ended).isEqualTo(new Book.Ended(0, "20\n", ""));
    }

    @Test
    void aScriptIsHeadedByItsFile() throws IOException {
        String script = book.file("script.jsh", "1 + 1\n");

        assertThat(withoutTimes(book.run("run", script).out()))
                .isEqualTo(script + "\n= 2\ncompiled T · ran T\n\n✓ ran to its end · T\n");
    }

    @Test
    void aCellMayAskTheReader() throws IOException {
        book.chapter(
                "03-asks.jsh",
                """
                // %% id="asks"
                String name = new Scanner(System.in).nextLine();
                System.out.println("Hello, " + name);
                """);
        book.input("Ada\n");

        assertThat(book.run("run", "--quiet", "03").out()).isEqualTo("Hello, Ada\n");
    }

    @Test
    void whatIsKeptIsSaidTheSecondTime() {
        assertThat(book.run("run", "01").out()).contains("compiled ").doesNotContain("kept");
        assertThat(book.run("run", "01").out()).contains("kept · ran").doesNotContain("compiled");
        assertThat(book.run("run", "--no-keep", "01").out()).contains("compiled ");
    }

    @Test
    void aCacheThatCannotBeWrittenIsANoteWithACure() throws IOException {
        book.environment.put(
                "LOOMBOOK_HOME", Path.of(book.file("file", "x")).toAbsolutePath() + "");

        Book.Ended ended = book.run("run", "01");
        assertThat(ended.exit()).isZero();
        assertThat(ended.out()).contains("✓ 4 cells ran");
        assertThat(ended.err().lines()).hasSize(2);
        assertThat(ended.err())
                .startsWith(
                        "note: compiled cells are not kept, so the next run will be no faster: ")
                .contains("\n  fix: make room, or let LOOMBOOK_HOME name another folder\n");

        assertThat(book.run("run", "--quiet", "01#one").err()).isEmpty();
    }

    @Test
    void theEndOfARunBringsTheCacheUnderItsCap() throws IOException {
        book.run("run", "02#after");
        Path large = book.home.resolve("cache/kept/large");
        try (var file = new java.io.RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(300L << 20);
        }
        FileTime old = FileTime.from(Instant.now().minus(Duration.ofDays(30)));
        Files.setLastModifiedTime(large, old);
        book.run("run", "02#after");
        assertThat(large).as("pruned today already").exists();

        Files.setLastModifiedTime(book.home.resolve("cache/kept/.pruned"), old);
        assertThat(book.run("run", "02#after").out()).contains("kept · ran");

        assertThat(large).doesNotExist();
        assertThat(book.run("run", "02#after").out()).contains("kept · ran");
    }

    static String withoutTimes(String text) {
        return text.replaceAll("\\d+(\\.\\d+)? m?s\\b", "T");
    }
}
