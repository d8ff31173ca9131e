package loombook.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A real terminal with the program in it, on a server of its own: keys go in, the screen is read.
final class Tmux implements AutoCloseable {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);
    private static final long LOOK_EVERY = 50;

    private final String socket;

    private Tmux(String socket) {
        this.socket = socket;
    }

    /// The program, and after it a shell's `ended` with its exit code.
    ///
    /// @param book whose environment it runs in
    static Tmux start(Book book, int columns, int rows, String... words) throws Exception {
        assumeTrue(isThere(), "there is no tmux to make a terminal with");
        Tmux tmux = new Tmux("loombook-" + ProcessHandle.current().pid() + "-" + System.nanoTime());
        String environment =
                book.environment.entrySet().stream()
                        .filter(each -> !each.getKey().equals("TERM"))
                        .map(each -> quoted(each.getKey() + "=" + each.getValue()))
                        .collect(Collectors.joining(" "));
        String term = book.environment.getOrDefault("TERM", "screen-256color");
        String command =
                "env -u COLUMNS -u NO_COLOR "
                        + environment
                        + " TERM="
                        + term
                        + " "
                        + book.command(Path.of("target/classes"), words).stream()
                                .map(Tmux::quoted)
                                .collect(Collectors.joining(" "))
                        + "; echo ended $?; stty -a | tr -d '\\n' | grep -c -- ' icanon.* echo '"
                        + "; sleep 600";
        tmux.run(
                "-f",
                "/dev/null",
                "new-session",
                "-d",
                "-s",
                "t",
                "-x",
                Integer.toString(columns),
                "-y",
                Integer.toString(rows),
                command);
        tmux.run("set", "-g", "escape-time", "0");
        return tmux;
    }

    private static boolean isThere() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "tmux")));
    }

    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }

    /// Types these characters as they are.
    Tmux type(String text) throws Exception {
        List<String> command = new ArrayList<>(List.of("send-keys", "-t", "t", "-H"));
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            command.add("%02x".formatted(each));
        }
        run(command.toArray(String[]::new));
        return this;
    }

    /// Presses keys by tmux's names for them, such as `Enter` or `M-d`.
    Tmux press(String... keys) throws Exception {
        for (String key : keys) {
            run("send-keys", "-t", "t", key);
        }
        return this;
    }

    /// Pastes, as a terminal does that says where a paste begins and ends.
    Tmux paste(String text) throws Exception {
        run("set-buffer", text);
        run("paste-buffer", "-p", "-t", "t");
        return this;
    }

    Tmux resize(int columns, int rows) throws Exception {
        run(
                "resize-window",
                "-t",
                "t",
                "-x",
                Integer.toString(columns),
                "-y",
                Integer.toString(rows));
        return this;
    }

    /// Waits, with a generous limit, until the screen shows this.
    Tmux await(String text) throws Exception {
        return await(text, screen -> screen.contains(text));
    }

    /// @param what is waited for, for the message
    Tmux await(String what, Predicate<String> wanted) throws Exception {
        long end = System.nanoTime() + PATIENCE;
        String screen = screen();
        while (!wanted.test(screen)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("never on the screen: " + what + "\n" + screen);
            }
            Thread.sleep(LOOK_EVERY);
            screen = screen();
        }
        return this;
    }

    /// What one reads on it, without spaces at line ends.
    String screen() throws Exception {
        return run("capture-pane", "-p", "-t", "t")
                .lines()
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"))
                .stripTrailing();
    }

    private String run(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of("tmux", "-L", socket));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return out;
    }

    /// Ends all that runs in it, and waits until that is over.
    @Override
    public void close() throws IOException {
        List<ProcessHandle> running =
                run("list-panes", "-t", "t", "-F", "#{pane_pid}")
                        .lines()
                        .filter(line -> line.matches("\\d+"))
                        .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)).stream())
                        .flatMap(shell -> Stream.concat(Stream.of(shell), shell.descendants()))
                        .toList();
        run("kill-server");
        running.forEach(ProcessHandle::destroyForcibly);
        running.forEach(each -> each.onExit().orTimeout(10, TimeUnit.SECONDS).join());
    }
}
