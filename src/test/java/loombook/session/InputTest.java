package loombook.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class InputTest {
    private static final String READER =
            "var in = new BufferedReader(new InputStreamReader(System.in));";

    @Test
    void aCellAsksTheReader() {
        try (Book book = Book.with().typed("Ада\n", "36\n").open()) {
            book.given("var in = new Scanner(System.in);");
            book.cell("in.nextLine()").evaluatesTo("\"Ада\"");
            book.cell("in.nextInt() + 1").evaluatesTo("37");
        }
    }

    @Test
    void linesTypedTogetherAreReadByOneCellAfterTheOther() {
        try (Book book = Book.with().typed("one\ntwo\nthree").open()) {
            book.given(READER);
            book.cell("in.readLine()").evaluatesTo("\"one\"");
            book.cell("in.readLine()").evaluatesTo("\"two\"");
            book.cell("in.readLine()").evaluatesTo("\"three\"");
            book.cell("in.readLine()").evaluatesTo("null");
        }
    }

    @Test
    void afterTheEndThereMayBeMore() {
        try (Book book = Book.with().typed("one\n", "", "two\n").open()) {
            book.cell("System.in.readAllBytes().length").evaluatesTo("4");
            book.cell("(char) System.in.read()").evaluatesTo("'t'");
        }
    }

    @Test
    void closingTheInputDoesNotCloseItForTheNextCell() {
        try (Book book = Book.with().typed("one\n", "two\n").open()) {
            book.cell("String line; try (var s = new Scanner(System.in)) { line = s.nextLine(); }");
            book.cell("new Scanner(System.in).nextLine()").evaluatesTo("\"two\"");
        }
    }

    @Test
    void whatWasTypedBeforeAStopIsReadByTheNextCell() throws InterruptedException {
        Told late =
                new Told() {
                    @Override
                    public byte[] input() {
                        try {
                            Thread.sleep(600);
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                        return super.input();
                    }
                };
        late.willType("typed\n");
        try (Book book = Book.with().told(late).open()) {
            book.given(READER);
            book.inside("in.readLine();").stop().ends().stopped(Outcome.Recovery.KEPT);

            book.cell("in.readLine()").evaluatesTo("\"typed\"");
        }
    }

    @Test
    void whatWasTypedIsTypedAgainWhenTheCellsAboveAreRunAgain() {
        try (Book book = Book.with().typed("Ada\n", "Grace\n", "more\n").open()) {
            book.given(READER, "String first = in.readLine();")
                    .given("var second = in.readLine();");

            book.cell("Runtime.getRuntime().halt(1);")
                    .died(new Outcome.Death.Halt(1), Outcome.Recovery.REPLAYED);

            book.cell("first + second").evaluatesTo("\"AdaGrace\"");
            book.cell("in.readLine()").evaluatesTo("\"more\"");
            assertThat(book.told().replays()).isEqualTo(1);
        }
    }
}
