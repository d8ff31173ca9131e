package loombook.session;

import loombook.wire.ThreadLog;
import loombook.wire.Thrown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Knows which class of JShell's is which line of which cell, and turns stack traces into the
/// reader's.
final class Tracer {
    private static final String TOP_LEVEL = "do_it$";
    private static final String RECORDER = "loombook.session.recorder.";

    /// Where a snippet's own text is.
    ///
    /// @param linesBefore how many lines of the cell come before it
    private record Place(Cell cell, int linesBefore) {}

    private List<Remark> waiting = List.of();
    private final Map<String, List<Lines>> byClass = new ConcurrentHashMap<>();
    private final Map<String, Place> bySnippet = new ConcurrentHashMap<>();
    private final Labels labels = new Labels();

    /// @param linesBefore how many lines of the cell come before the take's text
    void learn(Cell cell, int linesBefore, Take take) {
        waiting = take.waiting().isEmpty() ? waiting : take.waiting();
        labels.learn(take);
        for (Lines lines : take.lines()) {
            byClass.merge(lines.className(), List.of(lines), Tracer::with);
            if (lines.before() != Lines.TAKEN_EARLIER) {
                bySnippet.put(lines.snippet(), new Place(cell, linesBefore + lines.before()));
            }
        }
    }

    private static List<Lines> with(List<Lines> old, List<Lines> more) {
        String snippet = more.getFirst().snippet();
        return Stream.concat(
                        old.stream().filter(each -> !each.snippet().equals(snippet)), more.stream())
                .sorted(Comparator.comparing(Tracer::firstLine))
                .toList();
    }

    private static int firstLine(Lines lines) {
        return lines.wrapped().isEmpty() ? 0 : lines.wrapped().getFirst();
    }

    /// Why something that is not complete cannot be used, if that is known.
    Optional<Remark> waiting(String name) {
        return waiting.stream().filter(each -> each.isAbout(name)).findFirst();
    }

    /// What a snippet's number stands for, in a reader's words.
    String snippet(int number) {
        for (Map.Entry<String, List<Lines>> each : byClass.entrySet()) {
            int at = Names.numbers(each.getKey()).indexOf(number);
            if (at >= 0 && at < each.getValue().size()) {
                return each.getValue().get(at).what();
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
        for (Thrown.Frame frame : frames.subList(afterRecorder(frames), frames.size())) {
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

    /// A stack may overflow just where a thread is recorded, which is not the reader's matter.
    private static int afterRecorder(List<Thrown.Frame> frames) {
        int after = 0;
        for (int i = 0; i < frames.size(); i++) {
            if (frames.get(i).className().startsWith(RECORDER)) {
                after = i + 1;
            } else if (!Names.wrapper(frames.get(i).className()).isEmpty()) {
                break;
            }
        }
        return after;
    }

    private Trace.Spot own(Thrown.Frame frame, String wrapper) {
        String call = call(Names.clean(frame.className()), frame.method());
        for (Lines lines : byClass.getOrDefault(wrapper, List.of())) {
            int own = lines.own(frame.line());
            Place place = bySnippet.get(lines.snippet());
            if (own > 0 && place != null) {
                int line = place.cell().firstLine() + place.linesBefore() + own - 1;
                String file = place.cell().file();
                return new Trace.Spot(call, file + ":" + line, line, true);
            }
        }
        return new Trace.Spot(call, file(wrapper), 0, true);
    }

    private String file(String wrapper) {
        return byClass.getOrDefault(wrapper, List.of()).stream()
                .map(lines -> bySnippet.get(lines.snippet()))
                .filter(Objects::nonNull)
                .map(place -> place.cell().file())
                .findFirst()
                .orElse("");
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
