package loombook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;

/// The book as it is read: on a terminal, key by key.
class BookOnTerminalTest {
    private static final String CHAPTER =
            """
            // ---
            // title: First steps
            // minutes: 5
            // ---
            // %% [markdown] id="start"
            // # First steps
            // Some words before the first cell.

            // %% id="one" title="A number"
            int base = 40;
            base + 2
            //= 42

            // %% id="two" title="Two threads"
            var a = Thread.ofVirtual().name("ann").start(() -> { Thread.sleep(30); });
            var b = Thread.ofVirtual().name("bob").start(() -> { Thread.sleep(30); });
            a.join(); b.join();
            System.out.println("base is " + base);
            """
                    .replace("Thread.sleep(30);", "LockSupport.parkNanos(30_000_000);")
                    .replace("var a =", "import java.util.concurrent.locks.LockSupport;\nvar a =");

    private static final String ENDLESS =
            """
            // %% id="endless" title="An endless loop"
            int count = 0;
            System.out.println("begun");
            while (true) { count++; }
            """;

    private static final String FLOOD =
            """
            // %% id="flood" title="A flood"
            for (int i = 0; ; i++) { System.out.println("line " + i); }
            """;

    private static final String ASKS =
            """
            // %% id="asks" title="A question"
            System.out.println("hello " + new Scanner(System.in).nextLine());
            """;

    private static final String SLOW =
            """
            // %% id="slow" title="A slow one"
            System.out.println("begun");
            Thread.sleep(700);
            """;

    /// What is declared is blue.
    private static final int NAME = 34;

    private Book book;

    @BeforeEach
    void makeBook() throws IOException {
        book = new Book().chapter("01-first.jsh", CHAPTER);
    }

    @AfterEach
    void dropBook() throws IOException {
        book.close();
    }

    @Test
    void fromHomeThroughAChapterAndBack() throws Exception {
        try (Tmux tmux = Tmux.start(book, 80, 30)) {
            tmux.await("▸ Begin  01  First steps").press("Enter");
            tmux.await("Enter run").await("Some words before the first cell.");
            tmux.press("Enter").await("= 42").await("1 of 2");
            tmux.press("Enter").await("Two threads").press("Enter").await("base is 40");
            tmux.press("t").await("█ running").await("ann").await("bob");
            tmux.press("s").await("›").type("base + 1").press("Enter").await("= 41");
            tmux.press("C-d").await("Enter read on");
            tmux.press("q").await("▸ Continue  01  First steps  #two");
            tmux.press("q");

            assertThat(tmux.awaitEnd()).isZero();
            assertThat(tmux.modes("after")).isEqualTo(tmux.modes("before"));
            assertThat(tmux.all())
                    .as("what was read can be scrolled back to")
                    .contains("Some words before the first cell.", "= 42", "base is 40");
        }
    }

    @Test
    void codeGetsTheColoursOfItsMeaningWhenTheCompilerKnowsThem() throws Exception {
        try (Tmux tmux = Tmux.start(book, 80, 30, "play", "1")) {
            tmux.await("Enter run").awaitColour(NAME, "base");
            assertThat(tmux.screen())
                    .as("nothing is painted twice")
                    .containsOnlyOnce("int base = 40;")
                    .contains("  int base = 40;\n  base + 2\n\n");
            tmux.press("Enter").await("= 42").press("Enter").awaitColour(NAME, "a");
            tmux.press("q");
            assertThat(tmux.awaitEnd()).isZero();
        }
    }

    @Test
    void aCellIsEditedInTheEditorOfTheEnvironment() throws Exception {
        book.environment.put("EDITOR", "sed -i 's/40/50/'");
        try (Tmux tmux = Tmux.start(book, 80, 30, "play", "1")) {
            tmux.await("Enter run").press("e").await("int base = 50;");
            tmux.press("Enter").await("= 52").press("q");
            assertThat(tmux.awaitEnd()).isZero();
        }
        assertThat(book.read("01-first.jsh")).isEqualTo(CHAPTER);

        try (Tmux tmux = Tmux.start(book, 80, 30, "play", "1#one")) {
            tmux.await("A number · yours").press("u").await("int base = 40;").press("q");
            assertThat(tmux.awaitEnd()).isZero();
        }
    }

    @Test
    void aCellIsEditedInOurOwnEditor() throws Exception {
        try (Tmux tmux = Tmux.start(book, 80, 30, "play", "1")) {
            tmux.await("Enter run").press("e").await("^X Exit").type("int other = 1; ");
            tmux.press("C-x").await("Save").press("y").await("File").press("Enter");
            tmux.await("int other = 1; int base = 40;").press("q");
            assertThat(tmux.awaitEnd()).isZero();
        }
    }

    @Test
    void ctrlCStopsTheCellAndNotTheBook() throws Exception {
        String loop = book.file("loop.jsh", ENDLESS);
        try (Tmux tmux = Tmux.start(book, 80, 30, "play", loop)) {
            tmux.await("Enter run").press("Enter").await("begun").await("Ctrl-C stops it");
            tmux.press("C-c").await("stopped").await("Enter read on");
            tmux.press("q");
            assertThat(tmux.awaitEnd()).isZero();
        }
    }

    @Test
    void aCommandGivenWhileACellRunsIsCarriedOutWhenItEnds() throws Exception {
        String slow = book.file("slow.jsh", SLOW);
        try (Tmux tmux = Tmux.start(book, 80, 30, "play", slow)) {
            tmux.await("Enter run").press("Enter").await("begun").press("q");
            assertThat(tmux.awaitEnd()).isZero();
            assertThat(tmux.all()).as("the cell was not cut short").contains("· ran ");
        }
    }

    @Test
    void severalCommandsGivenWhileACellRunsAreCarriedOutInTheirOrder() throws Exception {
        String slow = book.file("slow.jsh", SLOW);
        try (Tmux tmux = Tmux.start(book, 80, 30, "play", slow)) {
            tmux.await("Enter run").press("Enter").await("begun").type("ts");
            tmux.await("░ sleeping").await("1 ›").press("C-d").await("Enter read on").press("q");
            assertThat(tmux.awaitEnd()).isZero();
        }
    }

    @Test
    void keysAreHeardWhileACellFloods() throws Exception {
        String flood = book.file("flood.jsh", FLOOD);
        try (Tmux tmux = Tmux.start(book, 80, 30, "play", flood)) {
            tmux.await("Enter run").press("Enter").await("more lines").press("C-c");
            tmux.await("not shown").await("Enter read on").press("q");
            assertThat(tmux.awaitEnd()).isZero();
        }
    }

    @Test
    void aCellThatReadsIsGivenALine() throws Exception {
        String asks = book.file("asks.jsh", ASKS);
        try (Tmux tmux = Tmux.start(book, 80, 30, "play", asks)) {
            tmux.await("Enter run").press("Enter").await("the cell reads:").type("Ada");
            tmux.await("the cell reads: Ada").press("Enter").await("hello Ada");
            tmux.await("Enter read on").press("q");
            assertThat(tmux.awaitEnd()).isZero();
        }
    }

    @Test
    void resizingLeavesNothingBehind() throws Exception {
        try (Tmux tmux = Tmux.start(book, 100, 30, "play", "1")) {
            tmux.await("Enter run").resize(44, 20);
            tmux.await(screen -> footers(screen) == 1 && screen.contains("q quit"), "one footer");
            tmux.resize(90, 12);
            tmux.await(
                    screen -> footers(screen) == 1 && screen.contains("c contents"), "one footer");
            tmux.press("Enter").await("= 42").resize(60, 24);
            tmux.await(screen -> footers(screen) == 1 && screen.contains("read on"), "one footer");
            tmux.press("q");
            assertThat(tmux.awaitEnd()).isZero();
        }
    }

    private static long footers(String screen) {
        return screen.lines().filter(line -> line.endsWith(" of 2")).count();
    }

    @Test
    void whoeverEndsTheProgramGetsTheTerminalBack() throws Exception {
        try (Tmux tmux = Tmux.start(book, 80, 30, "play", "1")) {
            tmux.await("Enter run").program().destroy();
            assertThat(tmux.awaitEnd()).isNotZero();
            assertThat(tmux.modes("after")).isEqualTo(tmux.modes("before"));
        }
        try (Tmux tmux = Tmux.start(book, 80, 30)) {
            tmux.await("q quit").program().destroy();
            assertThat(tmux.awaitEnd()).isNotZero();
            assertThat(tmux.isGivenBack()).isTrue();
            assertThat(tmux.all()).doesNotContain("broke");
        }
    }

    @Test
    void ctrlCTwiceLeavesAndGivesTheTerminalBack() throws Exception {
        try (Tmux tmux = Tmux.start(book, 80, 30)) {
            tmux.await("▸ Begin").press("C-c").await("Ctrl-C once more").press("C-c");
            assertThat(tmux.awaitEnd()).isEqualTo(Exit.INTERRUPTED);
            assertThat(tmux.modes("after")).isEqualTo(tmux.modes("before"));
        }
    }

    @Test
    void aKillLosesNothingThatWasDone() throws Exception {
        try (Tmux tmux = Tmux.start(book, 80, 30, "play", "1")) {
            tmux.await("Enter run").press("Enter").await("= 42").await("1 of 2");
            awaitProgress("\"one\"");
            tmux.program().destroyForcibly();
            assertThat(tmux.awaitEnd()).isEqualTo(137);
        }
        try (Tmux tmux = Tmux.start(book, 80, 30)) {
            tmux.await("▸ Continue  01  First steps  #one").press("q");
            assertThat(tmux.awaitEnd()).isZero();
        }
    }

    private void awaitProgress(String text) throws Exception {
        long end = System.nanoTime() + 60_000_000_000L;
        var file = book.home.resolve("data").resolve("progress.json");
        while (!(Files.exists(file) && Files.readString(file).contains(text))) {
            assertThat(System.nanoTime()).as("never noted: " + text).isLessThan(end);
            Thread.sleep(20);
        }
    }

    @Test
    void itSpeaksRussian() throws Exception {
        try (Tmux tmux = Tmux.start(book, 80, 30, "--lang", "ru")) {
            tmux.await("▸ Начать  01").press("Enter").await("Enter запустить");
            tmux.press("s").await("Ctrl-D возвращает").type("/vars").press("Enter");
            tmux.await("переменных пока нет").press("C-d").await("Enter запустить").press("q");
            tmux.await("▸ Продолжить").press("q");
            assertThat(tmux.awaitEnd()).isZero();
        }
    }
}
