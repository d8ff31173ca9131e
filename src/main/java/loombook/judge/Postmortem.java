package loombook.judge;

import loombook.sandbox.Jailed;

import java.time.Duration;
import java.util.OptionalInt;

/// Finds out why a learner's JVM has ended, for the learner; the verdict does not hang on it.
///
/// @param farewell what its driver said at last, if anything
record Postmortem(Jailed process, Spill spill, String farewell) {
    static final String OUT_OF_MEMORY = "ran out of memory";
    private static final int MEMORY_STATUS = 3;
    private static final int SIGNAL = 128;
    private static final int KILLED = 9;

    String text(Duration limit) {
        return "Your program ended while the test was running: " + reason(limit) + ".";
    }

    private String reason(Duration limit) {
        if (!farewell.isEmpty()) {
            return Untrusted.line(farewell);
        }
        OptionalInt status = status(limit);
        if (spill.text().contains("OutOfMemoryError") || spill.text().contains("out of memory")) {
            return "it " + OUT_OF_MEMORY;
        }
        if (status.isEmpty()) {
            return "it closed its connection to the judge";
        }
        int code = status.getAsInt();
        if (code == MEMORY_STATUS) {
            return "it " + OUT_OF_MEMORY;
        }
        if (code == SIGNAL + KILLED) {
            return "the system killed it";
        }
        return code > SIGNAL
                ? "its JVM crashed (signal " + (code - SIGNAL) + ")"
                : "it ended its JVM (exit status " + code + ")";
    }

    private OptionalInt status(Duration limit) {
        try {
            return process.await(limit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return OptionalInt.empty();
        }
    }
}
