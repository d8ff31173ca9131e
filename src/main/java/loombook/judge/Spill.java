package loombook.judge;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

/// What a worker writes to its real standard output and error, past its driver: of use when it does
/// not start, and read away otherwise.
final class Spill {
    private static final int KEPT = 4096;

    private final StringBuilder kept = new StringBuilder();
    private final AtomicLong all = new AtomicLong();

    void drain(InputStream from) {
        // A read of a pipe would hold a virtual thread's carrier.
        Thread.ofPlatform().daemon().name("loombook-spill").start(() -> read(from));
    }

    private void read(InputStream from) {
        byte[] buffer = new byte[8192];
        try (from) {
            for (int n = from.read(buffer); n >= 0; n = from.read(buffer)) {
                all.addAndGet(n);
                keep(new String(buffer, 0, n, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            // It is gone; what it had to say has been said.
            return;
        }
    }

    private synchronized void keep(String text) {
        if (kept.length() < KEPT) {
            kept.append(text, 0, Math.min(text.length(), KEPT - kept.length()));
        }
    }

    synchronized String text() {
        return kept.toString();
    }

    long bytes() {
        return all.get();
    }
}
