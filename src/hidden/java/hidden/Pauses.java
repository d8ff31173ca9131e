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
        return waiting(gate::await);
    }

    static LongPredicate waitingFor(Meeting meeting) {
        return waiting(meeting::join);
    }

    private interface Wait {
        void end() throws InterruptedException;
    }

    private static LongPredicate waiting(Wait wait) {
        return _ -> {
            try {
                wait.end();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return true;
        };
    }
}
