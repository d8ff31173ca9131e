package loombook.judge;

import loombook.judge.api.LearnerException;
import loombook.judge.api.Trouble;

import java.util.Objects;

/// What a learner should read of a test that failed.
///
/// @param isAnswer whether the code answered, but wrongly
record Feedback(boolean isAnswer, String message) {

    static Feedback of(Throwable thrown) {
        return switch (thrown) {
            case Trouble trouble -> new Feedback(false, trouble.getMessage());
            case AssertionError error -> new Feedback(true, text(error));
            default ->
                    new Feedback(
                            false,
                            isLearners(thrown)
                                    ? "Your code threw " + name(thrown) + where(thrown)
                                    : "The test could not go on after your code's answers: " + thrown);
        };
    }

    private static String text(AssertionError error) {
        String message = Objects.requireNonNullElse(error.getMessage(), "The answer is wrong.");
        Throwable cause = error.getCause();
        return cause != null && isLearners(cause) ? message + where(cause) : message;
    }

    private static String name(Throwable thrown) {
        return thrown instanceof LearnerException
                ? thrown.toString()
                : thrown.getClass().getSimpleName()
                        + (thrown.getMessage() == null ? "" : ": " + thrown.getMessage());
    }

    private static boolean isLearners(Throwable thrown) {
        StackTraceElement[] frames = thrown.getStackTrace();
        return frames.length > 0 && Rebuilder.MARK.equals(frames[0].getClassLoaderName());
    }

    private static String where(Throwable thrown) {
        StringBuilder lines = new StringBuilder();
        for (StackTraceElement each : thrown.getStackTrace()) {
            if (!each.getClassName().isEmpty()) {
                lines.append("\n    at ")
                        .append(each.getClassName().replace('$', '.'))
                        .append('.')
                        .append(each.getMethodName())
                        .append(" (")
                        .append(each.getFileName())
                        .append(':')
                        .append(each.getLineNumber())
                        .append(')');
            }
        }
        return lines.toString();
    }
}
