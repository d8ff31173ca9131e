package loombook.session;

import loombook.wire.ThreadLog;
import loombook.wire.Thrown;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Knows which class of JShell's is which line of which cell, and turns stack traces into the
/// reader's.
final class Tracer {
    private static final String TOP_LEVEL = "do_it$";

    private record Origin(Cell cell, int linesBefore, Lines lines) {}

    private List<String> waiting = List.of();
    private final Map<String, Origin> origins = new ConcurrentHashMap<>();
    private final Labels labels = new Labels();

    /// @param linesBefore how many lines of the cell come before the take's text
    void learn(Cell cell, int linesBefore, Take take) {
        waiting = take.waiting().isEmpty() ? waiting : take.waiting();
        labels.learn(take);
        for (Lines lines : take.lines()) {
            // A dependent that was only wrapped anew keeps its place.
            Origin old = origins.get(lines.className());
            if (old == null || !lines.wrapped().isEmpty()) {
                origins.put(lines.className(), new Origin(cell, linesBefore, lines));
            }
        }
    }

    /// Why something that is not complete cannot be used, if that is known.
    Optional<String> waiting(String name) {
        return waiting.stream().filter(each -> each.startsWith(name + " ")).findFirst();
    }

    /// What a snippet's number stands for, in a reader's words.
    String snippet(int number) {
        for (Origin origin : origins.values()) {
            if (Names.number(origin.lines().className()) == number) {
                return origin.lines().what();
            }
        }
        return "";
    }

    /// What threads did, under names that the reader knows; empty if it was not recorded.
    Optional<Activity> activity(ThreadLog log) {
        return log.lanes().isEmpty() ? Optional.empty() : Optional.of(Activity.of(log, labels::of));
    }

    Trace trace(Thrown thrown) {
        List<Trace> suppressed = new ArrayList<>();
        for (Thrown each : thrown.suppressed()) {
            suppressed.add(trace(each));
        }
        return new Trace(
                Names.clean(thrown.type()),
                thrown.message() == null ? null : Names.clean(thrown.message()),
                spots(thrown.frames()),
                thrown.cause() == null ? null : trace(thrown.cause()),
                suppressed);
    }

    private List<Trace.Spot> spots(List<Thrown.Frame> frames) {
        List<Trace.Spot> spots = new ArrayList<>();
        for (Thrown.Frame frame : frames) {
            if (frame.className().startsWith("loombook.session.agent.")) {
                break;
            }
            String wrapper = Names.wrapper(frame.className());
            spots.add(wrapper.isEmpty() ? foreign(frame) : own(frame, wrapper));
            if (isTopLevel(frame.method())) {
                break;
            }
        }
        return spots;
    }

    private Trace.Spot own(Thrown.Frame frame, String wrapper) {
        Origin origin = origins.get(wrapper);
        String inner = Names.clean(frame.className());
        String call = call(inner, frame.method());
        if (origin == null) {
            return new Trace.Spot(call, "", 0, true);
        }
        int own = origin.lines().own(frame.line());
        int line = own == 0 ? 0 : origin.cell().firstLine() + origin.linesBefore() + own - 1;
        String file = origin.cell().file();
        return new Trace.Spot(call, line == 0 ? file : file + ":" + line, line, true);
    }

    private static Trace.Spot foreign(Thrown.Frame frame) {
        String type = frame.className().substring(frame.className().lastIndexOf('.') + 1);
        String file = frame.file() == null ? "" : frame.file();
        return new Trace.Spot(
                type.replace('$', '.') + "." + frame.method(),
                frame.line() > 0 ? file + ":" + frame.line() : file,
                frame.line(),
                false);
    }

    /// Where the compiler works out a variable's type, a second method computes its value.
    private static boolean isTopLevel(String method) {
        return method.equals(TOP_LEVEL) || method.equals(TOP_LEVEL + "Aux");
    }

    private static String call(String type, String method) {
        if (isTopLevel(method)) {
            return "";
        }
        String name = method;
        if (method.startsWith("lambda$")) {
            int end = method.lastIndexOf('$');
            String around = method.substring("lambda$".length(), end);
            name = isTopLevel(around) ? "lambda" : "lambda in " + around;
        }
        return type.isEmpty() ? name : type.replace('$', '.') + "." + name;
    }
}
