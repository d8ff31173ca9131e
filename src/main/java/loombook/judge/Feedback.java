package loombook.judge;

import loombook.judge.api.LearnerException;
import loombook.judge.api.Trouble;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// What a learner should read of a test that failed.
///
/// @param isAnswer whether the code answered, but wrongly
record Feedback(boolean isAnswer, String message) {

    static Feedback of(Throwable thrown) {
        if (thrown instanceof Trouble trouble) {
            return new Feedback(false, trouble.getMessage());
        }
        if (thrown instanceof AssertionError error) {
            return new Feedback(true, text(error));
        }
        return new Feedback(
                false,
                isLearners(thrown)
                        ? threw(thrown) + where(thrown)
                        : "The test could not go on after your code's answers: " + thrown);
    }

    private static String text(AssertionError error) {
        String message = Objects.requireNonNullElse(error.getMessage(), "The answer is wrong.");
        Throwable cause = error.getCause();
        return cause != null && isLearners(cause) ? message + where(cause) : message;
    }

    private static String threw(Throwable thrown) {
        boolean flood = String.valueOf(thrown.getMessage()).contains("create native thread");
        return flood
                ? "Your code started more threads than it may have."
                : "Your code threw " + name(thrown);
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
        String lines = lines(List.of(thrown.getStackTrace()));
        return lines.isEmpty() ? "" : "\n" + lines.indent(4).stripTrailing();
    }

    /// One line for each place.
    static String lines(List<StackTraceElement> frames) {
        return frames.stream()
                .filter(each -> !each.getClassName().isEmpty())
                .map(
                        each ->
                                "at %s.%s (%s:%d)"
                                        .formatted(
                                                each.getClassName().replace('$', '.'),
                                                each.getMethodName(),
                                                each.getFileName(),
                                                each.getLineNumber()))
                .collect(Collectors.joining("\n"));
    }
}
