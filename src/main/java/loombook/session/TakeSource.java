package loombook.session;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

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

    /// How many of this cell's takes the compiler has seen, or will have.
    private int evaluated;

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
                Optional<Command> command = Command.in(take);
                if (command.filter(Command::endsScript).isPresent()) {
                    return false;
                }
                if (command.filter(Command::needsCompiler).isPresent()) {
                    return true;
                }
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
        evaluated = 0;
        fresh = false;
    }

    /// The chapter begins anew: what was compiled so far is of no use to what follows.
    void restart(Setup setup) {
        live.restart(setup);
        evaluated = 0;
    }

    Next next(String source, int from) {
        Optional<Feed.Command> command = Feed.command(source, from);
        if (command.isPresent()) {
            String text = command.get().text();
            reach(text);
            give(Take.nothing(text));
            return new Next.Command(text, command.get().line());
        }
        Take first = left.peek();
        if (first != null && fits(first, source, from)) {
            give(left.remove());
            return new Next.Snippet(first, 0, true);
        }
        left.clear();
        return compile(source, from);
    }

    /// Takes a whole source as it is, as one snippet.
    Next.Snippet whole(String text) {
        Take first = left.peek();
        if (first != null && first.text().equals(text)) {
            give(left.remove());
            return new Next.Snippet(first, 0, true);
        }
        left.clear();
        return compile(new Feed.Found.Snippet(text, 0, text));
    }

    /// Forgets what snippets have defined.
    ///
    /// @param ids their numbers
    Take drop(List<String> ids) {
        Take take = live.drop(history.takes(), ids);
        fresh = true;
        left.clear();
        give(take);
        return take;
    }

    /// Something done with a compiler that has seen all that came before.
    <T> T ask(Live.Work<T> work) {
        return live.after(history.takes(), work);
    }

    /// Commands are kept like snippets, so that what follows them fits only where they stand.
    private void reach(String text) {
        Take first = left.peek();
        if (first != null && first.isNothing() && first.text().equals(text)) {
            left.remove();
        } else {
            fresh = true;
            left.clear();
        }
    }

    private boolean fits(Take take, String source, int from) {
        return !take.text().isEmpty()
                && source.startsWith(take.text(), from)
                && !(looksAhead && Feed.goesOn(source, from + take.text().length()));
    }

    private Next compile(String source, int from) {
        Feed.Found found =
                live.after(
                        history.takes(), compiler -> compiler.feed(looksAhead).next(source, from));
        return switch (found) {
            case Feed.Found.Nothing(var text) -> fresh(Take.nothing(text), 0);
            case Feed.Found.Unfinished(var text, var skipped) ->
                    fresh(unfinished(text, skipped), 0);
            case Feed.Found.Snippet snippet -> compile(snippet);
        };
    }

    private Next.Snippet compile(Feed.Found.Snippet snippet) {
        long start = System.nanoTime();
        Take take = live.compile(history.takes(), snippet, evaluated);
        return fresh(take, System.nanoTime() - start);
    }

    private Next.Snippet fresh(Take take, long nanos) {
        fresh = true;
        give(take);
        return new Next.Snippet(take, nanos, false);
    }

    private static Take unfinished(String text, int skipped) {
        return Take.unfinished(
                text,
                new Flaw(
                        true,
                        skipped,
                        text.length(),
                        "this is not complete: a bracket or more is missing"));
    }

    private void give(Take take) {
        given.add(take);
        evaluated += take.source().isEmpty() ? 0 : 1;
        chain = chain.then(take.source());
    }

    /// The cell is over; what was compiled is kept for the next time.
    void end() {
        if (fresh) {
            kept.keep(slot, given);
        }
    }
}
