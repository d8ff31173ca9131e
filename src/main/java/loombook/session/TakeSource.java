package loombook.session;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Gives out a cell's takes one by one: kept ones as long as they fit, fresh ones from there on.
final class TakeSource {
    private final KeptCells kept;
    private final Live live;
    private final History history;
    private Chain chain;
    private Chain slot;
    private boolean looksAhead;
    private Deque<Take> left = new ArrayDeque<>();
    private final List<Take> given = new ArrayList<>();
    private boolean fresh;

    TakeSource(KeptCells kept, Live live, History history, Chain start) {
        this.kept = kept;
        this.live = live;
        this.history = history;
        this.chain = start;
    }

    /// What comes next in the cell.
    sealed interface Next {
        /// @param nanos what it took to compile; 0 if it was kept
        record Snippet(Take take, long nanos, boolean kept) implements Next {}

        /// A command to the `jshell` tool.
        record Command(String text, String line) implements Next {}
    }

    static Chain slot(Chain chain, Cell cell) {
        return switch (cell.form()) {
            case CELL -> chain.then("cell").then(cell.source());
            // A script that changes at its end keeps its beginning.
            case SCRIPT -> chain.then("script").then(cell.file());
        };
    }

    /// Whether something in these cells was not kept, if each is played to its end.
    boolean needsCompiler(List<Cell> cells) {
        Chain at = chain;
        for (Cell cell : cells) {
            int covered = 0;
            for (Take take : kept.find(slot(at, cell))) {
                if (!cell.source().startsWith(take.text(), covered)) {
                    break;
                }
                covered += take.text().length();
                at = at.then(take.source());
            }
            if (covered < cell.source().length()) {
                return true;
            }
        }
        return false;
    }

    void begin(Cell cell) {
        slot = slot(chain, cell);
        looksAhead = cell.form() == Cell.Form.CELL;
        left = new ArrayDeque<>(kept.find(slot));
        given.clear();
        fresh = false;
    }

    Next next(String rest) {
        Take first = left.peek();
        if (first != null && fits(first, rest)) {
            give(left.remove());
            return new Next.Snippet(first, 0, true);
        }
        left.clear();
        return compile(rest);
    }

    private boolean fits(Take take, String rest) {
        return !take.text().isEmpty()
                && rest.startsWith(take.text())
                && !(looksAhead && Feed.goesOn(rest, take.text().length()));
    }

    private Next compile(String rest) {
        List<Take> past = history.takes();
        Feed.Found found = live.after(past, compiler -> compiler.feed(looksAhead).next(rest));
        return switch (found) {
            case Feed.Found.Command(var text, var line) -> new Next.Command(text, line);
            case Feed.Found.Nothing(var text) -> fresh(Take.nothing(text), 0);
            case Feed.Found.Unfinished(var text, var skipped) ->
                    fresh(unfinished(text, skipped), 0);
            case Feed.Found.Snippet snippet -> {
                long start = System.nanoTime();
                Take take = live.compile(past, snippet, evaluated());
                yield fresh(take, System.nanoTime() - start);
            }
        };
    }

    private Next fresh(Take take, long nanos) {
        fresh = true;
        give(take);
        return new Next.Snippet(take, nanos, false);
    }

    /// How many of this cell's takes the compiler has seen.
    private int evaluated() {
        return (int) given.stream().filter(take -> !take.source().isEmpty()).count();
    }

    private static Take unfinished(String text, int skipped) {
        return Take.unfinished(
                text,
                new Flaw(true, skipped, text.length(), "this is not complete: a bracket or more is missing"));
    }

    private void give(Take take) {
        given.add(take);
        chain = chain.then(take.source());
    }

    /// The cell is over; what was compiled is kept for the next time.
    void end() {
        if (fresh) {
            kept.keep(slot, given);
        }
    }
}
