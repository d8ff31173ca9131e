package loombook.session;

import loombook.wire.FromAgent;
import loombook.wire.ToAgent;

import java.time.Duration;

/// Waits for a chapter's JVM to answer, and when it must not go on, ends what runs: first by
/// asking, then, when asking has not helped for a moment, by saying that only a new JVM will.
final class Ladder {
    private static final Duration BEFORE_DIAGNOSIS = Duration.ofMillis(120);
    private static final Duration AFTER_DIAGNOSIS = Duration.ofMillis(180);
    private static final Duration NO_LIMIT = Duration.ofDays(10_000);

    private final ChapterJvm jvm;
    private final Runnable onStop;

    /// @param onStop called when a stop begins, so that a spare JVM is there if it is needed
    Ladder(ChapterJvm jvm, Runnable onStop) {
        this.jvm = jvm;
        this.onStop = onStop;
    }

    /// How the wait ended.
    sealed interface Answer {
        /// @param stopped why it was stopped on the way, or null
        record Came(FromAgent message, Outcome.Reason stopped) implements Answer {}

        record Gone() implements Answer {}

        /// It does not react.
        record Stuck(Outcome.Reason reason, String deadlock) implements Answer {}
    }

    /// @param limit how long it may take, or null
    Answer await(Duration limit) throws InterruptedException {
        return switch (jvm.await(limit == null ? NO_LIMIT : limit)) {
            case ChapterJvm.Reply.Message(var message) -> new Answer.Came(message, null);
            case ChapterJvm.Reply.Gone _ -> new Answer.Gone();
            case ChapterJvm.Reply.StopAsked _ -> stop(new Outcome.Reason.Asked());
            case null -> stop(new Outcome.Reason.TimeLimit(limit));
        };
    }

    private Answer stop(Outcome.Reason reason) throws InterruptedException {
        jvm.send(new ToAgent.Stop());
        onStop.run();
        Answer soon = await(reason, BEFORE_DIAGNOSIS);
        if (!(soon instanceof Answer.Stuck)) {
            return soon;
        }
        jvm.send(new ToAgent.Diagnose());
        Answer late = await(reason, AFTER_DIAGNOSIS);
        if (late instanceof Answer.Came(FromAgent.Diagnosis(var deadlock), _)) {
            Answer last = deadlock.isEmpty() ? await(reason, AFTER_DIAGNOSIS) : late;
            return last == late || last instanceof Answer.Stuck
                    ? new Answer.Stuck(reason, deadlock)
                    : last;
        }
        return late;
    }

    private Answer await(Outcome.Reason reason, Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            Duration left = Duration.ofNanos(Math.max(0, end - System.nanoTime()));
            switch (jvm.await(left)) {
                case ChapterJvm.Reply.Message(var message) -> {
                    return new Answer.Came(message, reason);
                }
                case ChapterJvm.Reply.Gone _ -> {
                    return new Answer.Gone();
                }
                case ChapterJvm.Reply.StopAsked _ -> {}
                case null -> {
                    return new Answer.Stuck(reason, "");
                }
            }
        }
    }
}
