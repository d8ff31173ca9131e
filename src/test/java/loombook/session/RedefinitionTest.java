package loombook.session;

import static org.assertj.core.api.Assertions.assertThat;

import loombook.words.Tongue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

@Timeout(60)
class RedefinitionTest {
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
    void aNewBodyKeepsObjectsAndStatics() {
        book.given(
                "class Counter {",
                "    static int all = 0; int n = 0;",
                "    int up() { all++; return ++n; }",
                "}",
                "var c = new Counter();");
        book.cell("c.up() + c.up()").evaluatesTo("3");

        Played anew =
                book.cell(
                                "class Counter {",
                                "    static int all = 0; int n = 0;",
                                "    int up() { all += 10; return n += 10; }",
                                "}")
                        .isDone();

        assertThat(anew.report().remarks()).isEmpty();
        book.cell("c.up()").evaluatesTo("12");
        book.cell("Counter.all").evaluatesTo("12");
    }

    @Test
    void aNewShapeTellsWhichVariablesLostTheirValues() {
        book.given(
                "class Point { int x = 1; }",
                "Point p = new Point();",
                "var q = new Point();",
                "var other = 5;");

        Played anew = book.cell("class Point { int x = 1; int y = 2; }").isDone();

        assertThat(anew.remarks())
                .containsExactlyInAnyOrder(
                        "p lost its value, because Point was defined anew: run the cell that sets"
                                + " it again",
                        "q lost its value, because Point was defined anew: run the cell that sets"
                                + " it again");
        book.cell("p").evaluatesTo("null");
        book.cell("other").evaluatesTo("5");
        book.given("p = new Point();").cell("p.x + p.y").evaluatesTo("3");
    }

    @Test
    void aVariableThatTheSameCellSetsAgainHasLostNothing() {
        book.given("class Point { int x = 1; }", "var p = new Point();", "Point q = new Point();");

        Played anew =
                book.cell("class Point { int x = 1; int y = 2; }", "var p = new Point();", "q")
                        .evaluatesTo("null");

        assertThat(anew.remarks())
                .containsExactly(
                        "q lost its value, because Point was defined anew: run the cell that sets"
                                + " it again");
        book.cell("p.x + p.y").evaluatesTo("3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "class A { Object f() { return 1; } } | class A { Object f() { return new Object()"
                        + " {}; } }",
                "class A { Object f() { return 1; } } | class A { Object f() { Supplier<?> s = ()"
                        + " -> 1; return s; } }",
                "class A { Object f() { return 1; } } | class A { class B {} Object f() { return"
                        + " new B(); } }",
                "record A(int a) { Object f() { return 1; } } | record A(int a, int b) { A(int a) {"
                        + " this(a, 0); } Object f() { return b; } }",
                "sealed interface A permits B {} record B() implements A {} | sealed interface A"
                        + " permits B, C {} record C() implements A {}",
                "class A { Object f() { return 1; } } | class A implements Runnable { public void"
                        + " run() {} Object f() { return 1; } }",
                "interface A { default int f() { return 1; } } | interface A { default int f() {"
                        + " return 2; } int g(); }",
                "enum A { ONE; Object f() { return 1; } } | enum A { ONE, TWO; Object f() { return"
                        + " 2; } }",
                "class A { int f() { return 1; } } | class A { long f() { return 1; } }",
                "class A<T> { T f() { return null; } } | class A<T, U> { T f() { return null; } }"
            })
    void whateverChangesTheNewOneIsInForce(String before, String after) {
        book.given(before, "A keep = null;", "Class<?> old = A.class;");

        Played anew = book.cell(after);

        anew.isDone();
        book.given("A another = null;");
        book.cell("A.class.getDeclaredMethods().length > 0 || A.class.isSealed()")
                .evaluatesTo("true");
    }

    @Test
    void methodsThatUseWhatIsDefinedAnewFollow() {
        book.given(
                "int f() { return 1; }",
                "int g() { return f() + 1; }",
                "class C { int h() { return g(); } }");
        book.cell("new C().h()").evaluatesTo("2");

        book.given("int f() { return 10; }");

        book.cell("new C().h()").evaluatesTo("11");
    }

    @Test
    void whatIsBrokenByAChangeIsTold() {
        book.given("int f(int n) { return n; }", "int g() { return f(1); }");

        Played anew =
                book.cell("class X {}", "void f(String s) {}", "String f(int n) { return \"\"; }");

        assertThat(anew.remarks())
                .contains("g() cannot be used any more, since f(int) has changed");
        book.goesOn();
    }

    @Test
    void aVariableOfAnotherTypeBeginsAnew() {
        book.given("int x = 5;").given("String x = \"five\";");
        book.cell("x").evaluatesTo("\"five\"");
    }

    @Test
    void classesOfOneCellMayNeedEachOther() {
        book.given(
                "class Ping { int n(int d) { return d == 0 ? 0 : new Pong().n(d - 1) + 1; } }",
                "class Pong { int n(int d) { return d == 0 ? 0 : new Ping().n(d - 1) + 1; } }",
                "sealed interface Tree permits Leaf, Node {}",
                "record Leaf(int n) implements Tree {}",
                "record Node(Tree left, Tree right) implements Tree {}",
                "boolean even(int n) { return n == 0 || odd(n - 1); }",
                "boolean odd(int n) { return n != 0 && even(n - 1); }");

        book.cell("new Ping().n(7)").evaluatesTo("7");
        book.cell("new Node(new Leaf(1), new Leaf(2))")
                .evaluatesTo("Node[left=Leaf[n=1], right=Leaf[n=2]]");
        book.cell("even(10)").evaluatesTo("true");
    }

    @Test
    void whatACellLeavesUndefinedIsNamedAtItsEnd() {
        Outcome outcome = book.cell("int f() { return g() + Missing.n; }").outcome();

        assertThat(outcome).isInstanceOf(Outcome.NeedsDefinition.class);
        assertThat(((Outcome.NeedsDefinition) outcome).what())
                .singleElement()
                .extracting(why -> why.text(Tongue.EN))
                .asString()
                .startsWith("f() cannot be used yet: it needs")
                .contains("g()", "Missing");
    }

    @Test
    void aLaterCellMayDefineWhatWasMissing() {
        book.cell("int f() { return g() + 1; }");
        Outcome early = book.cell("f()").outcome();
        assertThat(early)
                .isEqualTo(
                        new Outcome.NeedsDefinition(
                                List.of(
                                        new Remark(
                                                Remark.Kind.WAITING,
                                                List.of("f()", "method g()")))));

        Played later = book.cell("int g() { return 1; }").isDone();

        assertThat(later.remarks()).containsExactly("f() can be used now");
        book.cell("f()").evaluatesTo("2");
    }
}
