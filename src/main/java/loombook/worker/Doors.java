package loombook.worker;

import loombook.wire.ToWorker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/// Ports of a network in which the learner's code is alone; what connects to them is carried to the
/// judge, byte by byte.
final class Doors {
    private static final int BACKLOG = 1024;
    private static final int BUFFER = 16_384;

    private Doors() {}

    static void open(ToWorker.Door door) {
        try {
            InetSocketAddress here =
                    new InetSocketAddress(
                            InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), door.port());
            ServerSocketChannel server = ServerSocketChannel.open().bind(here, BACKLOG);
            Thread.ofPlatform()
                    .daemon()
                    .name(Threads.OURS + "door")
                    .start(() -> serve(server, Path.of(door.socket())));
        } catch (IOException e) {
            // The judge notices that nobody comes.
            System.err.println("no door at " + door.port() + ": " + e.getMessage());
        }
    }

    private static void serve(ServerSocketChannel server, Path socket) {
        try {
            while (true) {
                SocketChannel guest = server.accept();
                SocketChannel host = SocketChannel.open(UnixDomainSocketAddress.of(socket));
                AtomicInteger ends = new AtomicInteger();
                carry(guest, host, ends);
                carry(host, guest, ends);
            }
        } catch (IOException e) {
            // The judge has closed this door.
            System.err.flush();
        }
    }

    private static void carry(SocketChannel from, SocketChannel to, AtomicInteger ends) {
        Thread.ofVirtual().name(Threads.OURS + "door").start(() -> pump(from, to, ends));
    }

    private static void pump(SocketChannel from, SocketChannel to, AtomicInteger ends) {
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        try {
            while (from.read(buffer) >= 0) {
                buffer.flip();
                while (buffer.hasRemaining()) {
                    to.write(buffer);
                }
                buffer.clear();
            }
            to.shutdownOutput();
        } catch (IOException e) {
            // One end is gone, so the other has nobody to talk to.
            ends.incrementAndGet();
        }
        if (ends.incrementAndGet() >= 2) {
            closeBoth(from, to);
        }
    }

    private static void closeBoth(SocketChannel from, SocketChannel to) {
        try (from;
                to) {
            from.shutdownInput();
        } catch (IOException e) {
            // It was closed already.
            return;
        }
    }
}
