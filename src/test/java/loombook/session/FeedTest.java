package loombook.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FeedTest {
    private static Compiler compiler;

    @BeforeAll
    static void begin() {
        compiler = new Compiler(Setup.PLAIN);
    }

    @AfterAll
    static void end() {
        compiler.close();
    }

    private static SplitOf given(String source) {
        return SplitOf.source(compiler.feed(true), source);
    }

    private static SplitOf givenScript(String source) {
        return SplitOf.source(compiler.feed(false), source);
    }

    @Test
    void lineWithoutSemicolonIsASnippet() {
        given("int x = 5\nint y = 6\nx + y").splitsInto("int x = 5;", "int y = 6;", "x + y");
    }

    @Test
    void expressionDoesNotSwallowTheNextLine() {
        given("x\n+ 1").splitsInto("x", "+ 1");
        given("list.size()\n(1 + 2)").splitsInto("list.size()", "(1 + 2)");
    }

    @Test
    void leadingDotGoesOnInACell() {
        given("s\n    .trim()\n    // why\n\n    .length()\nint x")
                .splitsInto("s\n    .trim()\n    // why\n\n    .length()", "int x;");
    }

    @Test
    void leadingDotBeginsAnewInAScript() {
        assertThat(givenScript("s\n    .trim()").parts()).first().isEqualTo("s");
    }

    @Test
    void numberThatBeginsWithADotIsNoChain() {
        given("x\n.5").splitsInto("x", ".5");
    }

    @Test
    void elseAndCatchOnTheNextLineBelongToWhatCameBefore() {
        given("if (a) b();\nelse c();\nd()").splitsInto("if (a) b();\nelse c();", "d()");
        given("try { a(); }\ncatch (Exception e) { }\nfinally { }\nb()")
                .splitsInto("try { a(); }\ncatch (Exception e) { }\nfinally { }", "b()");
        given("a()\nelsewhere()").splitsInto("a()", "elsewhere()");
    }

    @Test
    void severalOnALineAreSeveral() {
        given("int a = 1; int b = 2; // end\nint c")
                .splitsInto("int a = 1;", " int b = 2; // end", "int c;");
    }

    @Test
    void commentsAndBlankLinesAreNoSnippets() {
        given("\n// one\n   \n/* two\n three */\n/** four */\n").splitsInto();
        given("/* a */ int x; /* b\n c */ int y")
                .splitsInto("/* a */ int x;", " /* b\n c */ int y;");
    }

    @Test
    void markersAndCommandsInTextBlocksAreText() {
        String block = "var t = \"\"\"\n// %% no\n/vars\n  \"quoted\" \\\"\"\"\n\"\"\";";
        given(block + "\n/vars").splitsInto(block, "/vars");
    }

    @Test
    void commandStandsAtTheStartOfALineOrRightAfterASnippet() {
        assertThat(given("// note\n\n/vars x \nint a = 1;/list\n").parts())
                .containsExactly("/vars x", "int a = 1;", "/list");
        given("/* c */\n/vars").splitsInto("/vars");
        assertThat(Feed.command("//vars", 0)).isEmpty();
        assertThat(Feed.command(" /vars", 0)).isEmpty();
        assertThat(Feed.command("/* a */ /vars", 0)).isEmpty();
    }

    @Test
    void whatIsNotClosedIsUnfinished() {
        given("int a\nvoid f() {\n  g();\n").splitsInto("int a;", "void f() {\n  g();…");
        given("/* never").splitsInto("/* never…");
        given("var t = \"\"\"\n never").splitsInto("var t = \"\"\"\n never…");
    }

    @Test
    void longSnippetsAreWhole() {
        String body = "    int f%d() { return \"{\".length() + '{'; } // {\n".repeat(300);
        String type = "class Long {\n" + body + "}";
        given(type + "\nint x").splitsInto(type, "int x;");
    }

    @Test
    void timeGrowsWithTheLengthOfAClassNotWithItsSquare() {
        time(500);
        double ratio = (double) time(5000) / time(2500);
        assertThat(ratio).isLessThan(4);
    }

    private static long time(int lines) {
        StringBuilder source = new StringBuilder("class Long {\n");
        for (int i = 0; i < lines; i++) {
            source.append("    int f").append(i).append("() { return ").append(i).append("; }\n");
        }
        SplitOf split = given(source + "}\n");
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long start = System.nanoTime();
            assertThat(split.parts()).hasSize(1);
            best = Math.min(best, System.nanoTime() - start);
        }
        return best;
    }
}
