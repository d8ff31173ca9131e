package loombook.judge.api;

import java.time.Duration;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collectors;

/// Comparisons whose failures teach: what was given, what should come, what came. JUnit's own
/// assertions may be used as well, with a message that a learner understands.
public final class Check {
    private Check() {}

    /// A computation that may throw.
    @FunctionalInterface
    public interface Asked<I, R> {
        R of(I input) throws Exception;
    }

    /// @param call as a learner would write it: `isPrime(7)`
    public static void equal(String call, Object expected, Object actual) {
        if (!Objects.deepEquals(expected, actual)) {
            throw mismatch(call, expected, actual);
        }
    }

    /// Fails with a sentence.
    public static void that(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }

    /// Asks for every input, and fails for the first that is answered wrongly: give the smallest
    /// first.
    ///
    /// @param call how an input is shown, with `%s` in its place: `isPrime(%s)`
    public static <I, R> void each(
            Collection<I> inputs, String call, Asked<I, R> expected, Asked<I, R> actual)
            throws Exception {
        int wrong = 0;
        AssertionError first = null;
        for (I input : inputs) {
            R right = expected.of(input);
            R answer = actual.of(input);
            if (!Objects.deepEquals(right, answer)) {
                wrong++;
                if (first == null) {
                    first = mismatch(call.formatted(show(input)), right, answer);
                }
            }
        }
        if (first != null) {
            throw wrong == 1
                    ? first
                    : new AssertionError(
                            first.getMessage()
                                    + "\n("
                                    + wrong
                                    + " of "
                                    + inputs.size()
                                    + " inputs are answered wrongly; this is the first.)");
        }
    }

    /// Expects the learner's code to throw.
    ///
    /// @param call as a learner would write it
    public static <X extends Throwable> X throwsA(Class<X> type, String call, Learner.Piece piece) {
        try {
            piece.run();
        } catch (Trouble e) {
            throw new Trouble(
                    "%s\n  should throw: %s\n%s"
                            .formatted(call, type.getSimpleName(), e.getMessage()));
        } catch (Throwable thrown) {
            if (type.isInstance(thrown)) {
                return type.cast(thrown);
            }
            AssertionError wrong =
                    new AssertionError(
                            call
                                    + "\n  should throw: "
                                    + type.getSimpleName()
                                    + "\n  but threw:    "
                                    + thrown);
            wrong.initCause(thrown);
            throw wrong;
        }
        throw new AssertionError(
                call + "\n  should throw: " + type.getSimpleName() + "\n  but threw nothing");
    }

    /// A value as it would stand in a program, not too long. What cannot be seen is written as its
    /// number.
    public static String show(Object value) {
        String text = whole(value);
        return text.length() <= 300 ? text : text.substring(0, 300) + "…";
    }

    private static String whole(Object value) {
        if (value instanceof String string) {
            return '"' + visible(string.replace("\n", "\\n")) + '"';
        }
        if (value instanceof Duration duration) {
            return duration.toMillis() + " ms";
        }
        return value instanceof Long number ? number + "L" : String.valueOf(value);
    }

    private static String visible(String text) {
        return text.codePoints()
                .mapToObj(
                        each ->
                                isVisible(each)
                                        ? Character.toString(each)
                                        : "\\u%04x".formatted(each))
                .collect(Collectors.joining());
    }

    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED ->
                    false;
            default -> true;
        };
    }

    private static AssertionError mismatch(String call, Object expected, Object actual) {
        return new AssertionError(
                call + "\n  expected: " + show(expected) + "\n  but was:  " + show(actual));
    }
}
