package loombook.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;

/// What surprises people in JShell, and must not surprise them here.
@Timeout(60)
class GotchaTest {
    private Book book;

    @BeforeEach
    void open() {
        book = Book.open();
    }

    @AfterEach
    void close() {
        book.close();
    }

    @Test
    void anExpressionWithoutASemicolonDoesNotSwallowTheNextLine() {
        book.given("int x = 5").cell("x", "+ 1").evaluatesTo("1");
        book.cell("x", "-x").evaluatesTo("-5");
        book.cell("var list = new ArrayList<Integer>()", "list.add(1)", "list").evaluatesTo("[1]");
        book.cell("List.of(3, 1, 2)", "    .stream()", "    // sorted", "    .sorted().toList()")
                .evaluatesTo("[1, 2, 3]");
    }

    @Test
    void aSilentFailureIsNone() {
        // A class that cannot be initialised is defined, has no value, and throws nothing itself.
        book.given("class Broken { static int n = 1 / 0; }");
        Trace trace = book.cell("int n = Broken.n;").threw("java.lang.ExceptionInInitializerError");
        assertThat(trace.cause().type()).isEqualTo("java.lang.ArithmeticException");
        book.cell("int m = Broken.n;").threw("java.lang.NoClassDefFoundError");
    }

    @Test
    void theShellStaysOpenWhenTheJvmDies() {
        book.given("record R(int n) {}", "int f(int n) { return n + 1; }");
        for (int i = 0; i < 3; i++) {
            book.cell("Runtime.getRuntime().halt(" + i + ");");
            book.cell("new R(f(1))").evaluatesTo("R[n=2]");
        }
    }

    @Test
    void theInterruptKeyIsNotTheChapters() throws IOException, InterruptedException {
        ProcessHandle jvm = book.jvm();
        Running running = book.inside("Thread.sleep(300); System.out.print(\"slept\");");

        assertThat(new ProcessBuilder("kill", "-INT", "" + jvm.pid()).start().waitFor()).isZero();

        running.ends().isDone().prints("go\nslept");
        assertThat(jvm.isAlive()).isTrue();
    }

    @Test
    void anInterruptDoesNotCutTheConnection() {
        for (int i = 0; i < 5; i++) {
            book.given(
                    "Thread.currentThread().interrupt();",
                    "for (int i = 0; i < 100; i++) System.out.println(i);");
        }
        assertThat(book.told().replays()).isZero();
    }

    @Test
    void finalIsIgnoredAtTheTopLevel() {
        book.cell("final int x = 5;", "x = 6;", "x").evaluatesTo("6");
    }

    @Test
    void whatCannotStandAtTheTopLevelIsRefusedWithItsReason() {
        assertThat(book.cell("synchronized void f() {}").errors()).contains("synchronized");
        assertThat(book.cell("public String toString() { return \"\"; }").errors())
                .contains("toString");
        assertThat(book.cell("", "boolean equals(Object o) { return true; }").errors())
                .startsWith("4: ")
                .contains("equals");
    }

    @Test
    void aMainMethodOnlyDeclares() {
        assertThat(book.cell("void main() { System.out.println(1); }").isDone().out()).isEmpty();
        book.cell("main();").isDone().prints("1\n");
    }

    @Test
    void namesThatAreNotThereAreNamedWithTheirLine() {
        assertThat(book.cell("int a = 1;", "int b = a + nothing;").errors())
                .startsWith("2: ")
                .contains("cannot find symbol", "nothing");
    }

    @Test
    void threadsLeftAtTheEndAreCountedAndDoNotStopTheNextCell() {
        Played played =
                book.cell(
                        "for (int i = 0; i < 3; i++) Thread.startVirtualThread(() -> {"
                                + " while (true) {} });",
                        "new Thread(() -> { while (true) {} }).start();");

        assertThat(played.isDone().report().threadsLeft()).isEqualTo(4);
        assertThat(book.cell("1 + 1").evaluatesTo("2").report().threadsLeft()).isZero();
    }

    @Test
    void theDefaultImportsAreThoseOfTheTool() {
        book.cell("Stream.of(1).map(BigInteger::valueOf).collect(Collectors.toList())")
                .evaluatesTo("[1]");
        book.cell("Path.of(\"a\").resolve(\"b\").equals(Path.of(\"a/b\"))").evaluatesTo("true");
        book.cell("Pattern.matches(\"a+\", \"aa\")").evaluatesTo("true");
    }
}
