package loombook.judge;

import loombook.wire.WireException;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// What the learner's code has printed during one test.
final class Printout {
    private static final int SHOWN = 2000;
    private static final int SLACK = 4096;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private long all;
    private long allowed;

    /// @param most bytes for each test; the driver holds that by itself, so more is no accident
    synchronized void allow(int most) {
        allowed = most + SLACK;
    }

    synchronized void clear() {
        bytes.reset();
        all = 0;
    }

    synchronized void add(byte[] more) throws WireException {
        all += more.length;
        if (all > allowed) {
            throw new WireException("a flood of output");
        }
        int wanted = Math.min(more.length, SHOWN - bytes.size());
        if (wanted > 0) {
            bytes.write(more, 0, wanted);
        }
    }

    /// The beginning of it.
    synchronized String text() {
        String text = bytes.toString(StandardCharsets.UTF_8).stripTrailing();
        return all > SHOWN ? text + "\n…" : text;
    }

    synchronized long size() {
        return all;
    }
}
