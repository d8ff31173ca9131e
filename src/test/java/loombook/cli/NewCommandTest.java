package loombook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;

class NewCommandTest {
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
    void aNewChapterPlaysAndVerifies() throws IOException {
        Book.Ended made = book.run("new", "chapter", "waiting-for-all");

        assertThat(made.exit()).isZero();
        assertThat(made.err()).isEmpty();
        assertThat(made.out())
                .isEqualTo(
                        "made "
                                + book.notebooks.resolve("01-waiting-for-all.jsh")
                                + "\n"
                                + "  next: write in it, then `loombook run 01-waiting-for-all` and"
                                + " `loombook verify 01-waiting-for-all`\n");
        assertThat(book.read("01-waiting-for-all.jsh")).contains("// title: Waiting for all\n");
        assertThat(book.run("verify").exit()).isZero();
        assertThat(book.run("run", "01").exit()).isZero();
        assertThat(book.run("verify", "--update").out()).doesNotContain("updated");
    }

    @Test
    void itsNumberIsTheNextOneOrTheOneAskedFor() throws IOException {
        book.chapter("07-waiting.jsh", "1");

        book.run("new", "chapter", "next");
        book.run("new", "chapter", "03-between");

        assertThat(book.notebooks.resolve("08-next.jsh")).exists();
        assertThat(book.notebooks.resolve("03-between.jsh")).exists();
    }

    @Test
    void whatIsThereIsNotOverwritten() throws IOException {
        book.chapter("03-there.jsh", "1");

        assertThat(book.run("new", "chapter", "03-there").exit()).isEqualTo(2);
        assertThat(book.read("03-there.jsh")).isEqualTo("1");
    }

    @Test
    void aFolderThatCannotBeMadeIsSaid() throws IOException {
        Files.delete(book.notebooks);
        Files.writeString(book.notebooks, "a file in its place");

        Book.Ended ended = book.run("new", "chapter", "some");

        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err())
                .contains("01-some.jsh: cannot write ")
                .contains("\n  fix: see who may write there");
    }
}
