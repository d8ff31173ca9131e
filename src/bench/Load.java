import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Processes that keep processors busy for as long as they are wanted, and not a moment longer,
/// even if whoever started them is killed. By itself it is one of them, until its input ends.
final class Load implements AutoCloseable {
    private final List<Process> busy = new ArrayList<>();

    static Load of(int processes) throws IOException {
        Load load = new Load();
        for (int i = 0; i < processes; i++) {
            load.busy.add(process());
        }
        return load;
    }

    private static Process process() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(java, "src/bench/Load.java")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    public static void main(String[] args) throws IOException {
        Thread spinner = Thread.ofPlatform().daemon().start(Load::spin);
        while (System.in.read() >= 0 && spinner.isAlive()) {
            continue;
        }
    }

    private static void spin() {
        while (!Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
        }
    }

    @Override
    public void close() {
        busy.forEach(Process::destroyForcibly);
    }
}
