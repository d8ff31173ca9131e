package loombook.session.agent;

import java.io.OutputStream;

/// Standard output or standard error of a chapter.
final class OutboxStream extends OutputStream {
    private final Outbox outbox;
    private final boolean error;

    OutboxStream(Outbox outbox, boolean error) {
        this.outbox = outbox;
        this.error = error;
    }

    @Override
    public void write(int octet) {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        StopPoint.checkPrinting(length);
        outbox.print(error, bytes, from, length);
    }
}
