package loombook.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ValueTest {
    @Test
    void valuesAreShownAsByTheTool() {
        try (Book book = Book.open()) {
            book.cell("1 + 1").evaluatesTo("2");
            book.cell("\"a\\tb\\\"c\"").evaluatesTo("\"a\\tb\\\"c\"");
            book.cell("'\\''").evaluatesTo("'\\''");
            book.cell("new int[] {1, 2}").evaluatesTo("int[2] { 1, 2 }");
            book.cell("new String[][] {{\"a\"}, null}")
                    .evaluatesTo("String[2][] { String[1] { \"a\" }, null }");
            book.cell("(Object) null").evaluatesTo("null");
            book.cell("record R(int n) {}", "new R(4)").evaluatesTo("R[n=4]");
        }
    }

    @Test
    void aCellThatEndsWithADeclarationHasNoValue() {
        try (Book book = Book.open()) {
            assertThat(book.cell("int x = 5;").isDone().report().value()).isEmpty();
            assertThat(book.cell("x + 1", "void f() {}").isDone().report().value()).isEmpty();
            book.cell("x = 7").evaluatesTo("7");
            book.cell("x").evaluatesTo("7");
        }
    }

    @Test
    void aLongValueIsCutAndSaysSo() {
        try (Book book = Book.open()) {
            Played text = book.cell("\"🧵\".repeat(1_000_000)").isDone();
            assertThat(text.report().value())
                    .get()
                    .extracting(CellReport.Value::cut)
                    .isEqualTo(true);
            assertThat(text.value()).hasSizeBetween(21_844, 1 << 16).doesNotContain("?");

            Played whole = book.cell("\"x\".repeat(30_000)").isDone();
            assertThat(whole.value()).hasSize(30_002);
            Played array = book.cell("new int[10_000_000]").isDone();
            assertThat(array.value()).startsWith("int[10000000] { 0, 0,");
        }
    }

    @Test
    void aValueThatCannotShowItselfIsToldApartFromAFailure() {
        try (Book book = Book.open()) {
            book.given(
                    "class Shy {",
                    "    public String toString() { throw new IllegalStateException(\"no\"); }",
                    "}");

            Outcome outcome = book.cell("var shy = new Shy();", "shy").outcome();

            assertThat(outcome).isInstanceOf(Outcome.Unshowable.class);
            Trace trace = ((Outcome.Unshowable) outcome).trace();
            assertThat(trace.message()).isEqualTo("no");
            assertThat(Played.ownLines(trace)).startsWith("Shy.toString 2");
            book.cell("shy.hashCode() == shy.hashCode()").evaluatesTo("true");
        }
    }

    @Test
    void aValueThatContainsItselfEnds() {
        try (Book book = Book.open()) {
            assertThat(book.cell("var self = new Object[1]; self[0] = self; self").outcome())
                    .isInstanceOf(Outcome.Unshowable.class);
            book.goesOn();
        }
    }

    @Test
    void timesAreTakenApart() {
        try (Book book = Book.open()) {
            CellReport report = book.cell("Thread.sleep(300);").isDone().report();

            assertThat(report.runNanos()).isBetween(300_000_000L, 2_000_000_000L);
            assertThat(report.compileNanos()).isPositive();
            assertThat(report.kept()).isFalse();
        }
    }
}
