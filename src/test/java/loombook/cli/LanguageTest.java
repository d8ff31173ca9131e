package loombook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import loombook.chapter.Chapter;
import loombook.chapter.ChapterReader;
import loombook.chapter.Translation;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Path;

class LanguageTest {
    private static final String ENGLISH =
            """
            // ---
            // title: Waiting
            // summary: for many things
            // ---

            // %% [markdown] id="question"
            // Which answer do you wait for?

            // %% id="sum" title="A sum"
            1 + 1

            // %% id="product" title="A product"
            2 * 3
            """;

    private Book book;

    @BeforeEach
    void makeBook() throws IOException {
        book = new Book().chapter("07-waiting.jsh", ENGLISH);
        book.chapter("ru/07-waiting.md", translation(ENGLISH));
    }

    @AfterEach
    void dropBook() throws IOException {
        book.close();
    }

    @Test
    void aChapterIsShownInTheLanguageAskedFor() {
        Book.Ended ended = book.run("run", "--lang", "ru", "07");

        assertThat(ended.exit()).isZero();
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out())
                .startsWith("Ожидание  07-waiting · 2 ячейки\n")
                .contains("── sum · Сумма ──")
                .contains("= 2\n")
                .contains("── product · Произведение ──", "· работа ", "✓ 2 ячейки сыграно");
        assertThat(book.run("run", "--lang", "en", "07").out()).startsWith("Waiting  07-");
    }

    @ParameterizedTest
    @CsvSource({
        "LANG, ru_RU.UTF-8, Ожидание",
        "LC_MESSAGES, ru, Ожидание",
        "LC_ALL, ru_UA.utf8, Ожидание",
        "LC_ALL, en_GB.UTF-8, Waiting",
        "LANG, run_RU, Waiting",
        "LC_ALL, C, Waiting"
    })
    void otherwiseTheLocaleDecides(String variable, String value, String title) {
        book.environment.put(variable, value);

        assertThat(book.run("run", "07").out()).startsWith(title + "  07-waiting");
        assertThat(book.run("list").out()).contains("07-waiting  " + title);
    }

    @Test
    void whatACellDidToOthersIsToldInTheSameLanguage() throws IOException {
        book.chapter("08-later.jsh", "// %% id=\"early\"\nint f() { return g(); }\n");

        Book.Ended ended = book.run("run", "--lang", "ru", "08");

        assertThat(ended.out()).contains("✗ чего-то не хватает", "f() пока не работает");
    }

    @Test
    void theFirstVariableThatIsSetDecides() {
        book.environment.put("LC_ALL", "en_GB.UTF-8");
        book.environment.put("LANG", "ru_RU.UTF-8");

        assertThat(book.run("list").out()).contains("Waiting");
    }

    @Test
    void whereNoVariableIsSetTheJvmKnows() {
        book.environment.remove("LANG");
        book.properties.setProperty("user.language", "ru");

        assertThat(book.run("list").out()).contains("Ожидание");
    }

    @Test
    void dataIsEnglishUnlessAskedForOtherwise() {
        book.environment.put("LANG", "ru_RU.UTF-8");

        assertThat(book.run("list", "--json").out()).contains("\"Waiting\"");
        assertThat(book.run("list", "--json", "--lang", "ru").out()).contains("\"Ожидание\"");
        assertThat(book.run("run", "--json", "07").out()).contains("\"Waiting\"");
        assertThat(book.run("run", "--json", "--lang", "ru", "07").out()).contains("\"Ожидание\"");
    }

    @Test
    void whatHasChangedSinceIsShownInEnglishAndFoundByVerify() throws IOException {
        book.chapter("07-waiting.jsh", ENGLISH.replace("A sum", "The sum"));

        assertThat(book.run("run", "--lang", "ru", "07").out())
                .startsWith("Ожидание")
                .contains("── sum · The sum ──")
                .contains("── product · Произведение ──");
        Book.Ended verified = book.run("verify", "07");
        assertThat(verified.exit()).isEqualTo(1);
        assertThat(verified.out())
                .contains(
                        book.notebooks.resolve("ru/07-waiting.md")
                                + ":9: the cell \"sum\" has changed")
                .contains("fix: translate the change, then head it <!-- cell: sum source: ");
    }

    @Test
    void whatIsNotTranslatedIsShownInEnglishAndFoundByVerify() throws IOException {
        String more = ENGLISH + "\n// %% id=\"more\" title=\"More\"\n7\n";
        book.chapter("07-waiting.jsh", more);

        assertThat(book.run("run", "--lang", "ru", "07").out()).contains("── more · More ──");
        assertThat(book.run("verify", "07").out())
                .contains("ru/07-waiting.md: the cell \"more\" is not translated");
    }

    @Test
    void aTranslationThatIsUpToDateIsWell() {
        assertThat(book.run("verify", "07").exit()).isZero();
    }

    @Test
    void aChapterWithoutTranslationIsShownInEnglishWithANote() throws IOException {
        book.chapter("08-other.jsh", ENGLISH);

        Book.Ended asked = book.run("run", "--lang", "ru", "08");
        assertThat(asked.exit()).isZero();
        assertThat(asked.out()).startsWith("Waiting  08-other");
        assertThat(asked.err()).isEqualTo("заметка: 08-other не переведена: текст по-английски\n");

        book.environment.put("LANG", "ru_RU.UTF-8");
        assertThat(book.run("run", "08").err()).isEmpty();
        assertThat(book.run("verify", "08").exit()).isZero();
    }

    /// The file as a translator would write it.
    private static String translation(String english) {
        Chapter chapter =
                ChapterReader.read("07-waiting", Path.of("07-waiting.jsh"), english).orThrow();
        StringBuilder text = new StringBuilder();
        text.append("<!-- chapter source: ")
                .append(Translation.hashOf("Waiting\n\nfor many things"))
                .append(" -->\nОжидание\n\nмногого\n\n");
        String[] russian = {"Какого ответа вы ждёте?", "Сумма", "Произведение"};
        for (int i = 0; i < russian.length; i++) {
            String heading = Translation.heading(chapter.blocks().get(i));
            text.append(heading).append('\n').append(russian[i]).append("\n\n");
        }
        return text.toString();
    }
}
