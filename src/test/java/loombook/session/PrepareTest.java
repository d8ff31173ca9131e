package loombook.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

@Timeout(60)
class PrepareTest {
    @TempDir Path home;

    @Test
    void aCellIsCompiledWhileTheOneBeforeItIsRead() throws InterruptedException {
        String[] big = {
            "class Big {",
            IntStream.range(0, 2_000)
                    .mapToObj(i -> "int m" + i + "() { return " + i + "; }")
                    .collect(Collectors.joining("\n")),
            "}",
            "new Big().m7()"
        };
        try (Book book = Book.open().given("int x = 1;")) {
            book.prepare(big);
            long start = System.nanoTime();
            Played played = book.cell(big).evaluatesTo("7");
            long toPlay = System.nanoTime() - start;
            assertThat(played.report().kept()).isFalse();
            assertThat(toPlay).isLessThan(played.report().compileNanos());
        }
    }

    @Test
    void whatWasPreparedIsKept() throws InterruptedException {
        try (Book book = Book.with().keptIn(home).open()) {
            book.prepare("int x = 1 + 1;", "x");
            book.cell("int x = 1 + 1;", "x").evaluatesTo("2");
        }
        try (Book book = Book.with().keptIn(home).open()) {
            CellReport report = book.cell("int x = 1 + 1;", "x").evaluatesTo("2").report();
            assertThat(report.kept()).isTrue();
        }
    }

    @Test
    void manyMayBePreparedAtOnce() throws InterruptedException {
        try (Book book = Book.open().given("int x = 3;")) {
            for (int i = 0; i < 20; i++) {
                book.prepareBeside("int y = x + " + i + ";", "y * 2");
            }
            book.cell("int z = x * 10;", "z + 1").evaluatesTo("31");
        }
    }

    @Test
    void anotherCellMayBePlayedInstead() throws InterruptedException {
        try (Book book = Book.open().given("int x = 3;")) {
            book.prepare("int y = x + 1;", "y * 2");
            book.cell("int z = x * 10;", "z + 1").evaluatesTo("31");
            assertThat(book.cell("y").errors()).contains("y");
        }
    }

    @Test
    void whatAPreparedCellDidNotReachIsNotDefined() throws InterruptedException {
        try (Book book = Book.open()) {
            String[] cell = {"int a = 1;", "throw new IllegalStateException();", "int b = 2;"};
            book.prepare(cell);
            book.cell(cell).threw("java.lang.IllegalStateException");
            book.cell("a").evaluatesTo("1");
            assertThat(book.cell("b").errors()).contains("b");
        }
    }

    @Test
    void aPreparedCellThatDoesNotCompileSaysSoWhenItIsPlayed() throws InterruptedException {
        try (Book book = Book.open()) {
            book.prepare("int a = 1;", "int b = nothing;", "int c = 3;");
            Played played = book.cell("int a = 1;", "int b = nothing;", "int c = 3;");
            assertThat(played.errors()).startsWith("2: ").contains("nothing");
            book.cell("a").evaluatesTo("1");
        }
    }

    @Test
    void aJvmStandsByForTheOneThatDies() throws InterruptedException {
        try (Book book = Book.open().given("int x = 4;")) {
            book.prepare("x + 1");
            book.cell("System.exit(3);").died(new Outcome.Death.Exit(3), Outcome.Recovery.REPLAYED);
            book.cell("x + 1").evaluatesTo("5");
        }
    }
}
