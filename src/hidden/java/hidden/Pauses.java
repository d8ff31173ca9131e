package hidden;

import java.util.concurrent.CountDownLatch;
import java.util.function.LongPredicate;

/// Ways of a check to take its time. Whoever is interrupted meanwhile keeps the interrupt status.
final class Pauses {
    private Pauses() {}

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static LongPredicate taking(long millis) {
        return _ -> {
            pause(millis);
            return true;
        };
    }

    static LongPredicate waitingFor(CountDownLatch gate) {
        return _ -> {
            try {
                gate.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return true;
        };
    }

    static LongPredicate waitingFor(Meeting meeting) {
        return _ -> {
            try {
                meeting.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return true;
        };
    }
}
