package loombook.worker;

import loombook.wire.FromWorker;
import loombook.wire.Post;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// What the learner's code prints, as far as it is wanted.
final class Printed extends OutputStream {
    private static final int ENOUGH = 8192;

    private final Post post;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int cap;
    private int left;

    Printed(Post post) {
        this.post = post;
    }

    synchronized void allow(int bytes) {
        cap = bytes;
        left = bytes;
    }

    /// A test begins; what is left of the last one belongs to nobody.
    synchronized void begin() {
        line.reset();
        left = cap;
    }

    @Override
    public synchronized void write(int octet) {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) {
        int wanted = Math.min(length, left);
        if (length > 0 && left > 0 && wanted < length) {
            line.write(bytes, from, wanted);
            line.writeBytes("\n… and more\n".getBytes(StandardCharsets.UTF_8));
            left = 0;
            flush();
        } else if (wanted > 0) {
            line.write(bytes, from, wanted);
            left -= wanted;
            if (line.size() >= ENOUGH) {
                flush();
            }
        }
    }

    @Override
    public synchronized void flush() {
        if (line.size() > 0) {
            post.send(new FromWorker.Printed(line.toByteArray()).encode());
            line.reset();
        }
    }
}
