package loombook.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

@Timeout(30)
class StopTest {
    private static final String ABSURD = "java.math.BigInteger.TEN.pow(9_000_000).pow(200);";

    /// What waits for input waits for ever.
    private static final Told SILENT =
            new Told() {
                @Override
                public byte[] input() {
                    LockSupport.parkNanos(20_000_000_000L);
                    return new byte[0];
                }
            };

    private static Book shared;

    @BeforeAll
    static void openOneBookForMany() {
        shared = Book.with().told(SILENT).open();
        shared.given(
                "int seen = 41;",
                "Object lock = new Object();",
                "int endless(int n) {",
                "    try { return endless(n + 1); } catch (Throwable t) { return endless(n); }",
                "}");
    }

    @AfterAll
    static void closeIt() {
        shared.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "while (true) {}",
                "for (;;) { try { Thread.sleep(1); } catch (Throwable t) {} }",
                "while (true) { try { while (true) { try { seen++; } catch (Throwable t) {} } }"
                        + " catch (Throwable t) {} }",
                "Thread.sleep(100_000);",
                "synchronized (lock) { lock.wait(); }",
                "java.util.concurrent.locks.LockSupport.park();",
                "while (true) java.util.concurrent.locks.LockSupport.park();",
                "new CountDownLatch(1).await();",
                "Thread.ofVirtual().start(() -> { while (true) {} }).join();",
                "try (var e = Executors.newVirtualThreadPerTaskExecutor())"
                        + " { e.submit(() -> { while (true) {} }); }",
                "try (var e = Executors.newFixedThreadPool(2))"
                        + " { e.submit(() -> { while (true) {} }); }",
                "for (int i = 0; i < 8; i++) Thread.startVirtualThread(() -> { while (true) {} });"
                        + " while (true) {}",
                "for (int i = 0; i < 4; i++) new Thread(() -> { while (true) {} }).start();"
                        + " Thread.sleep(100_000);",
                "IntStream.range(0, 4).parallel().forEach(i -> { while (true) {} });",
                "CompletableFuture.supplyAsync(() -> { while (true) {} }).join();",
                "System.in.read();",
                "while (true) System.out.println(\"flood of many words, on and on\");",
                "endless(0);",
                "throw new RuntimeException() { public String getMessage() { while (true) {} } };",
                "class Loop { static { while (seen > 0) {} } }\nnew Loop();",
            })
    void whatRunsIsStoppedAndNothingIsLost(String code) {
        shared.given("seen = 42;");

        Played played = shared.inside(code).after(20).stop().ends();

        played.stopped(Outcome.Recovery.KEPT);
        assertThat(played.report().threadsLeft()).isZero();
        shared.cell("seen >= 42").evaluatesTo("true");
        assertThat(SILENT.replays()).isZero();
    }

    @Test
    void aValueThatNeverShowsItselfIsStopped() {
        try (Book book = Book.open()) {
            Running running =
                    book.start(
                            "new Object() { public String toString() {",
                            "System.out.println(\"go\"); while (true) {} } }");

            running.whenPrinted("go").stop().ends().stopped(Outcome.Recovery.KEPT);
            book.goesOn();
        }
    }

    @Test
    void aLoopInsideALibraryCostsTheJvmAndTheCellsAboveAreRunAgain() {
        try (Book book = Book.open()) {
            book.given("var list = new ArrayList<>(List.of(1, 2));").given("list.add(3);");

            Played played = book.inside(ABSURD).stop().ends();

            played.stopped(Outcome.Recovery.REPLAYED);
            assertThat(book.told().replays()).isEqualTo(1);
            book.cell("list").evaluatesTo("[1, 2, 3]");
        }
    }

    @Test
    void aTimeLimitStopsAsWell() {
        Duration limit = Duration.ofMillis(300);
        Outcome.Reason reason = new Outcome.Reason.TimeLimit(limit);
        try (Book book = Book.with().timeLimit(limit).open()) {
            book.given("int x = 5;");

            assertThat(book.cell("while (true) {}").outcome())
                    .isEqualTo(new Outcome.Stopped(reason, "", Outcome.Recovery.KEPT));
            assertThat(book.cell(ABSURD).outcome())
                    .isEqualTo(new Outcome.Stopped(reason, "", Outcome.Recovery.REPLAYED));
            book.cell("x").evaluatesTo("5");
        }
    }

    @Test
    void aScriptGoesOnAfterATimeLimit() {
        try (Book book = Book.with().script().timeLimit(Duration.ofMillis(300)).open()) {
            Played played = book.cell("while (true) {}", "int x = 5;", "System.out.println(x);");

            played.prints("5\n");
            assertThat(book.told().failures()).hasSize(1);
        }
    }

    @Test
    void aScriptThatIsStoppedEnds() {
        try (Book book = Book.with().script().open()) {
            Played played = book.started("while (true) {}", "System.out.println(5);").stop().ends();

            played.stopped(Outcome.Recovery.KEPT).prints("go\n");
            assertThat(book.told().failures()).hasSize(1);
        }
    }

    @Test
    void aStopWhenNothingRunsStopsNothing() {
        try (Book book = Book.open()) {
            book.session().stop();
            book.given("int x = 5;");
            book.session().stop();
            book.cell("x").evaluatesTo("5");
        }
    }

    @Test
    void aSecondStopDoesNotReachTheNextCell() {
        try (Book book = Book.open()) {
            for (int i = 0; i < 20; i++) {
                Running running = book.inside("while (true) {}").stop();
                book.session().stop();
                running.ends().stopped(Outcome.Recovery.KEPT);
                book.session().stop();
                book.goesOn();
            }
        }
    }

    @Test
    void aStopAtAnyMomentLeavesTheNextCellAlone() {
        try (Book book = Book.open()) {
            book.given("int x = 5;");
            for (int i = 0; i < 40; i++) {
                Running running = book.start("int a = 1;", "int b = 2;", "Thread.sleep(1);");
                running.after(i / 4).stop().ends();
                book.cell("x").evaluatesTo("5");
            }
        }
    }

    @Test
    void aStopBetweenSnippetsKeepsTheNextFromRunning() {
        try (Book book = Book.open()) {
            book.given("void quick() {}");
            String snippets = "quick();\n".repeat(300);

            Running running = book.started(snippets, "System.out.println(\"end\");");

            running.stop().ends().stopped(Outcome.Recovery.KEPT).prints("go\n");
            book.goesOn();
        }
    }

    @Test
    void aStopDuringTheReplayGivesUpTheVariables() throws InterruptedException {
        try (Book book = Book.open()) {
            book.given("int x = 5;").given("Thread.sleep(1500);");
            Running running = book.inside(ABSURD).stop();
            while (book.told().replays() == 0) {
                Thread.sleep(5);
            }

            running.after(200).stop();

            running.ends().stopped(Outcome.Recovery.LOST);
            book.cell("x").evaluatesTo("0");
        }
    }

    @Test
    void stoppingWhileTheJvmStartsStopsTheCell() {
        try (Book book = Book.open()) {
            Running running = book.start("while (true) {}");
            while (!running.hasEnded()) {
                running.stop().after(10);
            }

            running.ends().stopped(Outcome.Recovery.KEPT);

            book.goesOn();
        }
    }

    @Test
    void anInterruptOfTheThreadThatPlaysStopsTheCell() {
        try (Book book = Book.open()) {
            book.given("int x = 5;");

            book.inside("while (true) {}").interrupt().ends().stopped(Outcome.Recovery.KEPT);

            book.cell("x").evaluatesTo("5");
        }
    }

    @Test
    void aCellThatInterruptsItselfIsNotStopped() {
        try (Book book = Book.open()) {
            Played napped = book.cell("{ Thread.currentThread().interrupt(); Thread.sleep(10); }");
            napped.threw("java.lang.InterruptedException");
            book.goesOn();
        }
    }

    @Test
    void aCellThatIsInterruptedByItselfDoesNotInterruptTheNext() {
        try (Book book = Book.open()) {
            book.given("Thread.currentThread().interrupt();").given("Thread.sleep(1);");
        }
    }

    @Test
    void closingASessionEndsTheCellThatRuns() {
        Book book = Book.open();
        ProcessHandle jvm = book.jvm();
        Running running = book.inside("while (true) {}");

        book.close();

        assertThat(running.ends().outcome()).isInstanceOf(Outcome.Stopped.class);
        assertThat(jvm.onExit()).succeedsWithin(Duration.ofSeconds(10));
    }
}
