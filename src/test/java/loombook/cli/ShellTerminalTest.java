package loombook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// The shell in a real terminal.
@DisabledOnOs(OS.WINDOWS)
class ShellTerminalTest {
    private Book book;

    @BeforeEach
    void makeBook() throws IOException {
        book = new Book();
    }

    @AfterEach
    void dropBook() throws IOException {
        book.close();
    }

    @Test
    void javaIsTypedCompletedExplainedAndRun() throws Exception {
        try (Tmux tmux = Tmux.start(book, 80, 24, "shell")) {
            tmux.await("Type Java · Tab completes · /help · Ctrl-D leaves").await("1 ›");
            tmux.type("var word = \"loom\"").press("Enter").await("\nword = \"loom\"");

            tmux.type("word.substr").press("Tab").await("2 › word.substring(");
            tmux.press("M-d").await("String substring(int beginIndex, int endIndex)");
            tmux.type("2)").press("Enter").await("= \"om\"  String");

            tmux.type("Connection.class.getName()").press("Enter");
            tmux.await("1 java.sql.Connection").press("M-i");
            tmux.await("= \"java.sql.Connection\"  String");

            tmux.press("C-d");
            assertThat(tmux.awaitEnd()).isZero();
            assertThat(tmux.modes("after")).isEqualTo(tmux.modes("before"));
        }
    }

    @Test
    void severalLinesAreOneInput() throws Exception {
        try (Tmux tmux = Tmux.start(book, 80, 24, "shell")) {
            tmux.await("1 ›").type("for (var s : List.of(\"x\")) {").press("Enter");
            tmux.await(screen -> screen.stripTrailing().endsWith("·"), "a second line");
            tmux.type("println(s + s);").press("Enter").type("}").press("Enter").await("\nxx\n");
            assertThat(tmux.screen()).contains("  ·     println(s + s);\n  · }\nxx\n");

            tmux.await("2 ›").paste("int f(int x) {\n    return x + 1;\n}\nf(41)\n");
            tmux.await("· f(41)").press("Enter").await("= 42  int");
            assertThat(tmux.screen()).contains("  ·     return x + 1;\n  · }\n").contains("3 ›");
        }
    }

    @Test
    void whatRunsIsStoppedReadsAndPrintsFromBehind() throws Exception {
        try (Tmux tmux = Tmux.start(book, 80, 24, "shell")) {
            tmux.await("1 ›").type("int x = 7").press("Enter").await("\nx = 7");
            tmux.type("println(\"on\" + \"ce\"); while (true) {}").press("Enter");
            tmux.await("\nonce").press("C-c").await("stopped").await("3 ›");
            tmux.type("thrown aw").press("C-c").type("x + 1").press("Enter").await("= 8  int");

            tmux.type("readln(\"who? \")").press("Enter").await("\nwho?");
            tmux.type("Annx").press("BSpace", "Enter").await("= \"Ann\"  String");

            tmux.type("var go = new CountDownLatch(1)").press("Enter").await("\ngo = ");
            tmux.type("new Thread(() -> { try { go.await(); Thread.sleep(500); }")
                    .type(" catch (Exception e) {} println(\"from\" + \" behind\"); }).start()")
                    .press("Enter")
                    .await("1 thread still runs");
            tmux.type("go.countDown()").press("Enter").type("half an inp");
            tmux.await(
                    screen ->
                            screen.stripTrailing()
                                    .matches("(?s).*\nfrom behind\n(.*\n)?\\d › half an inp"),
                    "a line above the input");
        }
    }

    @Test
    void whatWasTypedIsThereTheNextTimeAndNobodyElsesBusiness() throws Exception {
        try (Tmux tmux = Tmux.start(book, 80, 24, "shell")) {
            tmux.await("1 ›").type("\"the first one\".length()").press("Enter").await("= 13");
            tmux.press("C-d");
            assertThat(tmux.awaitEnd()).isZero();
            assertThat(tmux.modes("after")).isEqualTo(tmux.modes("before"));
        }
        try (Tmux tmux = Tmux.start(book, 80, 24, "shell")) {
            tmux.await("1 ›").press("C-r").type("first").await("\"the first one\".length()");
        }
        Path history = book.home.resolve("data").resolve("shell-history");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(history)))
                .isEqualTo("rw-------");
    }

    @Test
    void aChapterIsThereAndItsFailuresAreSaid() throws Exception {
        book.chapter(
                "01-first.jsh",
                "// %% id=\"one\"\nint one = 1;\n// %% id=\"two\"\nint two = 2;\n"
                        + "// %% id=\"bad\"\nint bad = one / 0;\n");
        try (Tmux tmux = Tmux.start(book, 80, 24, "shell", "01")) {
            tmux.await("3 cells played, 1 failed: bad").await("ArithmeticException: / by zero");
            tmux.type("one + two").press("Enter").await("= 3  int");
        }
    }

    @Test
    void plainTextMovesNoCursor() throws Exception {
        book.environment.put("TERM", "dumb");
        try (Tmux tmux = Tmux.start(book, 40, 24, "shell")) {
            tmux.await("1 ›").type("if (true) {").press("Enter").await("\n  ·");
            tmux.type("println(1);").press("Enter").type("}").press("Enter").await("2 ›");
            tmux.type("println(\"on\" + \"ce\"); while (true) {}").press("Enter").await("\nonce");
            tmux.press("C-c").await("stopped").await("3 ›");
            tmux.press("C-d");
            assertThat(tmux.awaitEnd()).isZero();
            assertThat(tmux.modes("after")).isEqualTo(tmux.modes("before"));
        }
    }

    @Test
    void aNarrowWindowMayBecomeWide() throws Exception {
        try (Tmux tmux = Tmux.start(book, 40, 12, "shell")) {
            tmux.await("1 ›").type("\"a rather long input that takes more than a line\".length()");
            tmux.await("length()").resize(100, 30);
            tmux.await("1 › \"a rather long input that takes more than a line\".length()");
            tmux.press("Enter").await("= 47  int");
        }
    }

    @Test
    void withoutATerminalStandardInputIsAScript() {
        assertThat(book.input("int x = 20;\nx + 22\n").run("shell").out()).contains("= 42");

        Book.Ended ended = book.input("fail\n").run("shell");
        assertThat(ended.out()).contains("cannot find symbol");
        assertThat(ended.exit()).isEqualTo(Exit.NOT_DONE);
    }

    @Test
    void aScriptMayUseAChapter() throws IOException {
        book.chapter("01-first.jsh", "// %% id=\"one\"\nint one = 1;\n");

        Book.Ended ended = book.input("one + 41\n").run("shell", "01");

        assertThat(ended.out()).contains("= 42");
        assertThat(ended.exit()).isEqualTo(Exit.DONE);
    }
}
