package loombook.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The program as its users start it: a process with streams and an exit code.
class MainTest {
    private Book book;

    @BeforeEach
    void makeBook() throws IOException {
        book = new Book();
        book.chapter(
                "01-first.jsh",
                """
                // %% id="prints"
                System.out.println("out: Привет");
                System.err.println("err: Привет");
                // %% id="fails"
                throw new IllegalStateException("no");
                """);
    }

    @AfterEach
    void dropBook() throws IOException {
        book.close();
    }

    @Test
    void doneIsZero() throws Exception {
        Book.Ended ended = book.started("run", "--quiet", "01#prints");

        assertThat(ended).isEqualTo(new Book.Ended(0, "out: Привет\n", "err: Привет\n"));
    }

    @Test
    void notDoneIsOne() throws Exception {
        Book.Ended ended = book.started("run", "01");

        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.out()).contains("✗ IllegalStateException: no").doesNotContain("\u001b");
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void wrongUseIsTwo() throws Exception {
        Book.Ended ended = book.started("run", "77");

        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err())
                .isEqualTo("77: there is no such chapter\n  fix: the chapters are 01-first\n");
    }

    @Test
    void ourFaultIsThree() throws Exception {
        Path jar = Path.of("target/loombook-agent.jar");
        assumeTrue(Files.exists(jar));
        // Our classes, without the jar that the chapter's JVM needs beside them.
        Path alone = Files.createDirectories(book.folder.resolve("alone/classes"));
        try (var files = Files.walk(Path.of("target/classes"))) {
            for (Path file : files.toList()) {
                Path to = alone.resolve(Path.of("target/classes").relativize(file));
                if (!Files.exists(to)) {
                    Files.copy(file, to);
                }
            }
        }

        Book.Ended ended = Book.ended(book.from(alone, "run", "01"));

        assertThat(ended.exit()).isEqualTo(3);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err())
                .contains("loombook-agent.jar: is missing\n  fix: build the program again")
                .doesNotContain("\tat ");
    }

    @Test
    void whatNobodyExpectedIsToldInTwoLines() {
        book.properties.setProperty("java.specification.version", "twenty");

        Book.Ended ended = book.run("doctor");

        assertThat(ended.exit()).isEqualTo(3);
        assertThat(ended.err().lines()).hasSize(2);
        assertThat(ended.err())
                .startsWith("loombook: something of ours broke: java.lang.NumberFormatException")
                .contains("(Program.java:")
                .contains("\n  fix: please report this");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void interruptedIsOneHundredAndThirtyAndNothingIsLeftRunning() throws Exception {
        book.chapter(
                "02-long.jsh",
                """
                // %% id="long"
                System.out.println("pid " + ProcessHandle.current().pid());
                while (true) { Thread.sleep(10); }
                """);
        Process process = book.start("run", "--quiet", "02");
        BufferedReader out =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = out.readLine();
        assertThat(line).startsWith("pid ");
        ProcessHandle chapter = ProcessHandle.of(Long.parseLong(line.substring(4))).orElseThrow();

        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();

        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(130);
        assertThat(chapter.onExit().get(30, TimeUnit.SECONDS)).isEqualTo(chapter);
    }

    @Test
    void standardInputIsReadAsAScript() throws Exception {
        book.input("int x = 6\nSystem.out.println(x * 7)\n");

        assertThat(book.started("run", "-q", "-")).isEqualTo(new Book.Ended(0, "42\n", ""));
    }

    @Test
    void noCommandListsTheChapters() throws Exception {
        Book.Ended ended = book.started();

        assertThat(ended.exit()).isZero();
        assertThat(ended.out()).contains("01-first").contains("2 cells");
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void everyCommandOnAFullDiskSaysItsSay() throws Exception {
        Path disk = Files.createDirectories(book.folder.resolve("disk"));
        List<String> mount =
                List.of("mount", "-t", "tmpfs", "-o", "size=32k", "tmpfs", disk.toString());
        boolean mounted;
        try {
            mounted = new ProcessBuilder(mount).start().waitFor() == 0;
        } catch (IOException e) {
            mounted = false;
        }
        assumeTrue(mounted, "a small disk needs the right to mount one");
        try {
            Path home = Files.createDirectories(disk.resolve("home"));
            Files.setPosixFilePermissions(
                    home, java.nio.file.attribute.PosixFilePermissions.fromString("rwx------"));
            fill(disk.resolve("full"));
            book.environment.put("LOOMBOOK_HOME", home.toAbsolutePath().toString());

            Book.Ended ended = book.started("run", "01#prints");

            assertThat(ended.exit()).isZero();
            assertThat(ended.out()).contains("out: Привет").contains("✓ 1 cell ran");
            assertThat(ended.err())
                    .startsWith("note: compiled cells are not kept")
                    .contains("\n  fix: make room")
                    .doesNotContain("\tat ");
        } finally {
            new ProcessBuilder("umount", disk.toString()).start().waitFor();
        }
    }

    private static void fill(Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            for (int i = 0; i < 64; i++) {
                out.write(new byte[1024]);
            }
        } catch (IOException full) {
            // As it should be.
            return;
        }
    }
}
