package loombook.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/// A JVM started by us, of the same JDK that we run on.
public final class ChildJvm implements AutoCloseable {
    private static final Duration LAST_WORDS = Duration.ofMillis(300);

    private final Process process;
    private final List<Thread> pumps;

    private ChildJvm(Process process, List<Thread> pumps) {
        this.process = process;
        this.pumps = pumps;
    }

    /// Takes what the child writes past us, straight to its file descriptors: native code, children
    /// of its own, and the JVM itself when it dies.
    @FunctionalInterface
    public interface Spill {
        void bytes(boolean error, byte[] bytes, int length);
    }

    /// @param options for the JVM, before the jar
    /// @param jar what to run
    public record Command(List<String> options, Path jar) {}

    public static ChildJvm start(Command command, Spill spill) throws IOException {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(command.options());
        words.add("-jar");
        words.add(command.jar().toString());
        Process process = new ProcessBuilder(words).start();
        List<Thread> pumps =
                List.of(
                        pump(process.getInputStream(), false, spill),
                        pump(process.getErrorStream(), true, spill));
        return new ChildJvm(process, pumps);
    }

    /// Sends what the child reads from its standard input, which no other process can see, and ends
    /// that.
    public void tell(String secret) throws IOException {
        try (OutputStream in = process.getOutputStream()) {
            in.write(secret.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static Thread pump(InputStream from, boolean error, Spill spill) {
        // A read of a pipe would hold a virtual thread's carrier.
        return Thread.ofPlatform()
                .daemon()
                .name("loombook-spill")
                .start(
                        () -> {
                            byte[] buffer = new byte[8192];
                            try (from) {
                                for (int n = from.read(buffer); n >= 0; n = from.read(buffer)) {
                                    spill.bytes(error, buffer, n);
                                }
                            } catch (IOException e) {
                                // The child is gone; what it had to say has been said.
                                return;
                            }
                        });
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /// The exit status, unless the child outlives the wait. What it said before its end has been
    /// passed on by then.
    public OptionalInt await(Duration limit) {
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                return OptionalInt.empty();
            }
            for (Thread pump : pumps) {
                pump.join(LAST_WORDS);
            }
            return OptionalInt.of(process.exitValue());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return OptionalInt.empty();
        }
    }

    @Override
    public void close() {
        kill();
    }
}
