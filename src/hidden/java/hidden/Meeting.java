package hidden;

import loombook.judge.api.TestServer;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// Where requests or checks wait until so many of them are there at the same time. When nobody new
/// has come for too long, the doors open all the same, and stay open.
final class Meeting {
    private final int size;
    private final long limit;
    private int present;
    private int most;
    private long lastArrival;
    private boolean open;

    /// @param limit how long the last to come is waited for
    Meeting(int size, Duration limit) {
        this.size = size;
        this.limit = limit.toNanos();
    }

    /// Waits for the others.
    synchronized void join() throws InterruptedException {
        present++;
        most = Math.max(most, present);
        lastArrival = System.nanoTime();
        if (present >= size) {
            open = true;
        }
        notifyAll();
        while (!open) {
            long left = lastArrival + limit - System.nanoTime();
            if (left <= 0) {
                open = true;
                notifyAll();
            } else {
                TimeUnit.NANOSECONDS.timedWait(this, left + 1_000_000);
            }
        }
        present--;
    }

    /// A site where everybody who asks waits for the others.
    TestServer.Site before(TestServer.Site site) {
        return request -> {
            join();
            return site.answer(request);
        };
    }

    /// How many were there at the same time, at most.
    synchronized int most() {
        return most;
    }
}
