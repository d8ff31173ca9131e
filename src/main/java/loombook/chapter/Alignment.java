package loombook.chapter;

import java.util.ArrayList;
import java.util.List;

/// Recorded output lines beside printed ones: which stretches still fit, and what stands between
/// them.
final class Alignment {
    /// Above this many steps the middle is one gap; nobody reads such a difference line by line.
    private static final long MOST_STEPS = 4_000_000;

    /// A stretch of both sides, in order.
    sealed interface Step {
        List<Expectation> recorded();

        List<String> printed();

        record Fits(List<Expectation> recorded, List<String> printed) implements Step {}

        record Gap(List<Expectation> recorded, List<String> printed) implements Step {}
    }

    private final List<Item> items;
    private final List<String> lines;
    private final List<Step> steps = new ArrayList<>();

    /// A line of its own, or a group of lines in any order.
    private record Item(List<Expectation> recorded, List<LinePattern> patterns) {
        int size() {
            return patterns.size();
        }

        boolean fits(List<String> lines, int from) {
            int to = from + size();
            if (from < 0 || to > lines.size()) {
                return false;
            }
            return size() == 1
                    ? patterns.getFirst().matches(lines.get(from))
                    : new Pairing(patterns, lines.subList(from, to)).isPerfect();
        }
    }

    static List<Step> of(Recorded recorded, Facts facts) {
        List<Expectation> wanted = withoutBlankEnd(recorded.output());
        Alignment alignment = new Alignment(items(wanted), printed(wanted, facts));
        alignment.align();
        return alignment.steps;
    }

    /// Blank lines at the end count for nothing, unless a group may want them.
    private static List<String> printed(List<Expectation> wanted, Facts facts) {
        List<String> all = TextLines.of(facts.output());
        int size = TextLines.withoutBlankEnd(all).size();
        if (!wanted.isEmpty() && wanted.getLast() instanceof Expectation.AnyOrder) {
            size = Math.max(size, Math.min(wanted.size(), all.size()));
        }
        return all.subList(0, size);
    }

    private static List<Expectation> withoutBlankEnd(List<Expectation> wanted) {
        int end = wanted.size();
        while (end > 0
                && wanted.get(end - 1) instanceof Expectation.Next next
                && LinePattern.of(next.text()).isBlank()) {
            end--;
        }
        return wanted.subList(0, end);
    }

    private Alignment(List<Item> items, List<String> lines) {
        this.items = items;
        this.lines = lines;
    }

    private static List<Item> items(List<Expectation> recorded) {
        List<Item> items = new ArrayList<>();
        boolean inGroup = false;
        for (Expectation one : recorded) {
            boolean anyOrder = one instanceof Expectation.AnyOrder;
            if (!anyOrder || !inGroup) {
                items.add(new Item(new ArrayList<>(), new ArrayList<>()));
            }
            items.getLast().recorded().add(one);
            items.getLast().patterns().add(patternOf(one));
            inGroup = anyOrder;
        }
        return items;
    }

    static LinePattern patternOf(Expectation one) {
        return LinePattern.of(
                switch (one) {
                    case Expectation.Next next -> next.text();
                    case Expectation.AnyOrder any -> any.text();
                    case Expectation.Value value -> value.text();
                    case Expectation.Failure failure -> failure.message();
                    case Expectation.Time _ -> "";
                });
    }

    private void align() {
        int item = 0;
        int line = 0;
        while (item < items.size() && items.get(item).fits(lines, line)) {
            fits(item, line);
            line += items.get(item++).size();
        }
        int itemEnd = items.size();
        int lineEnd = lines.size();
        while (itemEnd > item
                && lineEnd - items.get(itemEnd - 1).size() >= line
                && items.get(itemEnd - 1).fits(lines, lineEnd - items.get(itemEnd - 1).size())) {
            lineEnd -= items.get(--itemEnd).size();
        }
        middle(item, itemEnd, line, lineEnd);
        for (int i = itemEnd; i < items.size(); i++) {
            fits(i, lineEnd);
            lineEnd += items.get(i).size();
        }
    }

    private void middle(int item, int itemEnd, int line, int lineEnd) {
        long steps = 0;
        for (int i = item; i < itemEnd; i++) {
            long size = items.get(i).size();
            steps += size * size * (lineEnd - line);
        }
        if (item == itemEnd || line == lineEnd || steps > MOST_STEPS) {
            gap(item, itemEnd, line, lineEnd);
            return;
        }
        boolean[][] fits = new boolean[itemEnd - item][lineEnd - line];
        int[][] best = best(fits, item, itemEnd, line, lineEnd);
        int i = item;
        int j = line;
        int gapItem = item;
        int gapLine = line;
        while (i < itemEnd && j < lineEnd) {
            int here = best[i - item][j - line];
            int size = items.get(i).size();
            if (fits[i - item][j - line] && here == size + best[i + 1 - item][j + size - line]) {
                gap(gapItem, i, gapLine, j);
                fits(i, j);
                j += size;
                i++;
                gapItem = i;
                gapLine = j;
            } else if (here == best[i + 1 - item][j - line]) {
                i++;
            } else {
                j++;
            }
        }
        gap(gapItem, itemEnd, gapLine, lineEnd);
    }

    /// How many lines can be made to fit from each item and line on.
    private int[][] best(boolean[][] fits, int item, int itemEnd, int line, int lineEnd) {
        List<String> within = lines.subList(0, lineEnd);
        int[][] best = new int[itemEnd - item + 1][lineEnd - line + 1];
        for (int i = itemEnd - item - 1; i >= 0; i--) {
            Item one = items.get(item + i);
            for (int j = lineEnd - line - 1; j >= 0; j--) {
                best[i][j] = Math.max(best[i + 1][j], best[i][j + 1]);
                fits[i][j] = one.fits(within, line + j);
                if (fits[i][j]) {
                    best[i][j] = Math.max(best[i][j], one.size() + best[i + 1][j + one.size()]);
                }
            }
        }
        return best;
    }

    private void fits(int item, int line) {
        Item one = items.get(item);
        steps.add(new Step.Fits(one.recorded(), lines.subList(line, line + one.size())));
    }

    private void gap(int item, int itemEnd, int line, int lineEnd) {
        if (item == itemEnd && line == lineEnd) {
            return;
        }
        List<Expectation> recorded = new ArrayList<>();
        for (Item one : items.subList(item, itemEnd)) {
            recorded.addAll(one.recorded());
        }
        steps.add(new Step.Gap(recorded, lines.subList(line, lineEnd)));
    }
}
