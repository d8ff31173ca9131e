package loombook.session;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Which threads besides the main one a stop reaches, and which it leaves alone.
@Timeout(30)
class StoppedThreadsTest {
    @Test
    void aPoolServesTheNextCellThoughItsThreadsWereStopped() {
        try (Book book = Book.open()) {
            book.given("var pool = Executors.newFixedThreadPool(2);");
            for (int i = 0; i < 5; i++) {
                book.started(
                                "pool.submit(() -> { while (true) {} });",
                                "pool.submit(() -> { Thread.sleep(100_000); return 1; }).get();")
                        .after(20)
                        .stop()
                        .ends()
                        .stopped(Outcome.Recovery.KEPT);
                book.cell(
                                "int square(int n) { return n * n; }",
                                "pool.submit(() -> square(7)).get()")
                        .evaluatesTo("49");
            }
        }
    }

    @Test
    void threadsThatAnEarlierCellMadeAreStoppedIfTheyRunThisCellsTasks() {
        try (Book book = Book.open()) {
            book.given(
                    "var pool = Executors.newFixedThreadPool(1);",
                    "var ran = new AtomicLong();",
                    "pool.submit(() -> ran.incrementAndGet()).get();");

            book.started("pool.submit(() -> { while (true) ran.incrementAndGet(); }).get();")
                    .stop()
                    .ends()
                    .stopped(Outcome.Recovery.KEPT);

            book.cell("pool.submit(() -> 5).get(3, TimeUnit.SECONDS)").evaluatesTo("5");
        }
    }

    @Test
    void aThreadThatAnEarlierCellLeftOnPurposeGoesOn() {
        try (Book book = Book.open()) {
            book.given(
                    "volatile int ticks = 0;",
                    "var ticker = new Thread(() -> { while (true) { ticks++; Thread.yield(); } });",
                    "ticker.start();");

            book.inside("while (true) {}").stop().ends().stopped(Outcome.Recovery.KEPT);

            book.cell("int before = ticks; Thread.sleep(100); ticks > before").evaluatesTo("true");
            book.cell("ticker.isAlive()").evaluatesTo("true");
        }
    }
}
