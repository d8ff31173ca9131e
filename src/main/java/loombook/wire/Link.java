package loombook.wire;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.locks.ReentrantLock;

/// A connection that carries frames both ways. Sending is one write per frame and may be done from
/// any thread that is never interrupted (an interrupt would close the channel); receiving belongs
/// to one thread.
public final class Link implements Closeable {
    private static final int BUFFER = 1 << 16;

    private final SocketChannel channel;
    private final int longest;
    private final ReentrantLock sending = new ReentrantLock();
    private ByteBuffer arrived = ByteBuffer.allocate(BUFFER).flip();

    /// @param longest the most bytes that a frame from the other side may have
    public Link(SocketChannel channel, int longest) {
        this.channel = channel;
        this.longest = longest;
    }

    public void send(Out frame) throws IOException {
        ByteBuffer bytes = frame.frame();
        sending.lock();
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } finally {
            sending.unlock();
        }
    }

    /// Waits for the next frame.
    ///
    /// @throws EOFException if the other side is gone
    public In receive() throws IOException {
        fill(Integer.BYTES);
        int length = arrived.getInt();
        if (length < 0 || length > longest) {
            throw new WireException("a frame of " + length + " bytes");
        }
        fill(length);
        byte[] frame = new byte[length];
        arrived.get(frame);
        return new In(frame);
    }

    private void fill(int wanted) throws IOException {
        if (arrived.remaining() >= wanted) {
            return;
        }
        if (arrived.capacity() < wanted) {
            arrived = ByteBuffer.allocate(Math.max(wanted, BUFFER)).put(arrived);
        } else {
            arrived.compact();
        }
        while (arrived.position() < wanted) {
            if (channel.read(arrived) < 0) {
                throw new EOFException("the other side is gone");
            }
        }
        arrived.flip();
        if (arrived.capacity() > BUFFER && arrived.remaining() <= BUFFER && wanted <= BUFFER) {
            arrived = ByteBuffer.allocate(BUFFER).put(arrived).flip();
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
