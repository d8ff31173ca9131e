package loombook.cli;

import loombook.judge.TestResult;
import loombook.term.Ink;
import loombook.term.Role;
import loombook.words.Words;

import java.io.PrintStream;

/// One line on a terminal that tells how far a check has got, and is gone when it ends.
final class Meter implements AutoCloseable {
    private static final String START_OF_LINE = "\r\u001b[K";

    private final PrintStream out;
    private final Ink ink;
    private final Words words;
    private final int tests;
    private final boolean isShown;
    private int ended;
    private int failed;
    private boolean closed;

    /// @param tests how many there are
    /// @param isShown whether anybody can see it
    Meter(PrintStream out, Ink ink, Words words, int tests, boolean isShown) {
        this.out = out;
        this.ink = ink;
        this.words = words;
        this.tests = tests;
        this.isShown = isShown;
        show("");
    }

    /// Another test has ended.
    synchronized void count(TestResult test) {
        ended++;
        failed += test.passed() ? 0 : 1;
        String bad = failed == 0 ? "" : ink.glyph(" · ", ", ") + words.get("failed", failed);
        show(words.get("checked", ended, tests) + bad);
    }

    private synchronized void show(String count) {
        if (isShown && !closed) {
            String line = "  " + words.get("checking") + ink.glyph(" … ", " ... ") + count;
            out.print(START_OF_LINE + ink.paint(Role.DIM, line));
            out.flush();
        }
    }

    @Override
    public synchronized void close() {
        if (isShown) {
            out.print(START_OF_LINE);
        }
        closed = true;
    }
}
