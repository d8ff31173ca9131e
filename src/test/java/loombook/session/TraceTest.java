package loombook.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.stream.Collectors;

@Timeout(60)
class TraceTest {
    private static final String STATE = "java.lang.IllegalStateException";
    private Book book;

    @BeforeEach
    void open() {
        book = Book.open();
    }

    @AfterEach
    void close() {
        book.close();
    }

    private String lines(String... cell) {
        return Played.ownLines(book.cell(cell).threw(STATE));
    }

    @Test
    void aCellsOwnLineIsTheFilesLine() {
        book.given("int x = 5;", "int y = 6;");

        assertThat(lines("", "// here", "throw new IllegalStateException();")).isEqualTo("5");
    }

    @Test
    void methodsOfSeveralLinesKeepTheirLines() {
        book.given(
                "int twice(int n) {",
                "    if (n > 1) {",
                "        throw new IllegalStateException();",
                "    }",
                "    return 2 * n;",
                "}",
                "int quarter(",
                "        int n) {",
                "    return",
                "            twice(n);",
                "}");

        assertThat(lines("int ok = twice(1);", "int bad =", "        quarter(2);"))
                .isEqualTo("twice 3, quarter 10, 14");
    }

    @Test
    void lambdasAreNamedByWhereTheyStand() {
        book.given("void each(Runnable r) {", "    r.run();", "}");

        assertThat(
                        lines(
                                "each(",
                                "    () -> {",
                                "        throw new IllegalStateException();",
                                "    });"))
                .isEqualTo("lambda 6, each 2, 4");
    }

    @Test
    void methodsOfOneNameAreNamedLikeOthers() {
        book.given(
                "void go(int n) { if (n > 2) throw new IllegalStateException(); }",
                "void go(String s) { go(s.length()); }",
                "void go(List<String> l) { l.forEach(each -> go(each)); }");

        assertThat(lines("go(List.of(\"a\", \"four\"));"))
                .isEqualTo("go 1, go 2, lambda in go 3, go 3, 4");
    }

    @Test
    void nestedLocalAndAnonymousClassesAndRecords() {
        book.given(
                "class Outer {",
                "    static class Inner {",
                "        Inner() {",
                "            throw new IllegalStateException();",
                "        }",
                "    }",
                "    Object make() {",
                "        return new Inner();",
                "    }",
                "}",
                "record Even(int n) {",
                "    public Even {",
                "        if (n % 2 == 1) throw new IllegalStateException();",
                "    }",
                "}");

        assertThat(lines("new Outer().make();"))
                .isEqualTo("Outer.Inner.<init> 4, Outer.make 8, 16");
        assertThat(lines("", "new Even(3);")).isEqualTo("Even.<init> 13, 18");
        assertThat(
                        lines(
                                "new Object() {",
                                "    public void run() {",
                                "        throw new IllegalStateException();",
                                "    }",
                                "}.run();"))
                .endsWith("run 21, 23");
    }

    @Test
    void initialisersKeepTheirLines() {
        book.given("int fail() {", "    throw new IllegalStateException(); }");

        assertThat(lines("int a = 1;", "int b = a +", "    fail();")).isEqualTo("fail 2, 5");
        assertThat(lines("var list = List.of(1,", "    fail());")).isEqualTo("fail 2, 7");
        assertThat(lines("fail()")).isEqualTo("fail 2, 8");
    }

    @Test
    void whatIsDefinedAnewHasNewLines() {
        book.given("void f() { throw new IllegalStateException(); }", "void g() { f(); }");
        assertThat(lines("g();")).isEqualTo("f 1, g 2, 3");

        book.given("void f() {", "", "    throw new IllegalStateException(); }");
        assertThat(lines("g();")).isEqualTo("f 6, g 2, 7");

        book.given("class F {", "    void f(boolean b) { throw new IllegalStateException(); } }");
        book.given("class F {", "", "    void f(int n) { throw new IllegalStateException(); } }");
        assertThat(lines("new F().f(1);")).isEqualTo("F.f 12, 13");
    }

    @Test
    void causesAndSuppressedAreWhole() {
        Trace trace =
                book.cell(
                                "var e = new IllegalStateException(\"top\",",
                                "        new RuntimeException(\"middle\", new"
                                        + " Exception(\"root\")));",
                                "e.addSuppressed(new Exception(\"beside\"));",
                                "throw e;")
                        .threw(STATE);

        assertThat(trace.causes().stream().map(Trace::message).collect(Collectors.toList()))
                .containsExactly("middle", "root");
        assertThat(trace.suppressed())
                .singleElement()
                .extracting(Trace::message)
                .isEqualTo("beside");
        assertThat(trace.causes()).allMatch(cause -> cause.own().isPresent());
    }

    @Test
    void causesInACircleEnd() {
        Trace trace =
                book.cell(
                                "var a = new IllegalStateException(\"a\");",
                                "var b = new Exception(\"b\", a); a.initCause(b);",
                                "b.addSuppressed(a);",
                                "throw a;")
                        .threw(STATE);

        assertThat(trace.causes()).singleElement().extracting(Trace::message).isEqualTo("b");
    }

    @Test
    void exceptionsThatFailThemselvesAreStillTold() {
        book.given(
                "class Nasty extends RuntimeException {",
                "    public String getMessage() { throw new Error(); }",
                "    public Throwable getCause() { throw new IllegalStateException(); }",
                "    public StackTraceElement[] getStackTrace() { return null; }",
                "}");

        Trace trace = book.cell("throw new Nasty();").threw("Nasty");

        assertThat(trace.message()).isEqualTo("(its getMessage() threw java.lang.Error)");
        assertThat(trace.cause()).isNull();
        book.goesOn();
    }

    @Test
    void aForestOfSuppressedExceptionsIsCut() {
        book.cell(
                        "Exception tree(int depth) {",
                        "    var e = new Exception();",
                        "    if (depth > 0) for (int i = 0; i < 8; i++) e.addSuppressed(tree(depth"
                                + " - 1));",
                        "    return e;",
                        "}",
                        "throw tree(5);")
                .threw("java.lang.Exception");
        book.goesOn();
    }

    @Test
    void noNameOfTheShellsOwnIsSeen() {
        book.given("class Point {}", "enum Color { RED { } }", "interface Shape {}");

        assertThat(book.cell("new Point()").isDone().value()).matches("Point@[0-9a-f]+");
        assertThat(book.cell("new Point[0].getClass()").value()).isEqualTo("class [LPoint;");
        assertThat(book.cell("(Object) Color.RED.getClass()").value()).doesNotContain("JShell");
        assertThat(
                        book.cell("Object o = \"text\"; (Point) o")
                                .threw("java.lang.ClassCastException")
                                .message())
                .contains("cannot be cast to class Point")
                .doesNotContain("JShell", "REPL");
        assertThat(book.cell("Point p = \"text\";").errors())
                .contains("Point")
                .doesNotContain("REPL");
        assertThat(
                        book.cell("Point nothing = null; nothing.toString();")
                                .threw("java.lang.NullPointerException")
                                .message())
                .isEqualTo("Cannot invoke \"Object.toString()\" because \"nothing\" is null");
    }

    @Test
    void aThreadsUncaughtExceptionIsPrintedWithTheReadersLines() throws InterruptedException {
        book.given(
                "void work() {",
                "    throw new IllegalStateException(\"lost\", new Exception(\"cause\"));",
                "}",
                "Thread.ofPlatform().name(\"worker\").start(() -> work()).join();");

        assertThat(book.told().err())
                .startsWith(
                        "Exception in thread \"worker\" java.lang.IllegalStateException: lost\n")
                .contains("\tat work (test.jsh:2)\n", "\tat lambda (test.jsh:4)\n")
                .contains("Caused by: java.lang.Exception: cause\n")
                .doesNotContain("REPL", "Thread.run");
    }

    @Test
    void veryManyUncaughtExceptionsAreCappedAsOutput() throws InterruptedException {
        try (Book small = Book.with().outputCap(10_000).open()) {
            Played played =
                    small.cell(
                            "for (int i = 0; i < 500; i++) {",
                            "    Thread.ofVirtual().start(() -> { throw new"
                                    + " IllegalStateException(); }).join();",
                            "}");
            assertThat(small.told().err().length()).isLessThan(30_000);
            assertThat(played.report().hidden()).isPositive();
        }
    }

    @Test
    void whoReplacesStandardErrorGetsItThere() throws InterruptedException {
        book.given(
                "var bytes = new ByteArrayOutputStream();",
                "var before = System.err;",
                "System.setErr(new PrintStream(bytes));",
                "Thread.ofPlatform().start(() -> { throw new IllegalStateException(\"x\");"
                        + " }).join();",
                "System.setErr(before);");
        book.cell("bytes.toString().contains(\"IllegalStateException: x\")").evaluatesTo("true");
    }

    @Test
    void whatAnIncompleteMethodNeedsIsNamed() {
        book.cell("int early() { return later() + 1; }");
        Outcome outcome = book.cell("early()").outcome();
        assertThat(outcome).isInstanceOf(Outcome.NeedsDefinition.class);
        assertThat(outcome.toString()).contains("early()", "later()");
    }
}
