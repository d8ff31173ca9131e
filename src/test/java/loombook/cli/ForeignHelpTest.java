package loombook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.OutputStream;
import java.util.regex.Pattern;

class ForeignHelpTest {
    private static final Pattern ENGLISH_WORDS =
            Pattern.compile("\\b(?:the|a|an|is|of|to|and|or|it) ");

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
    void everyCommandOptionAndWordIsExplainedInEveryLanguageAndNothingElse() {
        OutputStream nowhere = OutputStream.nullOutputStream();
        try (Program program = book.program(nowhere, nowhere)) {
            assertThat(ForeignHelp.gaps(program)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--lang ru check --help",
        "check --lang ru --help",
        "check --help --lang=ru",
        "check -h --lang ru",
    })
    void helpSpeaksTheLanguageWhereverItIsNamed(String words) {
        Book.Ended ended = book.run(words.split(" "));

        assertThat(ended.exit()).isZero();
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out())
                .startsWith("Вызов: loombook check [-h] [--json]")
                .contains("ЗАДАНИЕ...", "--solution=ПУТЬ", "показать эту справку", "Код выхода: 0")
                .doesNotContain("EXERCISE", "Usage", "Exit code");
    }

    @Test
    void otherwiseTheLocaleDecides() {
        book.environment.put("LANG", "ru_RU.UTF-8");

        assertThat(book.run("--help").out())
                .startsWith("Вызов: loombook [-hV]")
                .contains("\n\nКоманды:\n  play      Читает главу");
        assertThat(book.run("--help", "--lang", "en").out()).startsWith("Usage: loombook [-hV]");
        assertThat(book.run("new").err()).startsWith("Вызов: loombook new");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "run", "grade", "grade set", "new", "new exercise", "doctor"})
    void noEnglishIsLeftInIt(String command) {
        book.environment.put("LANG", "ru_RU.UTF-8");
        String[] words = (command + " --help").strip().split(" ");

        assertThat(book.run(words).out())
                .containsPattern("[а-я]")
                .doesNotContainPattern(ENGLISH_WORDS);
    }

    @Test
    void aLanguageThatIsNotSpokenIsRefusedByEveryCommand() {
        Book.Ended ended = book.run("doctor", "--lang", "xx");

        assertThat(ended.exit()).isEqualTo(Exit.WRONG_USE);
        assertThat(ended.err()).contains("--lang xx: is no language of this book");
    }
}
