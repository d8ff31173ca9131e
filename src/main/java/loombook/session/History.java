package loombook.session;

import loombook.wire.Ending;
import loombook.wire.Step;

import java.util.ArrayList;
import java.util.List;

/// All that a chapter's JVM has been through, so that another can be brought to the same point.
final class History {
    private final List<Step> steps = new ArrayList<>();
    private final List<Take> takes = new ArrayList<>();
    private int cellFrom;
    private long nanos;

    /// @param endings of the take's calls; a call that did not end, or was stopped, is not made
    ///   again
    void add(Take take, List<Ending> endings) {
        takes.add(take);
        int call = 0;
        for (Step step : take.steps()) {
            if (!(step instanceof Step.Invoke)) {
                steps.add(step);
            } else if (call < endings.size()) {
                Ending ending = endings.get(call++);
                nanos += ending.nanos();
                boolean again = !(ending instanceof Ending.Stopped) && !isOutOfMemory(ending);
                if (again) {
                    steps.add(step);
                }
            }
        }
    }

    /// What filled one heap would fill the next.
    private static boolean isOutOfMemory(Ending ending) {
        return ending instanceof Ending.Threw(_, var thrown)
                && thrown.type().equals(OutOfMemoryError.class.getName());
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    List<Take> takes() {
        return List.copyOf(takes);
    }

    void clear() {
        steps.clear();
        takes.clear();
        nanos = 0;
    }

    /// How long the calls took.
    long nanos() {
        return nanos;
    }

    void cellBegins() {
        cellFrom = steps.size();
    }

    /// What this cell has called so far is not to be called again.
    void forgetCell() {
        steps.subList(cellFrom, steps.size()).removeIf(Step.Invoke.class::isInstance);
    }

    /// A new JVM that could not be brought to the same point begins with the classes alone.
    void forgetCalls() {
        steps.removeIf(Step.Invoke.class::isInstance);
        cellFrom = Math.min(cellFrom, steps.size());
        nanos = 0;
    }
}
