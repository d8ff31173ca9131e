package loombook.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

@Timeout(30)
class LinkTest {
    private static final int LONGEST = 1 << 20;

    private SocketChannel here;
    private SocketChannel there;
    private Link link;

    @BeforeEach
    void connect() throws IOException {
        try (ServerSocketChannel server = ServerSocketChannel.open()) {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            here = SocketChannel.open(server.getLocalAddress());
            there = server.accept();
        }
        link = new Link(there, LONGEST);
    }

    @AfterEach
    void close() throws IOException {
        here.close();
        link.close();
    }

    private void write(byte... bytes) throws IOException {
        here.write(ByteBuffer.wrap(bytes));
    }

    @Test
    void framesOfAnySizeArriveWholeAndInOrder() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<byte[]> frames = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            byte[] frame = new byte[i % 50 == 0 ? 300_000 : random.nextInt(2000)];
            random.nextBytes(frame);
            frames.add(frame);
        }
        try (var sender = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> sent =
                    sender.submit(
                            () -> {
                                Link to = new Link(here, LONGEST);
                                for (byte[] frame : frames) {
                                    to.send(new Out().blob(frame));
                                }
                                return null;
                            });
            for (byte[] frame : frames) {
                assertThat(link.receive().blob()).as("seed " + seed).isEqualTo(frame);
            }
            sent.get();
        }
    }

    @Test
    void aFrameInPiecesIsPutTogether() throws Exception {
        byte[] bytes = {0, 0, 0, 5, 0, 0, 0, 1, 42};
        Thread slow =
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    try {
                                        for (byte each : bytes) {
                                            write(each);
                                            Thread.sleep(2);
                                        }
                                    } catch (IOException | InterruptedException e) {
                                        throw new AssertionError(e);
                                    }
                                });

        assertThat(link.receive().blob()).containsExactly(42);
        slow.join();
    }

    @Test
    void aFrameLongerThanAllowedIsRefused() throws IOException {
        write((byte) 0, (byte) 0x10, (byte) 0, (byte) 1);

        assertThatThrownBy(link::receive)
                .isInstanceOf(WireException.class)
                .hasMessage("a frame of 1048577 bytes");
    }

    @Test
    void aNegativeLengthIsRefused() throws IOException {
        write((byte) -1, (byte) -1, (byte) -1, (byte) -1);

        assertThatThrownBy(link::receive).isInstanceOf(WireException.class);
    }

    @Test
    void aCutFrameIsAnEnd() throws IOException {
        write((byte) 0, (byte) 0, (byte) 0, (byte) 9, (byte) 1);
        here.close();

        assertThatThrownBy(link::receive).isInstanceOf(EOFException.class);
    }
}
