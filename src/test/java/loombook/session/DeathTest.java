package loombook.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class DeathTest {
    private static final Outcome.Death OUT_OF_MEMORY = new Outcome.Death.OutOfMemory();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | System.exit(0);",
                "3 | System.exit(3);",
                "4 | Thread.ofPlatform().start(() -> System.exit(4)).join(); Thread.sleep(9_000);",
                "5 | Thread.ofVirtual().start(() -> System.exit(5)).join(); Thread.sleep(9_000);"
            })
    void anExitIsToldWithItsStatus(int status, String code) {
        try (Book book = Book.open()) {
            book.given("var list = new ArrayList<>(List.of(1));").given("list.add(2);");

            book.cell("System.out.println(\"last words\");", code)
                    .died(new Outcome.Death.Exit(status), Outcome.Recovery.REPLAYED)
                    .prints("last words\n");

            book.cell("list").evaluatesTo("[1, 2]");
        }
    }

    @Test
    void aShutdownHookStillPrints() {
        try (Book book = Book.open()) {
            book.given(
                    "Runtime.getRuntime().addShutdownHook(",
                    "new Thread(() -> System.out.println(\"bye\")));");

            Played played = book.cell("System.exit(1);");

            assertThat(played.outcome())
                    .isEqualTo(
                            new Outcome.Died(new Outcome.Death.Exit(1), Outcome.Recovery.REPLAYED));
            played.prints("bye\n");
        }
    }

    @Test
    void anExitInAShutdownHookNeverEndsButCanBeStopped() {
        try (Book book = Book.open()) {
            book.given("int x = 5;");

            book.inside(
                            "Runtime.getRuntime().addShutdownHook(new Thread(() ->"
                                    + " System.exit(2))); System.exit(1);")
                    .after(100)
                    .stop()
                    .ends()
                    .stopped(Outcome.Recovery.REPLAYED);

            book.cell("x").evaluatesTo("5");
        }
    }

    @Test
    void aHaltIsTold() {
        try (Book book = Book.open()) {
            book.given("int x = 5;");
            book.cell("Runtime.getRuntime().halt(7);")
                    .died(new Outcome.Death.Halt(7), Outcome.Recovery.REPLAYED);
            book.cell("x").evaluatesTo("5");
        }
    }

    @Test
    void aKillFromOutsideIsTold() {
        try (Book book = Book.open()) {
            book.given("int x = 5;");
            ProcessHandle jvm = book.jvm();
            Running running = book.inside("Thread.sleep(9_000);");

            jvm.destroyForcibly();

            running.ends().died(new Outcome.Death.Signal(9), Outcome.Recovery.REPLAYED);
            book.cell("x").evaluatesTo("5");
        }
    }

    @Test
    void aDeathBetweenCellsIsNoFaultOfTheNext() throws Exception {
        try (Book book = Book.open()) {
            book.given("int x = 5;");
            ProcessHandle jvm = book.jvm();
            jvm.destroyForcibly();
            jvm.onExit().get();
            Thread.sleep(50);

            Played next = book.cell("x + 1").evaluatesTo("6");

            assertThat(next.remarks())
                    .containsExactly(
                            "since the last cell, signal 9 had ended the chapter's JVM",
                            "the cells above were run again");
        }
    }

    @Test
    void whatCannotBeRunAgainIsSaidToBeLost() {
        try (Book book = Book.open()) {
            book.given(
                    "int x = 5;",
                    "int twice(int n) { return 2 * n; }",
                    "Path mark = Path.of(System.getProperty(\"java.io.tmpdir\"), \"loombook-test-\""
                            + " + ProcessHandle.current().parent().get().pid());");
            book.cell("if (Files.exists(mark)) Runtime.getRuntime().halt(3);");
            book.cell("Files.createFile(mark); mark.toFile().deleteOnExit();").isDone();

            // The JVM that runs the cells above again dies of the mark.
            book.cell("Runtime.getRuntime().halt(1);")
                    .died(new Outcome.Death.Halt(1), Outcome.Recovery.LOST);

            book.cell("x").evaluatesTo("0");
            book.cell("twice(4)").evaluatesTo("8");
        } finally {
            java.nio.file.Path.of(
                            System.getProperty("java.io.tmpdir"),
                            "loombook-test-" + ProcessHandle.current().pid())
                    .toFile()
                    .delete();
        }
    }

    @Test
    void aHeapThatStaysFullCostsTheJvm() {
        try (Book book = Book.with().options("-Xmx48m").open()) {
            book.given("int x = 5;", "var list = new ArrayList<Object>();");

            book.cell("while (true) list.add(new byte[100_000]);")
                    .died(OUT_OF_MEMORY, Outcome.Recovery.REPLAYED);

            book.cell("list.size() + x").evaluatesTo("5");
        }
    }

    @Test
    void aHeapFilledWithCrumbsCostsTheJvm() {
        try (Book book = Book.with().options("-Xmx32m").open()) {
            book.given("int x = 5;", "var list = new LinkedList<Object>();");

            book.cell("while (true) list.add(list.size());")
                    .died(OUT_OF_MEMORY, Outcome.Recovery.REPLAYED);

            book.cell("list.size() + x").evaluatesTo("5");
        }
    }

    @Test
    void aHeapFilledByAnotherThreadCostsTheJvm() {
        try (Book book = Book.with().options("-Xmx48m").open()) {
            book.given("int x = 5;", "var list = new ArrayList<Object>();");

            book.cell(
                            "var filler = new Thread(() -> {"
                                    + " while (true) list.add(new byte[100_000]); });",
                            "filler.start();",
                            "filler.join();")
                    .died(OUT_OF_MEMORY, Outcome.Recovery.REPLAYED);

            book.cell("list.size() + x").evaluatesTo("5");
        }
    }

    @Test
    void anArrayTooLargeIsJustAnError() {
        try (Book book = Book.with().options("-Xmx48m").open()) {
            book.given("var list = new ArrayList<>(List.of(1));").given("list.add(2);");

            book.cell("var huge = new byte[100_000_000];").threw("java.lang.OutOfMemoryError");

            book.cell("list").evaluatesTo("[1, 2]");
            assertThat(book.told().replays()).isZero();
        }
    }

    @Test
    void aThreadThatCannotBeMadeIsJustAnError() {
        try (Book book = Book.open()) {
            book.given("int x = 5;");

            Trace trace =
                    book.cell("new Thread(null, () -> {}, \"huge\", 1L << 45).start();")
                            .threw("java.lang.OutOfMemoryError");

            assertThat(trace.message()).contains("unable to create native thread");
            book.cell("x").evaluatesTo("5");
        }
    }

    @Test
    void tenThousandThreadsAreStopped() {
        try (Book book = Book.with().options("-Xss256k").open()) {
            book.given("int x = 5;");

            Outcome outcome =
                    book.inside(
                                    "for (int i = 0; i < 10_000; i++) new Thread(() -> { try {"
                                        + " Thread.sleep(100_000); } catch (InterruptedException e)"
                                        + " {} }).start(); System.out.println(\"all\");"
                                        + " Thread.sleep(100_000);")
                            .whenPrinted("all")
                            .stop()
                            .ends()
                            .outcome();

            assertThat(outcome).isInstanceOf(Outcome.Stopped.class);
            book.cell("x").evaluatesTo("5");
        }
    }

    @Test
    void deepRecursionIsJustAnError() {
        try (Book book = Book.open()) {
            book.given("int deep(int n) { return deep(n + 1) + 1; }");

            Trace trace = book.cell("deep(0)").threw("java.lang.StackOverflowError");

            assertThat(trace.spots()).hasSizeLessThanOrEqualTo(200);
            book.goesOn();
        }
    }
}
