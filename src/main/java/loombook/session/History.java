package loombook.session;

import loombook.wire.Ending;
import loombook.wire.Step;

import java.util.ArrayList;
import java.util.List;

/// All that a chapter's JVM has been through, so that another can be brought to the same point.
final class History {
    private final List<Entry> entries = new ArrayList<>();
    private int cellFrom;

    /// One take, what of it is done again, and how long its calls took.
    private record Entry(Take take, List<Step> steps, long nanos) {
        Entry withoutCalls() {
            List<Step> left =
                    steps.stream().filter(each -> !(each instanceof Step.Invoke)).toList();
            return new Entry(take, left, 0);
        }
    }

    /// @param endings of the take's calls; a call that did not end, or was stopped, is not made
    ///   again
    synchronized void add(Take take, List<Ending> endings) {
        List<Step> steps = new ArrayList<>();
        long nanos = 0;
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
        entries.add(new Entry(take, List.copyOf(steps), nanos));
    }

    /// What filled one heap would fill the next.
    private static boolean isOutOfMemory(Ending ending) {
        return ending instanceof Ending.Threw(_, var thrown)
                && thrown.type().equals(OutOfMemoryError.class.getName());
    }

    synchronized List<Step> steps() {
        return entries.stream().flatMap(each -> each.steps().stream()).toList();
    }

    synchronized List<Take> takes() {
        return entries.stream().map(Entry::take).toList();
    }

    synchronized int size() {
        return entries.size();
    }

    synchronized void clear() {
        entries.clear();
        cellFrom = 0;
    }

    /// How long the calls took.
    synchronized long nanos() {
        return entries.stream().mapToLong(Entry::nanos).sum();
    }

    synchronized void cellBegins() {
        cellFrom = entries.size();
    }

    /// What this cell has called so far is not to be called again.
    synchronized void forgetCell() {
        entries.subList(cellFrom, entries.size()).replaceAll(Entry::withoutCalls);
    }

    /// A new JVM that could not be brought to the same point begins with the classes alone.
    synchronized void forgetCalls() {
        entries.replaceAll(Entry::withoutCalls);
    }

    /// Only so many of the first takes have ever been.
    synchronized void goBack(int takes) {
        entries.subList(Math.min(takes, entries.size()), entries.size()).clear();
        cellFrom = entries.size();
    }
}
