package loombook.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class OutputTest {
    @Test
    void bothStreamsArriveInOrder() {
        try (Book book = Book.open()) {
            book.given(
                    "for (int i = 0; i < 3; i++) {",
                    "    System.out.println(\"out \" + i); System.err.println(\"err \" + i);",
                    "}");

            assertThat(book.told().all()).isEqualTo("out 0\nerr 0\nout 1\nerr 1\nout 2\nerr 2\n");
            assertThat(book.told().err()).isEqualTo("err 0\nerr 1\nerr 2\n");
        }
    }

    @Test
    void allOfItArrivesBeforeTheReport() {
        try (Book book = Book.open()) {
            for (int i = 0; i < 50; i++) {
                book.cell("System.out.print(\"no newline " + i + "\")")
                        .isDone()
                        .prints("no newline " + i);
            }
        }
    }

    @Test
    void textIsUtf8Everywhere() {
        try (Book book = Book.open()) {
            book.given("String привет = \"мир 🧵 \\u00e9\";", "record Ящик(int вес) {}");

            book.cell("System.out.print(привет); привет")
                    .evaluatesTo("\"мир 🧵 é\"")
                    .prints("мир 🧵 é");
            book.cell("new Ящик(3)").evaluatesTo("Ящик[вес=3]");
            assertThat(
                            book.cell("throw new Exception(\"беда\");")
                                    .threw("java.lang.Exception")
                                    .message())
                    .isEqualTo("беда");
            assertThat(book.cell("int число = нету;").errors()).contains("нету");
        }
    }

    @Test
    void lettersCutByAChunkBorderAreWholeAgain() {
        try (Book book = Book.open()) {
            Played played = book.cell("System.out.print(\"x\" + \"ы🧵\".repeat(100_000))").isDone();

            assertThat(played.out()).isEqualTo("x" + "ы🧵".repeat(100_000));
        }
    }

    @Test
    void whatCleansUpAfterAStopStillPrints() {
        try (Book book = Book.open()) {
            Running running =
                    book.inside(
                            "try { Thread.sleep(9_000); } finally { System.out.println(\"clean\");"
                                    + " }");

            running.stop().ends().stopped(Outcome.Recovery.KEPT).prints("go\nclean\n");
        }
    }

    @Test
    void manyThreadsPrintWholeLines() {
        try (Book book = Book.open()) {
            Played played =
                    book.cell(
                            "try (var all = Executors.newVirtualThreadPerTaskExecutor()) {",
                            "    for (int i = 0; i < 500; i++) {",
                            "        int n = i; all.submit(() -> System.out.println(\"line \" +"
                                    + " n));",
                            "    }",
                            "}");

            assertThat(played.isDone().out().lines())
                    .hasSize(500)
                    .allMatch(x -> x.matches("line \\d+"));
        }
    }

    @Test
    void whatABackgroundThreadPrintsLaterArrives() throws InterruptedException {
        try (Book book = Book.open()) {
            Played played =
                    book.cell(
                            "var gate = new CountDownLatch(1);",
                            "Thread.ofPlatform().start(() -> { try { gate.await(); }"
                                    + " catch (InterruptedException e) {}"
                                    + " System.out.println(\"late\"); });");
            assertThat(played.isDone().report().threadsLeft()).isEqualTo(1);

            book.given("gate.countDown();");

            book.told().await(0, "late");
            assertThat(book.told().out(0)).isEqualTo("late\n");
        }
    }

    @Test
    void closingStandardOutputOnlyFlushesIt() {
        try (Book book = Book.open()) {
            book.given(
                    "try (var out = new PrintWriter(System.out)) { out.print(\"one \"); }",
                    "System.err.close();");

            book.given("System.out.print(\"two\"); System.err.print(\"three\");");

            assertThat(book.told().all()).isEqualTo("one twothree");
        }
    }

    @Test
    void aStreamOfTheReadersOwnStaysInPlace() {
        try (Book book = Book.open()) {
            book.given(
                    "var old = System.out; var mine = new ByteArrayOutputStream();",
                    "System.setOut(new PrintStream(mine));");
            book.cell("System.out.print(\"hidden\");").isDone().prints("");
            book.cell("System.setOut(old); System.out.print(mine);").isDone().prints("hidden");
        }
    }

    @Test
    void aBrokenStreamOfTheReadersOwnBreaksNoSession() {
        try (Book book = Book.open()) {
            book.given("var old = System.out;", "System.setOut(null);").goesOn();
            book.given(
                    "System.setOut(new PrintStream(old) {",
                    "    public void flush() { throw new IllegalStateException(); } });");
            book.goesOn();
        }
    }

    @Test
    void whatAChildProcessWritesIsShown() throws InterruptedException {
        try (Book book = Book.open()) {
            book.given(
                    "new ProcessBuilder(\"sh\", \"-c\", \"echo from a child\").inheritIO().start()"
                            + ".waitFor();");

            book.told().await(0, "from a child\n");
            assertThat(book.told().out(0)).isEqualTo("from a child\n");
        }
    }

    @Test
    void whatIsWrittenPastTheStreamsIsShown() throws InterruptedException {
        try (Book book = Book.open()) {
            book.given("new FileOutputStream(FileDescriptor.out).write(\"past\\n\".getBytes());");

            book.told().await(0, "past\n");
            assertThat(book.told().out(0)).isEqualTo("past\n");
        }
    }

    @Test
    void aListenerThatFailsDoesNotHangTheCell() {
        Told broken =
                new Told() {
                    @Override
                    public void output(boolean error, byte[] bytes) {
                        throw new IllegalStateException("nobody listens");
                    }
                };
        try (Book book = Book.with().told(broken).open()) {
            book.given("System.out.println(1);").given("System.out.println(2);").goesOn();
        }
    }
}
