package loombook.cli;

import loombook.library.Progress;
import loombook.words.Area;
import loombook.words.Tongue;
import loombook.words.Words;

import java.io.PrintStream;
import java.util.List;

/// Says on standard error what is being fetched, a line for each file that has come.
final class Downloads implements Progress {
    private static final int KILO = 1000;

    private final PrintStream err;
    private final Words words;

    Downloads(PrintStream err, Tongue tongue) {
        this.err = err;
        this.words = Words.of(Area.RUN, tongue);
    }

    @Override
    public synchronized void resolving(List<String> coordinates) {
        err.println(words.get("fetching", String.join(", ", coordinates)));
        err.flush();
    }

    @Override
    public synchronized void downloaded(String file, String repository, long bytes) {
        if (file.endsWith(".jar")) {
            err.println("  " + words.get("fetched", file, bytes / KILO, repository));
            err.flush();
        }
    }

    @Override
    public synchronized void compiling(List<String> files) {
        err.println(words.get("compiling", String.join(", ", files)));
        err.flush();
    }
}
