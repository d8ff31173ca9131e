package loombook.wire;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// An exception as plain values, with its causes and what it suppressed.
///
/// @param message null if it has none
/// @param frames the innermost first, at most [#MOST_FRAMES]
/// @param cause null if it has none
public record Thrown(
        String type, String message, List<Frame> frames, Thrown cause, List<Thrown> suppressed) {
    private static final int MOST_FRAMES = 200;
    private static final int MOST_CAUSES = 20;
    private static final int MOST = 100;
    private static final StackTraceElement[] NO_FRAMES = {};
    private static final int MOST_SUPPRESSED = 10;
    private static final int LONGEST_MESSAGE = 16_384;

    /// One line of a stack trace.
    ///
    /// @param file null if it is not known
    public record Frame(String className, String method, String file, int line) {
        void encode(Out out) {
            out.text(className).text(method).maybe(file).number(line);
        }

        static Frame decode(In in) throws WireException {
            return new Frame(in.text(), in.text(), in.maybe(), in.number());
        }
    }

    public static Thrown of(Throwable thrown) {
        return of(thrown, MOST_CAUSES, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static Thrown of(Throwable thrown, int depth, Set<Throwable> seen) {
        seen.add(thrown);
        Throwable next = own(thrown::getCause, null);
        Thrown cause =
                next == null || depth == 0 || seen.contains(next)
                        ? null
                        : of(next, depth - 1, seen);
        List<Thrown> suppressed = new ArrayList<>();
        for (Throwable other : thrown.getSuppressed()) {
            boolean wanted = depth > 0 && seen.size() < MOST && !seen.contains(other);
            if (wanted && suppressed.size() < MOST_SUPPRESSED) {
                suppressed.add(of(other, depth - 1, seen));
            }
        }
        return new Thrown(
                thrown.getClass().getName(), message(thrown), frames(thrown), cause, suppressed);
    }

    private static String message(Throwable thrown) {
        try {
            String message = thrown.getMessage();
            return message == null || message.length() <= LONGEST_MESSAGE
                    ? message
                    : message.substring(0, LONGEST_MESSAGE) + "…";
        } catch (Throwable e) {
            return "(its getMessage() threw " + e.getClass().getName() + ")";
        }
    }

    /// What an exception tells of itself, unless it fails in that as well.
    private static <T> T own(Supplier<T> telling, T otherwise) {
        try {
            T told = telling.get();
            return told == null ? otherwise : told;
        } catch (Throwable e) {
            return otherwise;
        }
    }

    private static List<Frame> frames(Throwable thrown) {
        List<Frame> frames = new ArrayList<>();
        for (StackTraceElement element : own(thrown::getStackTrace, NO_FRAMES)) {
            if (element == null) {
                continue;
            }
            if (frames.size() == MOST_FRAMES) {
                break;
            }
            frames.add(
                    new Frame(
                            element.getClassName(),
                            element.getMethodName(),
                            element.getFileName(),
                            element.getLineNumber()));
        }
        return frames;
    }

    void encode(Out out) {
        out.text(type).maybe(message).list(frames, Frame::encode).flag(cause != null);
        if (cause != null) {
            cause.encode(out);
        }
        out.list(suppressed, Thrown::encode);
    }

    static Thrown decode(In in) throws WireException {
        return decode(in, MOST_CAUSES + MOST_SUPPRESSED);
    }

    private static Thrown decode(In in, int depth) throws WireException {
        if (depth < 0) {
            throw new WireException("a chain of causes without end");
        }
        String type = in.text();
        String message = in.maybe();
        List<Frame> frames = in.list(Frame::decode);
        Thrown cause = in.flag() ? decode(in, depth - 1) : null;
        return new Thrown(type, message, frames, cause, in.list(each -> decode(each, depth - 1)));
    }
}
