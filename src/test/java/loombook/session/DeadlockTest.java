package loombook.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(30)
class DeadlockTest {
    private static final String[] ACCOUNTS = {
        "class Account {",
        "    final java.util.concurrent.locks.ReentrantLock lock =",
        "            new java.util.concurrent.locks.ReentrantLock();",
        "    void monitors(Account other, CyclicBarrier both) throws Exception {",
        "        synchronized (this) {",
        "            both.await(); System.out.println(\"met\"); synchronized (other) {}",
        "        }",
        "    }",
        "    void locks(Account other, CyclicBarrier both) throws Exception {",
        "        lock.lock(); both.await(); System.out.println(\"met\"); other.lock.lock();",
        "    }",
        "}",
        "var both = new CyclicBarrier(2);",
        "var a = new Account();",
        "var b = new Account();"
    };

    /// Both threads have one lock, and are about to ask for the other.
    private static Outcome stoppedWhenBothHaveMet(Running running) {
        return running.whenPrinted("met\nmet").after(100).stop().ends().outcome();
    }

    @ParameterizedTest
    @CsvSource({
        "ofPlatform, monitors, Account",
        "ofVirtual, monitors, Account",
        "ofPlatform, locks, ReentrantLock",
        "ofVirtual, locks, ReentrantLock"
    })
    void threadsInACircleAreNamedWithBothLocks(String kind, String how, String lock) {
        String start =
                "var %s = Thread.%s().name(\"%s\").start(() -> { try { %s } catch (Exception e) {}"
                        + " });";
        try (Book book = Book.open()) {
            book.given(ACCOUNTS).given("int x = 5;");

            Running running =
                    book.inside(
                            start.formatted("one", kind, "one", "a." + how + "(b, both);")
                                    + start.formatted("two", kind, "two", "b." + how + "(a, both);")
                                    + "one.join();");
            Outcome outcome = stoppedWhenBothHaveMet(running);

            assertThat(outcome).isInstanceOf(Outcome.Stopped.class);
            Outcome.Stopped stopped = (Outcome.Stopped) outcome;
            assertThat(stopped.recovery()).isEqualTo(Outcome.Recovery.KEPT);
            String at = lock.replace(".", "\\.").replace("$", "\\$") + "@[0-9a-f]+";
            assertThat(stopped.deadlock().lines())
                    .hasSize(2)
                    .anySatisfy(
                            line ->
                                    assertThat(line)
                                            .matches(
                                                    "\"one\" waits for "
                                                            + at
                                                            + ", held by \"two\""))
                    .anySatisfy(
                            line ->
                                    assertThat(line)
                                            .matches(
                                                    "\"two\" waits for "
                                                            + at
                                                            + ", held by \"one\""));
            book.cell("x").evaluatesTo("5");
        }
    }

    @Test
    void aCellThatIsPartOfTheCircleCostsTheJvm() {
        try (Book book = Book.open()) {
            book.given(ACCOUNTS).given("int x = 5;");

            Running running =
                    book.inside(
                            "Thread.ofPlatform().name(\"one\").start(() -> {"
                                    + " try { a.monitors(b, both); } catch (Exception e) {} });"
                                    + " b.monitors(a, both);");
            Outcome outcome = stoppedWhenBothHaveMet(running);

            Outcome.Stopped stopped = (Outcome.Stopped) outcome;
            assertThat(stopped.recovery()).isEqualTo(Outcome.Recovery.REPLAYED);
            assertThat(stopped.deadlock()).contains("\"one\"", "\"main\"");
            book.cell("x").evaluatesTo("5");
        }
    }

    @Test
    void threadsThatOnlyWaitAreNoDeadlock() {
        try (Book book = Book.open()) {
            Outcome outcome =
                    book.inside(
                                    "var l = new java.util.concurrent.locks.ReentrantLock();"
                                            + " l.lock(); new Thread(() -> l.lock()).start();"
                                            + " Thread.sleep(100_000);")
                            .after(50)
                            .stop()
                            .ends()
                            .outcome();

            assertThat(outcome)
                    .isEqualTo(
                            new Outcome.Stopped(
                                    new Outcome.Reason.Asked(), "", Outcome.Recovery.KEPT));
        }
    }
}
