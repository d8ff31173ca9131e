package loombook.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An exception as the reader should see it: the chapter's own lines told apart from the JDK's.
///
/// @param type the full name of the exception's class
/// @param message null if it has none
/// @param cause null if it has none
public record Trace(
        String type, String message, List<Spot> spots, Trace cause, List<Trace> suppressed) {

    /// One call on the way.
    ///
    /// @param call the method, as in `fib` or `HashMap.get`; empty for a cell's top level
    /// @param where file and line
    /// @param own whether it is the chapter's code
    public record Spot(String call, String where, int line, boolean own) {}

    public Trace {
        spots = List.copyOf(spots);
        suppressed = List.copyOf(suppressed);
    }

    public String simpleType() {
        return type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
    }

    /// The exceptions that led to this one, the nearest first.
    public List<Trace> causes() {
        List<Trace> causes = new ArrayList<>();
        for (Trace at = cause; at != null; at = at.cause) {
            causes.add(at);
        }
        return causes;
    }

    /// As the JDK prints it, but with the chapter's own names and lines, and without the JDK's
    /// calls around them.
    String text(String before) {
        StringBuilder text = new StringBuilder(before).append(type);
        if (message != null) {
            text.append(": ").append(message);
        }
        text.append('\n');
        int last = spots.size() - 1;
        while (last >= 0 && !spots.get(last).own()) {
            last--;
        }
        for (Spot spot : last < 0 ? spots : spots.subList(0, last + 1)) {
            text.append("\tat ").append(spot.call());
            text.append(spot.call().isEmpty() ? "" : " ").append('(').append(spot.where());
            text.append(")\n");
        }
        return cause == null ? text.toString() : text + cause.text("Caused by: ");
    }

    /// The innermost spot in the chapter's own code.
    public Optional<Spot> own() {
        return spots.stream().filter(Spot::own).findFirst();
    }
}
