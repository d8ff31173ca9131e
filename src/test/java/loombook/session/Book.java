package loombook.session;

import static org.assertj.core.api.Assertions.assertThat;

import loombook.home.CacheFolder;
import loombook.home.Home;
import loombook.home.Platform;
import loombook.problem.Said;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// A small language for tests: a session with cells given one after the other.
final class Book implements AutoCloseable {
    static final String FILE = "test.jsh";

    private final Session session;
    private final Cell.Form form;
    private final Told told;
    private int line = 1;
    private int number = 1;

    private Book(Session session, Cell.Form form, Told told) {
        this.session = session;
        this.form = form;
        this.told = told;
    }

    /// How a book is opened, where it is not as always.
    static final class With {
        private Setup setup = Setup.PLAIN;
        private Cell.Form form = Cell.Form.CELL;
        private Duration time;
        private long output = Long.MAX_VALUE;
        private String libraries = "";
        private Optional<Path> kept = Optional.empty();
        private Consumer<Said> trouble = _ -> {};
        private Told told = new Told();

        With options(String... options) {
            setup = new Setup(setup.preview(), List.of(options), setup.classPath());
            return this;
        }

        With preview() {
            setup = new Setup(true, setup.runtimeOptions(), setup.classPath());
            return this;
        }

        With classPath(Path entry) {
            setup = new Setup(setup.preview(), setup.runtimeOptions(), List.of(entry));
            return this;
        }

        With libraries(String value) {
            libraries = value;
            return this;
        }

        With script() {
            form = Cell.Form.SCRIPT;
            return this;
        }

        With prompt() {
            form = Cell.Form.PROMPT;
            return this;
        }

        With timeLimit(Duration limit) {
            time = limit;
            return this;
        }

        With outputCap(long bytes) {
            output = bytes;
            return this;
        }

        With keptIn(Path folder) {
            kept = Optional.of(folder);
            return this;
        }

        With trouble(Consumer<Said> to) {
            trouble = to;
            return this;
        }

        With typed(String... lines) {
            told.willType(lines);
            return this;
        }

        With told(Told listener) {
            told = listener;
            return this;
        }

        Book open() {
            Session.Engine engine =
                    new Session.Engine(Jvms.starter(), kept.map(With::folder), trouble);
            Session.Limits limits = new Session.Limits(time, output);
            return new Book(engine.open(setup, libraries, form, limits, null), form, told);
        }

        private static CacheFolder folder(Path root) {
            Map<String, String> environment = Map.of("LOOMBOOK_HOME", root.toString());
            return Home.of(new Platform(Platform.Kind.UNIX, environment, ""))
                    .cacheFolder("kept", Long.MAX_VALUE);
        }
    }

    static Book open() {
        return with().open();
    }

    static With with() {
        return new With();
    }

    Session session() {
        return session;
    }

    Told told() {
        return told;
    }

    /// Plays a cell that must end well.
    Book given(String... lines) {
        cell(lines).isDone();
        return this;
    }

    /// Plays a cell, however it ends.
    Played cell(String... lines) {
        Cell cell = next(lines);
        int from = told.mark();
        return new Played(session.play(cell, told), told, from);
    }

    /// Begins to play a cell on a thread of its own.
    Running start(String... lines) {
        Cell cell = next(lines);
        return new Running(session, told, cell);
    }

    /// As [#start], and waits until the cell has printed "go".
    Running started(String... lines) {
        List<String> all = new ArrayList<>(List.of(lines));
        all.addFirst("System.out.println(\"go\");");
        line--;
        Running running = start(all.toArray(String[]::new));
        running.whenPrinted("go");
        return running;
    }

    /// Begins to play a cell of one block, and waits until it is inside.
    Running inside(String code) {
        return start("{ System.out.println(\"go\"); " + code + " }").whenPrinted("go");
    }

    /// Has a cell compiled before it is played, and waits until that is done.
    void prepare(String... lines) throws InterruptedException {
        prepareBeside(lines).join();
    }

    /// Does not wait for it.
    Thread prepareBeside(String... lines) {
        String source = String.join("\n", lines) + "\n";
        return session.prepare(new Cell("cell-" + number, FILE, line, source, form));
    }

    private Cell next(String... lines) {
        String source = String.join("\n", lines) + "\n";
        Cell cell = new Cell("cell-" + number++, FILE, line, source, form);
        line += (int) source.lines().count();
        return cell;
    }

    /// The chapter's JVM.
    ProcessHandle jvm() {
        Played pid = cell("ProcessHandle.current().pid()").isDone();
        return ProcessHandle.of(Long.parseLong(pid.value())).orElseThrow();
    }

    /// That what follows works is what every cure must prove.
    void goesOn() {
        cell("1 + 1").evaluatesTo("2");
    }

    @Override
    public void close() {
        session.close();
    }

    /// The JVMs of these tests.
    static final class Jvms {
        private Jvms() {}

        static JvmStarter starter() {
            return new JvmStarter(
                    agent(),
                    List.of(
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-XX:-UsePerfData",
                            "-XX:+IgnoreUnrecognizedVMOptions",
                            "-Xlog:disable",
                            "-Xlog:all=error:stderr",
                            "-Dfile.encoding=UTF-8",
                            "-Djava.awt.headless=true",
                            "--enable-preview"));
        }

        static Path agent() {
            try {
                Path classes =
                        Path.of(
                                Session.class
                                        .getProtectionDomain()
                                        .getCodeSource()
                                        .getLocation()
                                        .toURI());
                Path jar = classes.resolveSibling("loombook-agent.jar");
                assertThat(jar).as("made by process-classes").isRegularFile();
                return jar;
            } catch (URISyntaxException e) {
                throw new AssertionError(e);
            }
        }
    }
}
