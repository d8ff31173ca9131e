package loombook.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

/// What is typed at a prompt, and how to take it back.
class PromptFormTest {
    @Test
    void everySnippetTellsWhatItCameTo() {
        try (Book book = Book.with().prompt().open()) {
            book.cell("int x = 20; x + 22", "void greet() {}", "record P(int a) {}");

            assertThat(book.told().landed())
                    .containsExactly(
                            new Landed.Value("x", "int", "20", false),
                            new Landed.Value("$2", "int", "42", false),
                            new Landed.Defined("method greet()", false),
                            new Landed.Defined("record P", false));
        }
    }

    @Test
    void whatIsDefinedAnewSaysSo() {
        try (Book book = Book.with().prompt().open()) {
            book.cell("int f() { return 1; }");
            book.cell("int f() { return 2; }");

            assertThat(book.told().landed()).endsWith(new Landed.Defined("method f()", true));
        }
    }

    @Test
    void whatIsNotCompleteYetIsNoFailure() {
        try (Book book = Book.with().prompt().open()) {
            Played defined = book.cell("int f() { return later(); }");
            assertThat(defined.outcome()).isEqualTo(new Outcome.Done());
            assertThat(book.told().landed())
                    .contains(
                            new Landed.Waiting(
                                    new Remark(
                                            Remark.Kind.WAITING,
                                            List.of("f()", "method later()"))));

            book.cell("int later() { return 7; }");
            book.cell("f()").evaluatesTo("7");
        }
    }

    @Test
    void aCompilerThatBreaksDownRefusesWhatItCannotTake() {
        try (Book book = Book.with().prompt().open()) {
            book.cell("int x = 40");
            String deep = "int deep = " + "1 + ".repeat(30_000) + "1";

            Played broken = book.cell(deep);
            assertThat(broken.outcome())
                    .isInstanceOfSatisfying(
                            Outcome.DoesNotCompile.class,
                            refused ->
                                    assertThat(refused.faults().getFirst().message())
                                            .startsWith("the compiler itself breaks down here"));

            book.cell("x + 2").evaluatesTo("42");
        }
    }

    @Test
    void goingBackTakesBackWhatCameAfter() {
        try (Book book = Book.with().prompt().open()) {
            book.cell("var list = new ArrayList<String>(List.of(\"a\"))");
            Mark before = book.session().mark();
            book.cell("list.add(\"b\"); int other = 1;");

            assertThat(book.session().goBack(before, book.told()))
                    .isEqualTo(Outcome.Recovery.REPLAYED);

            book.cell("list").evaluatesTo("[a]");
            assertThat(book.cell("other").outcome()).isInstanceOf(Outcome.DoesNotCompile.class);
        }
    }

    @Test
    void whatWasTakenBackIsNotPlayedAgainWhenTheJvmIsReplaced() {
        try (Book book = Book.with().prompt().open()) {
            book.cell("int x = 1");
            Mark before = book.session().mark();
            book.cell("x = 2");
            book.session().goBack(before, book.told());

            book.cell("System.exit(1)");

            book.cell("x").evaluatesTo("1");
        }
    }

    @Test
    void definitionsTellWhatIsInForce() {
        try (Book book = Book.with().prompt().open()) {
            book.cell("import java.util.concurrent.TimeUnit;");
            book.cell("int x = 1");
            Mark since = book.session().mark();
            book.cell("x = 5");
            book.cell("String twice(String s, int n) { return s.repeat(n); }");
            book.cell("enum Colour { RED }");
            book.cell("no such thing");

            Definitions all = book.session().definitions(since);

            assertThat(all.variables()).containsExactly(new Definitions.Variable("x", "int", "5"));
            assertThat(all.methods())
                    .containsExactly(new Definitions.Method("twice", "String, int", "String"));
            assertThat(all.types()).containsExactly(new Definitions.Type("enum", "Colour"));
            assertThat(all.imports()).containsExactly("import java.util.concurrent.TimeUnit");
            assertThat(all.entries().stream().filter(each -> !each.later()).toList())
                    .hasSize(2)
                    .last()
                    .isEqualTo(new Definitions.Entry("int x = 1;", false));
            assertThat(all.entries().stream().filter(Definitions.Entry::later).toList()).hasSize(3);
        }
    }

    @Test
    void anErrorEndsTheInputAndKeepsWhatCameBefore() {
        try (Book book = Book.with().prompt().open()) {
            assertThat(book.cell("int a = 1;", "int b = nothing;", "int c = 3;").outcome())
                    .isInstanceOf(Outcome.DoesNotCompile.class);

            book.cell("a").evaluatesTo("1");
            assertThat(book.cell("c").outcome()).isInstanceOf(Outcome.DoesNotCompile.class);
            assertThat(book.told().landed()).contains(new Landed.Value("a", "int", "1", false));
        }
    }

    @Test
    void onlyThePromptHearsOfDefinitions() {
        try (Book book = Book.open()) {
            book.cell("void greet() {}");

            assertThat(book.told().landed()).isEqualTo(List.of());
        }
    }
}
