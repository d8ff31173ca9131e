package loombook.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.regex.Pattern;

/// Whatever file is given to the program, it says what is wrong with it, and ends with 2.
class BadInputTest {
    private static final Pattern TRACE = Pattern.compile("(?m)^\\s+at |Exception");

    private Book book;

    @BeforeEach
    void makeBook() throws IOException {
        book = new Book().chapter("01-iterators.jsh", "// %% id=\"a\"\n1 + 1\n");
        book.chapter("02-generators.jsh", "// %% id=\"a\"\n1 + 1\n");
    }

    @AfterEach
    void dropBook() throws IOException {
        book.close();
    }

    @Test
    void noSuchChapterGetsTheNearestNames() {
        refused("itertors")
                .isEqualTo(
                        "itertors: there is no such chapter\n"
                                + "  fix: did you mean \"iterators\"?\n");
        refused("17")
                .isEqualTo(
                        "17: there is no such chapter\n"
                                + "  fix: the chapters are 01-iterators, 02-generators\n");
        refused("").startsWith("\"\": there is no such chapter\n");
    }

    @Test
    void noSuchFileGetsTheFilesBesideIt() throws IOException {
        String mine = book.file("mine.jsh", "1");
        String typed = mine.replace("mine.jsh", "mien.jsh");
        refused(typed)
                .isEqualTo(typed + ": there is no such file\n  fix: did you mean \"mine.jsh\"?\n");
    }

    @Test
    void manyChaptersAreNotAllNamed() throws IOException {
        for (int i = 10; i < 20; i++) {
            book.chapter(i + "-some.jsh", "1");
        }
        refused("77").contains("fix: `loombook list` shows what there is");
    }

    @Test
    void aFileThatMayNotBeRead() throws IOException {
        String file = book.file("secret.jsh", "1");
        Files.setPosixFilePermissions(Path.of(file), PosixFilePermissions.fromString("---------"));
        assumeTrue(!Files.isReadable(Path.of(file)), "nothing is closed to root");
        refused(file).startsWith(file + ": may not be read");
    }

    @Test
    void binary() throws IOException {
        String file = book.file("binary.jsh", new byte[] {(byte) 0xCA, (byte) 0xFE, 0, 1, 2});
        refused(file).startsWith(file + ": is binary, not text\n  fix: ");
    }

    @Test
    void notUtf8() throws IOException {
        String file = book.file("latin.jsh", new byte[] {'/', '/', '\n', 'a', (byte) 0xE4, '\n'});
        refused(file).startsWith(file + ":2: is not UTF-8").contains("fix: save it as UTF-8");
    }

    @Test
    void empty() throws IOException {
        String file = book.file("empty.jsh", "");
        refused(file).startsWith(file + ": is empty\n  fix: ");
    }

    @Test
    void fiftyMegabytes() throws IOException {
        byte[] large = new byte[50_000_000];
        Arrays.fill(large, (byte) 'a');
        String file = book.file("large.jsh", large);
        refused(file).startsWith(file + ": is larger than 8 MB\n  fix: ");
    }

    @Test
    void aDirectory() throws IOException {
        String folder = Files.createDirectories(book.folder.resolve("folder")).toString();
        refused(folder).startsWith(folder + ": is a directory\n  fix: ");
        refused(".").startsWith(".: is a directory\n  fix: ");
    }

    @Test
    void allThatIsWrongInAFileIsSaidAtOnce() throws IOException {
        String file =
                book.file(
                        "wrong.jsh",
                        """
                        // ---
                        // title Wrong
                        // minutes: many
                        // ---
                        // %% id="a"
                        int a;
                        // %% id="a"
                        int b;
                        // %% [strange] id="c"
                        int c;
                        """);
        refused(file)
                .contains(file + ":2: \"title Wrong\" is no front matter\n  fix: ")
                .contains(file + ":3: \"many\" is no number of minutes\n  fix: ")
                .contains(file + ":7: the id \"a\" is taken by the cell on line 5\n  fix: ")
                .contains(file + ":9: there is no cell type [strange]\n  fix: ");
    }

    @Test
    void frontMatterWithoutEnd() throws IOException {
        String file = book.file("open.jsh", "// ---\n// title: A\n// %% id=\"a\"\n1\n");
        refused(file).contains(file + ":1: the front matter has no end\n  fix: ");
    }

    @Test
    void aChapterForAJavaToCome() throws IOException {
        String file = book.file("future.jsh", "//JAVA 99+\n// %% id=\"a\"\n1\n");
        refused(file)
                .contains(file + ": this chapter needs Java 99")
                .contains("fix: install a JDK 99");
    }

    @Test
    void aJavaOfThePast() throws IOException {
        book.properties.setProperty("java.specification.version", "24");
        String file = book.file("usual.jsh", "//JAVA 25+\n// %% id=\"a\"\n1\n");
        refused(file).contains("this chapter needs Java 25, but this is Java 24\n  fix: install");
    }

    @Test
    void aBadTargetKeepsTheGoodOnesFromRunning() throws IOException {
        String empty = book.file("empty.jsh", "");
        Book.Ended ended = book.run("run", "01", "nosuch", empty);

        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains("nosuch: there is no").contains(empty + ": is empty");
    }

    @Test
    void standardInputIsNamedByItsHyphen() {
        book.input("");
        refused("-").startsWith("-: is empty");
    }

    /// By `run` and by `verify`: both must say the same, and nothing on standard output.
    private org.assertj.core.api.AbstractStringAssert<?> refused(String target) {
        Book.Ended run = book.run("run", target);
        Book.Ended verify = book.run("verify", target);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(TRACE.matcher(run.err()).find()).as(run.err()).isFalse();
        if (verify.exit() == 2) {
            assertThat(verify).isEqualTo(run);
        } else {
            assertThat(verify.exit()).isEqualTo(1);
            run.err().lines().forEach(line -> assertThat(verify.out()).contains(line));
        }
        return assertThat(run.err());
    }
}
