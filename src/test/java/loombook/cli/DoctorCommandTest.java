package loombook.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

class DoctorCommandTest {
    private Book book;

    @BeforeEach
    void makeBook() throws IOException {
        book = new Book().chapter("01-first.jsh", "// %% id=\"a\"\n1 + 1\n");
    }

    @AfterEach
    void dropBook() throws IOException {
        book.close();
    }

    @Test
    void aHealthyMachineIsCalledSo() {
        Book.Ended ended = book.run("doctor");

        assertThat(ended.exit()).isZero();
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out())
                .contains("✓ Java       " + Runtime.version())
                .contains("✓ chapters   a cell answers ")
                .contains("✓ cache      " + book.home.resolve("cache").toAbsolutePath())
                .contains("✓ book       1 chapter in " + book.notebooks);
        // What the jail is good for is found out once.
        assertThat(book.home.resolve("cache").toFile().list()).containsExactly("jails");
    }

    @Test
    void seesWhetherStartsArePrepared() throws IOException {
        book.properties.setProperty("loombook.aot", book.home.resolve("none").toString());
        assertThat(book.run("doctor").out()).contains("! start      not prepared");

        Path caches = Path.of(book.file("live.aot", "x")).toAbsolutePath().getParent();
        book.properties.setProperty("loombook.aot", caches.toString());
        assertThat(book.run("doctor").out()).contains("✓ start ");
    }

    @Test
    void anOldJavaIsBad() {
        book.properties.setProperty("java.specification.version", "21");

        Book.Ended ended = book.run("doctor");

        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.out()).contains("✗ Java ").contains("    fix: install a JDK 25");
    }

    @Test
    void aBookWithoutChaptersIsBad() throws IOException {
        Files.delete(book.notebooks.resolve("01-first.jsh"));

        assertThat(book.run("doctor").exit()).isEqualTo(1);
        assertThat(book.run("doctor").out()).contains("✗ book       no chapters in ");
    }

    @Test
    void aCacheThatCannotBeMadeIsANote() throws IOException {
        book.environment.put(
                "LOOMBOOK_HOME", Path.of(book.file("file", "x")).toAbsolutePath() + "");

        Book.Ended ended = book.run("doctor");

        assertThat(ended.exit()).isZero();
        assertThat(ended.out())
                .contains("! cache      cannot make ")
                .contains("fix: make room, or");
    }

    @Test
    void aCacheThatOthersMayWriteToIsRefusedEverywhere() throws IOException {
        Path cache = Files.createDirectories(book.home.resolve("cache"));
        Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwxrwxrwx"));

        refusedEverywhere("can be written by other users", "chmod go-w");
    }

    @Test
    void aCacheOfSomebodyElseIsRefusedEverywhere() throws IOException {
        Path cache = Files.createDirectories(book.home.resolve("cache"));
        try {
            Files.setAttribute(cache, "unix:uid", 4321);
        } catch (FileSystemException e) {
            assumeTrue(false, "only root can give a folder away");
        }

        refusedEverywhere("belongs to another user (number 4321)", "chown");
    }

    private void refusedEverywhere(String what, String cure) {
        Book.Ended doctor = book.run("doctor");
        assertThat(doctor.exit()).isEqualTo(1);
        assertThat(doctor.out()).contains("✗ cache ").contains(what).contains(cure);
        for (String command : new String[] {"run 01", "verify 01", "doctor --clean"}) {
            Book.Ended ended = book.run(command.split(" "));
            assertThat(ended.exit()).as(command).isEqualTo(2);
            assertThat(ended.out()).as(command).isEmpty();
            assertThat(ended.err())
                    .as(command)
                    .contains(what)
                    .contains("fix: ")
                    .contains(cure)
                    .contains("set LOOMBOOK_HOME");
        }
    }

    @Test
    void pathsNamesEveryFolderAndItsSize() throws IOException {
        Path kept = Files.createDirectories(book.home.resolve("cache/kept"));
        Files.write(kept.resolve("some"), new byte[2_500_000]);

        Book.Ended ended = book.run("doctor", "--paths");

        assertThat(ended.exit()).isZero();
        assertThat(ended.out().lines())
                .hasSize(3)
                .anyMatch(line -> line.matches("data +0 kB  .*/home/data"))
                .anyMatch(line -> line.matches("cache +2 MB  .*/home/cache"))
                .anyMatch(line -> line.matches("cache/kept +2 MB  .*/home/cache/kept"));
    }

    @Test
    void cleanEmptiesTheCachesAndNothingElse() throws IOException {
        Path kept = Files.createDirectories(book.home.resolve("cache/kept"));
        Files.write(kept.resolve("some"), new byte[2_500_000]);
        Path data = Files.createDirectories(book.home.resolve("data"));
        Files.writeString(data.resolve("progress"), "much");

        Book.Ended ended = book.run("doctor", "--clean");

        assertThat(ended.exit()).isZero();
        assertThat(ended.out()).isEqualTo("caches emptied: 2 MB given back\n");
        assertThat(book.home.resolve("cache")).isEmptyDirectory();
        assertThat(data.resolve("progress")).exists();
        assertThat(book.run("run", "01").exit()).isZero();
    }
}
