package loombook.chapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import loombook.problem.ProblemException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

class ChapterLibraryTest {
    @TempDir private Path root;
    private Path notebooks;
    private ChapterLibrary library;

    @BeforeEach
    void open() throws IOException {
        notebooks = Files.createDirectories(root.resolve("book/notebooks"));
        for (String name :
                new String[] {
                    "10-tasks.jsh", "07-waiting.jsh", "02-generators.jsh", "extra.ipynb", "x.md"
                }) {
            Files.writeString(notebooks.resolve(name), "1");
        }
        Files.createDirectories(root.resolve("my work"));
        Files.writeString(root.resolve("my work/mine.jsh"), "1");
        Files.writeString(root.resolve("my work/a#b.jsh"), "1");
        Files.writeString(root.resolve("my work/plain"), "1");
        Files.createDirectories(root.resolve("my work/waiting"));
        library = ChapterLibrary.open(notebooks, root.resolve("my work"));
    }

    @Test
    void chaptersAreListedInOrder() {
        assertThat(library.chapters())
                .extracting(ChapterLibrary.Entry::name)
                .containsExactly("02-generators", "07-waiting", "10-tasks", "extra");
        assertThat(ChapterLibrary.open(root.resolve("none"), root).chapters()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "07",
                "007",
                "waiting",
                "07-waiting",
                "../book/notebooks/07-waiting.jsh"
            })
    void aChapterHasManyNames(String name) {
        Target target = library.resolve(name);
        assertThat(target.cell()).isEmpty();
        assertThat(target.file().normalize()).isEqualTo(notebooks.resolve("07-waiting.jsh"));
        assertThat(library.resolve(name + "#all-in-order"))
                .isEqualTo(new Target(target.file(), Optional.of("all-in-order")));
    }

    @Test
    void otherFilesAreFoundFromTheBase() {
        assertThat(library.resolve("mine.jsh").file()).isEqualTo(root.resolve("my work/mine.jsh"));
        assertThat(library.resolve("plain").file()).isEqualTo(root.resolve("my work/plain"));
        Path absolute = root.resolve("my work/mine.jsh").toAbsolutePath();
        assertThat(library.resolve(absolute + "#c"))
                .isEqualTo(new Target(absolute, Optional.of("c")));
        assertThat(library.resolve("a#b.jsh").file()).isEqualTo(root.resolve("my work/a#b.jsh"));
    }

    @Test
    void aHyphenIsStandardInput() {
        assertThat(library.resolve("-").isStandardInput()).isTrue();
        assertThat(library.resolve("-#a").cell()).contains("a");
        assertThat(library.resolve("7").isStandardInput()).isFalse();
    }

    @Test
    void unknownNamesGetTheNearest() {
        refused("wating", "wating: there is no such chapter", "did you mean \"waiting\"?");
        refused("07-wating", "there is no such chapter", "did you mean \"07-waiting\"?");
        refused("99", "99: there is no such chapter", "the chapters are 02-generators, 07-waiting");
        refused("mien.jsh", "mien.jsh: there is no such file", "did you mean \"mine.jsh\"?");
        refused("notebooks/task.jsh", "there is no such file", "did you mean \"tasks\"?");
        refused("", "\"\": there is no such chapter", "the chapters are");
        refused("a\0b", "there is no such chapter", "");
    }

    @Test
    void twoOfOneNumberMustBeToldApart() throws IOException {
        Files.writeString(notebooks.resolve("07-other.jsh"), "1");
        library = ChapterLibrary.open(notebooks, root);
        refused("7", "7: may be any of 07-other, 07-waiting", "write one of these names out");
    }

    @Test
    void unknownCellsGetTheNearest() {
        Chapter chapter = ReadingOf.text("// %% id=\"first-error\"\n1\n").chapter();
        Path file = chapter.file();
        assertThat(new Target(file, Optional.of("first-error")).cellIn(chapter))
                .contains(chapter.blocks().getFirst());
        assertThat(new Target(file, Optional.empty()).cellIn(chapter)).isEmpty();
        assertThatThrownBy(() -> new Target(file, Optional.of("frist-error")).cellIn(chapter))
                .isInstanceOf(ProblemException.class)
                .hasMessage(
                        "07-test.jsh: has no cell \"frist-error\"\n"
                                + "  fix: did you mean \"first-error\"?");
    }

    private void refused(String name, String what, String fix) {
        assertThatThrownBy(() -> library.resolve(name))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(what)
                .hasMessageContaining(fix);
    }
}
