package loombook.judge;

/// How one hidden test ended.
///
/// @param method its name in the sources
/// @param name its name as a sentence
/// @param message what a learner should know of a failure; empty after a pass
/// @param printed the beginning of what the learner's code printed meanwhile
/// @param millis how long it took
/// @param weight its points
public record TestResult(
        String method,
        String name,
        Status status,
        String message,
        String printed,
        long millis,
        double weight) {

    /// Whether a test passed; an error is a failure without an answer to compare, as when the
    /// learner's code threw, hung or ended the JVM.
    public enum Status {
        PASS,
        FAIL,
        ERROR
    }

    public boolean passed() {
        return status == Status.PASS;
    }
}
