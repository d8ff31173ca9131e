package loombook.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import loombook.processes.Processes;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/// The program on a real pseudo-terminal, which tmux makes: keys go in, and what a reader would see
/// can be asked for.
final class Tmux implements AutoCloseable {
    /// However busy the machine is.
    private static final long PATIENCE_NANOS = 90_000_000_000L;

    private static final long LOOK_EVERY_MILLIS = 30;
    private static final String ENDED = "ended with ";

    private final Book book;
    private final String socket = "loombook-" + ProcessHandle.current().pid() + "-" + nameless();
    private final String modes;

    private static String nameless() {
        return Long.toString(System.nanoTime(), Character.MAX_RADIX);
    }

    private Tmux(Book book) {
        this.book = book;
        this.modes = book.folder.resolve("modes").toAbsolutePath().toString();
    }

    static boolean isThere() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "tmux")));
    }

    /// Starts the program; without a tmux, the test is left out.
    static Tmux start(Book book, int columns, int rows, String... words) throws IOException {
        assumeTrue(isThere(), "there is no tmux, which makes the terminal for this test");
        Tmux tmux = new Tmux(book);
        String program =
                book.command(Path.of("target/classes"), words).stream()
                        .map(Tmux::quoted)
                        .collect(Collectors.joining(" "));
        String kind = book.environment.getOrDefault("TERM", "");
        String script =
                (kind.isEmpty() ? "" : "TERM=" + kind + "; export TERM; ")
                        + "stty -g > %s.before; %s; echo %s$?; stty -g > %s.after; cat"
                                .formatted(tmux.modes, program, ENDED, tmux.modes);
        List<String> command = new ArrayList<>(List.of("-f", "/dev/null", "new-session", "-d"));
        command.addAll(List.of("-x", "" + columns, "-y", "" + rows, script));
        tmux.run(command);
        return tmux;
    }

    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }

    private String run(List<String> words) throws IOException {
        List<String> command = new ArrayList<>(List.of("tmux", "-L", socket));
        command.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        book.equip(builder);
        builder.environment().keySet().removeAll(List.of("TMUX", "EDITOR", "VISUAL"));
        builder.environment().putAll(book.environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.onExit().join();
        return out;
    }

    /// At the screen.
    @FunctionalInterface
    interface Look {
        boolean test(String screen) throws IOException;
    }

    /// Presses keys as tmux names them: letters, `Enter`, `C-c`.
    Tmux press(String... keys) throws IOException {
        for (String key : keys) {
            run(List.of("send-keys", key));
        }
        return this;
    }

    Tmux type(String text) throws IOException {
        // tmux takes a semicolon at the end for its own.
        run(List.of("send-keys", "-l", text.replaceFirst(";$", "\\\\;")));
        return this;
    }

    /// Pastes, as a terminal does that says where a paste begins and ends.
    Tmux paste(String text) throws IOException {
        run(List.of("set-buffer", text));
        run(List.of("paste-buffer", "-p"));
        return this;
    }

    Tmux resize(int columns, int rows) throws IOException {
        run(List.of("resize-window", "-x", "" + columns, "-y", "" + rows));
        return this;
    }

    /// What is on the screen.
    String screen() throws IOException {
        return run(List.of("capture-pane", "-p"));
    }

    /// The same with the sequences that colour it.
    String coloured() throws IOException {
        return run(List.of("capture-pane", "-p", "-e"));
    }

    /// What is on the screen, and what was scrolled out of it.
    String all() throws IOException {
        return run(List.of("capture-pane", "-p", "-J", "-S", "-"));
    }

    /// Waits until the screen shows this.
    Tmux await(String text) throws IOException, InterruptedException {
        return await(screen -> screen.contains(text), text);
    }

    /// Waits until the screen shows this text in this colour, a number as terminals know them.
    Tmux awaitColour(int colour, String text) throws IOException, InterruptedException {
        String styled = "\u001b[" + colour + "m" + text;
        return await(_ -> coloured().contains(styled), text + " in colour " + colour);
    }

    Tmux await(Look shown, String what) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!shown.test(screen())) {
            if (System.nanoTime() > end) {
                throw new AssertionError("never shown: " + what + "\n" + all());
            }
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
        return this;
    }

    /// Whether the screen that scrolls is in view, with its cursor.
    boolean isGivenBack() throws IOException {
        return run(List.of("display-message", "-p", "#{alternate_on}#{cursor_flag}"))
                .strip()
                .equals("01");
    }

    /// Waits for the program's end.
    ///
    /// @return its exit code
    int awaitEnd() throws IOException, InterruptedException {
        await(ENDED);
        String screen = screen();
        String code = screen.substring(screen.lastIndexOf(ENDED) + ENDED.length());
        return Integer.parseInt(code.lines().findFirst().orElseThrow().strip());
    }

    /// The terminal's modes, as `stty` tells them.
    String modes(String when) throws IOException, InterruptedException {
        Path file = Path.of(modes + "." + when);
        long end = System.nanoTime() + PATIENCE_NANOS;
        while ((!Files.exists(file) || Files.size(file) == 0) && System.nanoTime() < end) {
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
        return Files.readString(file);
    }

    /// The program itself.
    ProcessHandle program() throws IOException {
        long shell = Long.parseLong(run(List.of("list-panes", "-F", "#{pane_pid}")).strip());
        return ProcessHandle.of(shell)
                .orElseThrow()
                .descendants()
                .filter(each -> Processes.words(each).contains(Main.class.getName()))
                .findFirst()
                .orElseThrow();
    }

    /// Ends all that runs in it, and waits until that is over.
    @Override
    public void close() throws IOException {
        List<ProcessHandle> running =
                run(List.of("list-panes", "-F", "#{pane_pid}"))
                        .lines()
                        .filter(line -> line.matches("\\d+"))
                        .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)).stream())
                        .flatMap(ProcessHandle::descendants)
                        .toList();
        run(List.of("kill-server"));
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!running.stream().allMatch(Processes::hasEnded)) {
            if (System.nanoTime() > end) {
                throw new AssertionError(
                        "still running: " + running.stream().map(Processes::words).toList());
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_EVERY_MILLIS));
        }
    }
}
