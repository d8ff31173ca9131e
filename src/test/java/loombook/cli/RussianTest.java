package loombook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;

/// What instructors are told, where the locale is Russian.
class RussianTest {
    private static final String WELL = "// %% id=\"a\"\n1 + 1\n//= 2\n";

    private Book book;

    @BeforeEach
    void makeBook() throws IOException {
        book = new Book().chapter("01-first.jsh", WELL).chapter("02-second.jsh", WELL);
        book.environment.put("LANG", "ru_RU.UTF-8");
    }

    @AfterEach
    void dropBook() throws IOException {
        book.close();
    }

    @Test
    void doctorSpeaksRussian() {
        book.properties.setProperty("java.specification.version", "21");

        assertThat(book.run("doctor").out())
                .contains("✗ Java ", "    совет: установите JDK 25\n")
                .contains("✓ главы      ячейка отвечает через ", "✓ книга      2 главы в ");
        assertThat(book.run("doctor", "--clean").out()).startsWith("кэш очищен: освободилось ");
    }

    @Test
    void verifySpeaksRussian() throws IOException {
        assertThat(book.run("verify", "01").out())
                .startsWith("✓ 01-first  1 ячейка · ")
                .contains("\n1 глава, всё как записано · ");

        book.chapter("02-second.jsh", WELL.replace("//= 2", "//= 3"));
        assertThat(book.run("verify", "01", "02").out())
                .contains("\nне всё в порядке в 1 главе из 2 · ");
        assertThat(book.run("verify", "--update", "02").out())
                .contains(" · обновлено: прочтите изменения");
    }

    @Test
    void whatIsMadeIsSaidInRussian() {
        assertThat(book.run("new", "chapter", "third").out())
                .startsWith("создано: ")
                .endsWith(
                        "  дальше: пишите в ней, потом `loombook run 03-third` и"
                                + " `loombook verify 03-third`\n");
    }
}
