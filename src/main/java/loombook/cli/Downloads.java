package loombook.cli;

import loombook.library.Progress;

import java.io.PrintStream;
import java.util.List;

/// Says on standard error what is being fetched, a line for each file that has come.
final class Downloads implements Progress {
    private static final int KILO = 1000;

    private final PrintStream err;

    Downloads(PrintStream err) {
        this.err = err;
    }

    @Override
    public synchronized void resolving(List<String> coordinates) {
        err.println("fetching libraries: " + String.join(", ", coordinates));
        err.flush();
    }

    @Override
    public synchronized void downloaded(String file, String repository, long bytes) {
        if (file.endsWith(".jar")) {
            err.println("  " + file + "  " + bytes / KILO + " kB from " + repository);
            err.flush();
        }
    }

    @Override
    public synchronized void compiling(List<String> files) {
        err.println("compiling " + String.join(", ", files));
        err.flush();
    }
}
