package loombook.judge;

import loombook.judge.api.LearnerException;
import loombook.wire.Raised;
import loombook.wire.Thrown;
import loombook.wire.Value;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Makes an exception of this side out of one that the learner's code threw.
///
/// @param classes the names of the learner's classes
record Rebuilder(Set<String> classes) {
    static final String MARK = "learner";
    private static final List<String> KNOWN =
            List.of("java.lang.", "java.util.", "java.io.", "java.net.", "java.time.");
    private static final int MOST_FRAMES = 8;

    /// @param declared what the test's interface says may be thrown
    Throwable exception(Raised raised, Class<?>... declared) {
        String message =
                raised.thrown().message() == null
                        ? null
                        : Untrusted.text(raised.thrown().message());
        Throwable exception = ofTheJdk(raised.types().getFirst(), message, declared);
        if (exception == null) {
            Map<String, Object> answers = new HashMap<>();
            for (Raised.Answer each : raised.answers()) {
                Object value = each.value().plain();
                if (value != null && !(each.value() instanceof Value.Nothing)) {
                    answers.put(each.method(), value);
                }
            }
            List<String> types = raised.types().stream().map(Untrusted::line).toList();
            exception = new LearnerException(message, types, answers);
        }
        exception.setStackTrace(frames(raised.thrown()));
        return exception;
    }

    /// Errors of the JVM are no business of this one, and neither are exceptions that mean
    /// something to JUnit.
    private static Throwable ofTheJdk(String type, String message, Class<?>... declared) {
        if (KNOWN.stream().noneMatch(type::startsWith)) {
            return null;
        }
        try {
            Class<?> found = Class.forName(type, false, ClassLoader.getPlatformClassLoader());
            if (!Exception.class.isAssignableFrom(found) || !mayPass(found, declared)) {
                return null;
            }
            return (Throwable) found.getConstructor(String.class).newInstance(message);
        } catch (ReflectiveOperationException | LinkageError e) {
            return null;
        }
    }

    private static boolean mayPass(Class<?> exception, Class<?>... declared) {
        if (RuntimeException.class.isAssignableFrom(exception)) {
            return true;
        }
        for (Class<?> each : declared) {
            if (each.isAssignableFrom(exception)) {
                return true;
            }
        }
        return false;
    }

    /// The learner's own part of the innermost cause, marked as such.
    private StackTraceElement[] frames(Thrown thrown) {
        List<StackTraceElement> frames = List.of();
        for (Thrown at = thrown; at != null && frames.isEmpty(); at = at.cause()) {
            frames = frames(at.frames());
        }
        return frames.isEmpty()
                ? new StackTraceElement[] {new StackTraceElement(MARK, null, null, "", "", null, 0)}
                : frames.toArray(StackTraceElement[]::new);
    }

    /// Those of the learner's own code.
    List<StackTraceElement> frames(List<Thrown.Frame> all) {
        return all.stream()
                .filter(each -> classes.contains(each.className()))
                .limit(MOST_FRAMES)
                .map(Rebuilder::frame)
                .toList();
    }

    private static StackTraceElement frame(Thrown.Frame frame) {
        String file = frame.file() == null ? "" : Untrusted.line(frame.file());
        return new StackTraceElement(
                MARK,
                null,
                null,
                frame.className(),
                Untrusted.line(frame.method()),
                file,
                Math.max(0, frame.line()));
    }
}
