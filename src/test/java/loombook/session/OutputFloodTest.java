package loombook.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/// Cells that print more than anybody wants to read.
@Timeout(60)
class OutputFloodTest {
    @TempDir Path folder;

    private static final String MEGABYTE =
            "var line = \"0123456789\".repeat(100) + \"\\n\"; line = line.substring(977);"
                    + " var mega = line.repeat(1 << 20).substring(0, 1 << 20);";

    /// Counts, and keeps nothing.
    private static final class Counting extends Told {
        private final AtomicLong bytes = new AtomicLong();
        private final AtomicLong largest = new AtomicLong();

        @Override
        public void output(boolean error, byte[] more) {
            bytes.addAndGet(more.length);
            largest.accumulateAndGet(more.length, Math::max);
        }
    }

    @Test
    void outputBeyondTheCapIsCountedNotShown() {
        Counting counting = new Counting();
        try (Book book = Book.with().outputCap(1000).told(counting).open()) {
            book.given(MEGABYTE);

            Played flood =
                    book.cell("for (int i = 0; i < 100; i++) System.out.print(mega);").isDone();

            assertThat(counting.bytes.get()).isEqualTo(1000);
            assertThat(flood.report().hidden()).isEqualTo((100L << 20) - 1000);
            assertThat(book.cell("System.out.print(\"more\");").report().hidden()).isZero();
            assertThat(counting.bytes.get()).isEqualTo(1004);
        }
    }

    @Test
    void aFloodTakesNoMoreMemoryThanADrizzle() {
        Counting counting = new Counting();
        try (Book book = Book.with().told(counting).open()) {
            book.given(MEGABYTE);
            long before = used();

            book.given("for (int i = 0; i < 100; i++) System.out.print(mega);");

            assertThat(counting.bytes.get()).isEqualTo(100L << 20);
            assertThat(counting.largest.get()).isLessThanOrEqualTo(1 << 16);
            assertThat(used() - before).isLessThan(20L << 20);
        }
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Test
    void whoPrintsFasterThanItIsReadWaits() throws InterruptedException {
        CountDownLatch gate = new CountDownLatch(1);
        Told slow =
                new Told() {
                    @Override
                    public void output(boolean error, byte[] bytes) {
                        try {
                            gate.await();
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                        super.output(error, bytes);
                    }
                };
        Path printed = folder.resolve("printed");
        try (Book book = Book.with().told(slow).open()) {
            book.given(MEGABYTE);
            Running running =
                    book.start(
                            "for (int i = 0; i < 8; i++) System.out.print(mega);",
                            "Files.createFile(Path.of(\"" + printed + "\"));");

            running.after(500);
            assertThat(printed).doesNotExist();
            gate.countDown();

            assertThat(running.ends().isDone().out()).hasSize(8 << 20);
            assertThat(printed).exists();
        }
    }

    @Test
    void aFloodForASlowReaderIsStoppedWithoutLoss() {
        Told slow =
                new Told() {
                    @Override
                    public void output(boolean error, byte[] bytes) {
                        super.output(error, bytes);
                        try {
                            Thread.sleep(150);
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                    }
                };
        try (Book book = Book.with().told(slow).open()) {
            book.given(MEGABYTE, "int x = 5;");

            book.inside("while (true) System.out.print(mega);")
                    .after(300)
                    .stop()
                    .ends()
                    .stopped(Outcome.Recovery.KEPT);

            book.cell("x").evaluatesTo("5");
        }
    }

    @Test
    void aFloodFromALibrarysOwnLoopIsStopped() {
        try (Book book = Book.with().told(new Counting()).open()) {
            book.given("int x = 5;");

            book.start("Stream.generate(Object::new).forEach(System.out::println);")
                    .after(500)
                    .stop()
                    .ends()
                    .stopped(Outcome.Recovery.KEPT);

            book.cell("x").evaluatesTo("5");
        }
    }
}
