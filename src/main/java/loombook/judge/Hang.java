package loombook.judge;

import loombook.wire.FromWorker;

import java.time.Duration;
import java.util.concurrent.TimeoutException;

/// What can be said of a call that does not return, with the help of the JVM that it is in.
///
/// @param limit of the test
record Hang(LearnerJvm jvm, Rebuilder rebuilder, Duration limit) {

    String text(String shown, long call, Duration patience) {
        String what =
                "`%s` had not returned when the test's %s were over."
                        .formatted(shown, Words.seconds(limit));
        boolean interrupted = Thread.interrupted();
        try {
            FromWorker.Facts facts = jvm.look(call, patience);
            String place = Words.indented(Feedback.lines(rebuilder.frames(facts.place())));
            String deadlock = Words.indented(Untrusted.text(facts.deadlock()));
            return what
                    + (place.isEmpty() ? "" : "\nIt was:\n" + place)
                    + (deadlock.isEmpty() ? "" : "\nDeadlock:\n" + deadlock);
        } catch (Lost | TimeoutException e) {
            return what;
        } catch (InterruptedException e) {
            interrupted = true;
            return what;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
