package loombook.session;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/// A listener that remembers all it was told, and types what it was given to type.
class Told implements Listener {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final ByteArrayOutputStream all = new ByteArrayOutputStream();
    private final Deque<String> toType = new ArrayDeque<>();
    private final List<Outcome> failures = new ArrayList<>();
    private final List<Landed> landed = new ArrayList<>();
    private int replays;

    @Override
    public synchronized void output(boolean error, byte[] bytes) {
        (error ? err : out).writeBytes(bytes);
        all.writeBytes(bytes);
        notifyAll();
    }

    @Override
    public synchronized byte[] input() {
        String line = toType.poll();
        return line == null ? new byte[0] : line.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public synchronized void failed(Outcome outcome) {
        failures.add(outcome);
    }

    @Override
    public synchronized void landed(Landed what) {
        landed.add(what);
    }

    @Override
    public synchronized void replaying() {
        replays++;
    }

    synchronized void willType(String... lines) {
        toType.addAll(Arrays.asList(lines));
    }

    synchronized List<Outcome> failures() {
        return List.copyOf(failures);
    }

    synchronized List<Landed> landed() {
        return List.copyOf(landed);
    }

    synchronized int replays() {
        return replays;
    }

    /// Where standard output is now.
    synchronized int mark() {
        return out.size();
    }

    synchronized String out(int from) {
        return new String(out.toByteArray(), from, out.size() - from, StandardCharsets.UTF_8);
    }

    synchronized String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    /// Both streams, in the order in which they came.
    synchronized String all() {
        return all.toString(StandardCharsets.UTF_8);
    }

    /// Waits, with a generous limit, until standard output since the mark contains the text.
    synchronized void await(int from, String text) throws InterruptedException {
        long end = System.nanoTime() + 20_000_000_000L;
        while (!out(from).contains(text)) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new AssertionError("never printed " + text + ": " + all());
            }
            wait(left);
        }
    }
}
