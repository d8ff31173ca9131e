package loombook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;

/// What a mistyped command gets to read. Nothing of it may reach standard output.
class WrongUseTest {
    private Book book;

    @BeforeEach
    void makeBook() throws IOException {
        book = new Book();
        book.chapter(
                "01-first.jsh",
                """
                // %% [markdown] id="prose"
                // Read me.
                // %% id="one"
                1 + 1
                // %% id="two"
                2 + 2
                // %% [markdown] id="end"
                // That is all.
                """);
    }

    @AfterEach
    void dropBook() throws IOException {
        book.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    rn 01 | loombook: there is no command "rn" | did you mean `run`?
                    01 | loombook: there is no command "01" | did you mean `loombook run 01`?
                    first | loombook: there is no command "first" | `loombook run first`?
                    frobnicate | there is no command "frobnicate" | `loombook --help` shows
                    --frob | loombook: there is no option --frob | `loombook --help` shows
                    run | loombook run: the TARGET is missing | say what to run, as in 7
                    run --jsno 01 | loombook run: there is no option --jsno | did you mean `--json`?
                    run 01 --from | loombook run: --from wants a value: CELL | `loombook run --help`
                    run 01 --json --json | loombook run: --json is there twice | keep one of them
                    run 01 --time-limit soon | loombook run: "soon" is no number | wants SECONDS
                    run 01 --time-limit -3 | --time-limit -3.0: is no time | name seconds, as in 2.5
                    run 01 --time-limit NaN | --time-limit NaN: is no time | name seconds, as in 2.5
                    run 01 --json --quiet | --json --quiet: ask for two forms at once | keep one
                    run 01#one --from two | #one: names one cell, and --from others | keep one
                    run 01#one --to two | #one: names one cell, and --to others | keep one
                    run 01 --from two --to one | --from two --to one: the first of these | swap them
                    run 01 --from thre | has no cell "thre" | `loombook run 01-first` shows its cells
                    run 01#tow | has no cell "tow" | did you mean "two"?
                    run 01#prose | "prose" is to be read | the next cell that runs is "one"
                    run 01 --to end | "end" is to be read | name a cell above it
                    run 01 --lang fr | --lang fr: is no language of this book | choose en or ru
                    verify --jobs 0 | --jobs 0: is no number of chapters | name 1 or more
                    verify --jobs two | loombook verify: "two" is no whole number | --jobs wants N
                    verify 99 | 99: there is no such chapter | the chapters are 01-first
                    list all | loombook list: "all" is one word too many | `loombook list --help`
                    new chaptr x | loombook new: there is no command "chaptr" | did you mean `chapter`?
                    new chapter | loombook new chapter: the NAME is missing | say its name
                    new chapter No_Name | No_Name: is no name for a chapter | use small letters
                    new chapter 01-first | 01-first.jsh: is there already | choose another name
                    doctor --claen | loombook doctor: there is no option --claen | `--clean`?
                    """)
    void wrongWordsAreNamedWithAWayOut(String words, String what, String fix) {
        Book.Ended ended = book.run(words.split(" "));

        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err().lines()).hasSize(2);
        assertThat(ended.err()).contains(what).contains("\n  fix: ").contains(fix);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    rn 01 | loombook: команды «rn» нет | может быть, `run`?
                    run --jsno 01 | loombook run: опции --jsno нет | может быть, `--json`?
                    run | loombook run: не хватает: ЧТО | допишите: что запустить, например 7
                    run 01 --from | не хватает значения: --from ЯЧЕЙКА | `loombook run --help` покажет
                    run 01 --time-limit soon | loombook run: «soon»: это не число | --time-limit СЕКУНДЫ
                    run 01 --json=3 | loombook run: --json пишется без значения | просто --json
                    run 01#tow | нет ячейки «tow» | может быть, «two»?
                    run 99 | 99: такой главы нет | вот все главы: 01-first
                    verify 99 | 99: такой главы нет | вот все главы: 01-first
                    list all | loombook list: «all»: лишнее слово | `loombook list --help`
                    """)
    void wrongWordsAreAnsweredInTheReadersLanguage(String words, String what, String fix) {
        book.environment.put("LANG", "ru_RU.UTF-8");
        Book.Ended ended = book.run(words.split(" "));

        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.err()).contains(what).contains("\n  совет: ").contains(fix);
    }

    @Test
    void theLanguageIsHeardEvenIfNothingElseIsUnderstood() {
        assertThat(book.run("run", "01", "--jsno", "--lang=ru").err()).contains("опции --jsno нет");
        assertThat(book.run("run", "--lang", "ru").err()).contains("не хватает: ЧТО");
        book.environment.put("LANG", "ru_RU.UTF-8");
        assertThat(book.run("run", "01", "--jsno", "--lang", "en").err())
                .contains("no option --jsno");
    }

    @Test
    void whatIsWrongWithAChapterIsSaidInTheReadersLanguage() throws IOException {
        book.chapter("02-bad.jsh", "// %% id=\"One\"\n1\n");
        Book.Ended ended = book.run("run", "02", "--lang", "ru");

        assertThat(ended.err())
                .endsWith(
                        "02-bad.jsh:1: id «One» записан не по правилам\n"
                                + "  совет: напишите id=\"one\"\n");
    }

    @ParameterizedTest
    @CsvSource({
        "--help, Usage: loombook",
        "run --help, Usage: loombook run",
        "verify -h, Usage: loombook verify",
        "list --help, Usage: loombook list",
        "new --help, Usage: loombook new",
        "new chapter --help, Usage: loombook new chapter",
        "doctor --help, Usage: loombook doctor",
        "--version, Loombook 1.0"
    })
    void helpIsNoMistake(String words, String text) {
        Book.Ended ended = book.run(words.split(" "));

        assertThat(ended.exit()).isZero();
        assertThat(ended.out()).startsWith(text);
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void newAloneShowsWhatCanBeMade() {
        Book.Ended ended = book.run("new");

        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains("Usage: loombook new").contains("chapter");
    }
}
