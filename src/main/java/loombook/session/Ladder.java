package loombook.session;

import loombook.wire.FromAgent;
import loombook.wire.ToAgent;

import java.time.Duration;

/// Waits for a chapter's JVM to answer, and when it must not go on, ends what runs: first by
/// asking, then, when asking has not helped for a moment, by saying that only a new JVM will.
final class Ladder {
    private static final Duration BEFORE_DIAGNOSIS = Duration.ofMillis(120);
    private static final Duration AFTER_DIAGNOSIS = Duration.ofMillis(400);
    private static final Duration TO_DIAGNOSE = Duration.ofSeconds(2);
    private static final Duration LAST_CHANCE = Duration.ofMillis(50);
    private static final int SLOWER = 5;
    private static final Duration SLOW_AUDIENCE = Duration.ofSeconds(10);
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
    Answer await(Duration limit) {
        long end = deadline(limit == null ? NO_LIMIT : limit);
        while (true) {
            ChapterJvm.Reply reply = jvm.await(until(end));
            if (reply instanceof ChapterJvm.Reply.Message(var message)
                    && !(message instanceof FromAgent.Diagnosis)) {
                return new Answer.Came(message, null);
            }
            switch (reply) {
                // An answer to a question that is no longer asked.
                case ChapterJvm.Reply.Message _ -> {}
                case ChapterJvm.Reply.Gone _ -> {
                    return new Answer.Gone();
                }
                case ChapterJvm.Reply.StopAsked _ -> {
                    return stop(new Outcome.Reason.Asked());
                }
                case null -> {
                    return stop(new Outcome.Reason.TimeLimit(limit));
                }
            }
        }
    }

    private Answer stop(Outcome.Reason reason) {
        jvm.send(new ToAgent.Stop());
        onStop.run();
        Answer soon = await(reason, BEFORE_DIAGNOSIS);
        if (!(soon instanceof Answer.Stuck)) {
            return soon;
        }
        jvm.send(new ToAgent.Diagnose());
        Answer late = await(reason, AFTER_DIAGNOSIS);
        if (late instanceof Answer.Stuck(_, var deadlock) && !deadlock.isEmpty()) {
            return late;
        }
        return late instanceof Answer.Stuck ? await(reason, LAST_CHANCE) : late;
    }

    /// Who waits for whom in a circle, if the JVM can say so soon.
    String deadlock() {
        jvm.send(new ToAgent.Diagnose());
        long end = deadline(TO_DIAGNOSE);
        while (true) {
            switch (jvm.await(until(end))) {
                case ChapterJvm.Reply.Message(FromAgent.Diagnosis(var deadlock)) -> {
                    return Names.clean(deadlock);
                }
                case ChapterJvm.Reply.StopAsked _ -> {}
                case ChapterJvm.Reply other -> {
                    // Not for us: whoever waits next must see it.
                    jvm.putBack(other);
                    return "";
                }
                case null -> {
                    return "";
                }
            }
        }
    }

    /// Waits for what is to stop. Time in which the audience takes in what was printed before does
    /// not count.
    private Answer await(Outcome.Reason reason, Duration limit) {
        long start = System.nanoTime();
        long end = deadline(limit);
        long last = deadline(SLOW_AUDIENCE);
        while (true) {
            switch (jvm.await(until(end))) {
                case ChapterJvm.Reply.Message(FromAgent.Diagnosis(var deadlock)) -> {
                    if (!deadlock.isEmpty()) {
                        return new Answer.Stuck(reason, Names.clean(deadlock));
                    }
                    end = Math.min(end, deadline(lastChance(start)));
                }
                case ChapterJvm.Reply.Message(var message) -> {
                    return new Answer.Came(message, reason);
                }
                case ChapterJvm.Reply.Gone _ -> {
                    return new Answer.Gone();
                }
                case ChapterJvm.Reply.StopAsked _ -> {}
                case null -> {
                    if (!jvm.isTelling() || System.nanoTime() > last) {
                        return new Answer.Stuck(reason, "");
                    }
                    end = deadline(LAST_CHANCE);
                }
            }
        }
    }

    /// Where even an answer took long, the machine is busy, and so is whatever is to stop.
    private static Duration lastChance(long asked) {
        Duration slow = Duration.ofNanos(SLOWER * (System.nanoTime() - asked));
        return slow.compareTo(LAST_CHANCE) > 0 ? slow : LAST_CHANCE;
    }

    private static long deadline(Duration limit) {
        return System.nanoTime() + limit.toNanos();
    }

    private static Duration until(long end) {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }
}
