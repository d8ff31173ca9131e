package loombook.term;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;

/// A prompt on a terminal that nothing is known of: lines are read and written, and whoever presses
/// Ctrl-C ends the program.
public final class LinePrompt implements Prompt {
    private final BufferedReader in;
    private final PrintStream out;
    private final Guide guide;
    private final int columns;

    public LinePrompt(InputStream in, PrintStream out, Guide guide, int columns) {
        this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        this.out = out;
        this.guide = guide;
        this.columns = columns;
    }

    @Override
    public Typed read(String sign, String more) {
        StringBuilder text = new StringBuilder();
        show(sign);
        while (true) {
            Optional<String> line = line();
            if (line.isEmpty()) {
                show("\n");
                return new Typed.End();
            }
            text.append(text.isEmpty() ? "" : "\n").append(line.get());
            if (text.isEmpty() || guide.isComplete(text.toString())) {
                return new Typed.Text(text.toString());
            }
            show(more);
        }
    }

    @Override
    public synchronized void show(String text) {
        out.print(text);
        out.flush();
    }

    @Override
    public <T> T during(Callable<T> work, Runnable interrupted) throws Exception {
        return work.call();
    }

    @Override
    public Optional<String> line() {
        try {
            return Optional.ofNullable(in.readLine());
        } catch (IOException _) {
            // Nobody types any more, as at the end.
            return Optional.empty();
        }
    }

    @Override
    public int columns() {
        return columns;
    }

    @Override
    public void close() {
        out.flush();
    }
}
