package loombook.session;

import static org.assertj.core.api.Assertions.assertThat;

import loombook.processes.Processes;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

@Timeout(90)
class LeakTest {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    @TempDir Path temp;

    private static Set<String> ownThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("loombook"))
                .collect(Collectors.toSet());
    }

    private static Set<Long> children() {
        return ProcessHandle.current()
                .descendants()
                .filter(each -> !Processes.hasEnded(each))
                .map(ProcessHandle::pid)
                .collect(Collectors.toSet());
    }

    private static Set<Path> temporaries(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.collect(Collectors.toSet());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void eventually(Runnable check) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                check.run();
                return;
            } catch (AssertionError e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                Thread.sleep(20);
            }
        }
    }

    @Test
    void threeHundredCellsLeaveNothingBehind() throws InterruptedException {
        Set<Long> childrenBefore = children();
        eventually(() -> assertThat(ownThreads()).isEmpty());
        try (Book book = Book.open()) {
            book.given("int sum = 0;");
            for (int i = 0; i < 300; i++) {
                book.given("sum += " + i + ";");
                if (i % 50 == 0) {
                    book.given("Thread.ofVirtual().start(() -> sum++).join(); sum--;");
                }
            }
            book.cell("sum").evaluatesTo("44850");
            assertThat(Thread.getAllStackTraces().keySet())
                    .filteredOn(each -> each.getName().startsWith("loombook"))
                    .hasSizeLessThan(10);
        }
        eventually(() -> assertThat(ownThreads()).isEmpty());
        eventually(() -> assertThat(children()).isSubsetOf(childrenBefore));
    }

    @Test
    void sessionsThatLostTheirJvmsLeaveNothingBehind() throws InterruptedException {
        Set<Long> childrenBefore = children();
        for (int i = 0; i < 3; i++) {
            try (Book book = Book.open()) {
                book.cell("System.exit(0);");
                book.inside("Thread.sleep(9_000);").stop().ends();
            }
            Session.Early early =
                    new Session.Engine(Book.Jvms.starter(), Optional.empty(), _ -> {}).early(true);
            early.drop();
        }
        eventually(() -> assertThat(children()).isSubsetOf(childrenBefore));
        eventually(() -> assertThat(ownThreads()).isEmpty());
    }

    @Test
    void aChildOfTheChapterEndsWithIt() throws InterruptedException {
        Set<Long> childrenBefore = children();
        try (Book book = Book.open()) {
            book.given("new ProcessBuilder(\"sleep\", \"100\").start();");
            assertThat(children()).hasSizeGreaterThan(childrenBefore.size() + 1);
        }
        eventually(() -> assertThat(children()).isSubsetOf(childrenBefore));
    }

    /// Plays a cell in a JVM of its own, says which process its chapter runs in, and waits to be
    /// killed.
    public static final class Host {
        private Host() {}

        public static void main(String[] args) throws InterruptedException {
            Book book = Book.open();
            book.given("Object lock = new Object();");
            System.out.println(book.jvm().pid());
            book.inside(args[0]);
            System.out.println("inside");
            Thread.sleep(60_000);
        }
    }

    @Test
    void whenTheHostIsKilledTheChapterEndsByItself() throws Exception {
        for (String code :
                List.of(
                        "while (true) System.out.println(1);",
                        "synchronized (lock) { Thread.sleep(100_000); }")) {
            Process host = java(Host.class, code);
            try (BufferedReader out =
                    new BufferedReader(new InputStreamReader(host.getInputStream()))) {
                ProcessHandle chapter =
                        ProcessHandle.of(Long.parseLong(out.readLine())).orElseThrow();
                assertThat(out.readLine()).isEqualTo("inside");
                assertThat(chapter.isAlive()).isTrue();

                host.destroyForcibly().waitFor();

                assertThat(chapter.onExit()).succeedsWithin(PATIENCE);
                assertThat(temporaries(temp)).isEmpty();
            }
        }
    }

    private Process java(Class<?> main, String argument) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-Djava.io.tmpdir=" + temp);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(main.getName());
        command.add(argument);
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    /// Begins to start a chapter's JVM, and ends at once.
    public static final class Hasty {
        private Hasty() {}

        public static void main(String[] args) throws InterruptedException {
            new Session.Engine(Book.Jvms.starter(), Optional.empty(), _ -> {}).early(true).drop();
            Thread.sleep(Long.parseLong(args[0]));
        }
    }

    @Test
    void aHostThatEndsAtOnceLeavesNothingBehind() throws Exception {
        for (String millis : List.of("0", "15", "60")) {
            Process host = java(Hasty.class, millis);

            assertThat(host.waitFor()).isZero();

            assertThat(temporaries(temp)).isEmpty();
        }
    }

    /// Ends a chapter's JVM in two hard ways, in a JVM whose temporary files nobody else has.
    public static final class Harsh {
        private Harsh() {}

        public static void main(String[] args) throws InterruptedException {
            try (Book book = Book.open()) {
                book.cell("Runtime.getRuntime().halt(1);");
                book.inside(
                                "synchronized (Math.class) {"
                                        + " java.math.BigInteger.TEN.pow(9_000_000).pow(99); }")
                        .stop()
                        .ends();
            }
        }
    }

    @Test
    void noTemporaryFilesAreLeft() throws Exception {
        Process host = java(Harsh.class, "");

        assertThat(host.waitFor()).isZero();

        eventually(
                () ->
                        assertThat(temporaries(temp))
                                .filteredOn(
                                        each ->
                                                each.getFileName()
                                                        .toString()
                                                        .matches("lb.*|loombook.*"))
                                .isEmpty());
    }
}
