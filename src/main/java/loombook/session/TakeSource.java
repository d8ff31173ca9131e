package loombook.session;

import loombook.problem.ProblemException;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Gives out a cell's takes one by one: kept ones as long as they fit, fresh ones from there on.
final class TakeSource {
    private final KeptCells kept;
    private final Live live;
    private final History history;
    private Chain chain;
    private Chain slot;
    private boolean looksAhead;
    private boolean keeps;
    private Deque<Take> left = new ArrayDeque<>();
    private Ahead ahead = Ahead.NOTHING;
    private final Deque<Ready> ready = new ArrayDeque<>();
    private final Map<String, List<Take>> expected = new HashMap<>();
    private final Map<String, Chain> links = new HashMap<>();
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

    /// A take just made, and what that took.
    private record Ready(Take take, long nanos) {}

    /// The takes of a cell that was compiled before it is played.
    private record Ahead(Chain slot, List<Ready> takes) {
        static final Ahead NOTHING = new Ahead(new Chain(""), List.of());

        boolean isFor(Chain cell) {
            return slot.value().equals(cell.value());
        }
    }

    /// What comes next in the cell.
    sealed interface Next {
        /// @param nanos what it took to compile; 0 if it was kept
        record Snippet(Take take, long nanos, boolean kept) implements Next {}

        /// A command to the `jshell` tool.
        record Command(String text, String line) implements Next {}
    }

    private Chain slot(Chain chain, Cell cell) {
        return switch (cell.form()) {
            case CELL -> then(chain, "cell " + cell.source());
            // A script that changes at its end keeps its beginning.
            case SCRIPT -> then(chain, "script " + cell.file());
            case PROMPT -> then(chain, "prompt " + cell.source());
        };
    }

    /// Who looks ahead asks for the same as who plays then.
    private Chain then(Chain chain, String part) {
        return links.computeIfAbsent(chain.value() + part, _ -> chain.then(part));
    }

    /// Whether something in these cells was not kept, if each is played to its end.
    boolean needsCompiler(List<Cell> cells) {
        Chain at = chain;
        for (Cell cell : cells) {
            int covered = 0;
            Chain place = slot(at, cell);
            List<Take> found = kept.find(place);
            // They are likely to be played next, and need not be read again then.
            expected.put(place.value(), found);
            for (Take take : found) {
                if (!cell.source().startsWith(take.text(), covered)) {
                    break;
                }
                covered += take.text().length();
                at = then(at, take.source());
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
        looksAhead = cell.form() != Cell.Form.SCRIPT;
        keeps = cell.form() != Cell.Form.PROMPT;
        List<Take> known = expected.remove(slot.value());
        left = new ArrayDeque<>(!keeps ? List.of() : known == null ? kept.find(slot) : known);
        given.clear();
        evaluated = 0;
        fresh = false;
        ready.clear();
        if (left.isEmpty() && ahead.isFor(slot)) {
            ready.addAll(ahead.takes());
        }
        ahead = Ahead.NOTHING;
    }

    /// Compiles a cell that is likely to be played next, as if all of it will go well.
    void prepare(Cell cell) {
        Chain at = slot(chain, cell);
        if (cell.form() != Cell.Form.CELL || !kept.find(at).isEmpty()) {
            return;
        }
        List<Take> past = new ArrayList<>(history.takes());
        List<Ready> takes = new ArrayList<>();
        int from = 0;
        int compiled = 0;
        boolean goesOn = true;
        while (goesOn
                && from < cell.source().length()
                && Feed.command(cell.source(), from).isEmpty()) {
            Ready next = make(past, cell.source(), from, compiled, true);
            takes.add(next);
            from += next.take().text().length();
            if (!next.take().source().isEmpty()) {
                past.add(next.take());
                compiled++;
            }
            goesOn = !next.take().rejected();
        }
        ahead = new Ahead(at, takes);
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
        Ready waiting = ready.peek();
        if (waiting != null && fits(waiting.take(), source, from)) {
            return fresh(ready.remove());
        }
        ready.clear();
        return fresh(made(source, from));
    }

    /// To the reader, a compiler that breaks down is one that refuses the source.
    private Ready made(String source, int from) {
        try {
            return make(history.takes(), source, from, evaluated, looksAhead);
        } catch (ProblemException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError | AssertionError e) {
            // Another time it may do better.
            keeps = false;
            String what =
                    "the compiler itself breaks down here (%s): try it in smaller pieces"
                            .formatted(e.getClass().getSimpleName());
            Flaw flaw = new Flaw(true, -1, -1, what);
            return new Ready(Take.unfinished(source.substring(from), flaw), 0);
        }
    }

    /// Takes a whole source as it is, as one snippet.
    Next.Snippet whole(String text) {
        Take first = left.peek();
        if (first != null && first.text().equals(text)) {
            give(left.remove());
            return new Next.Snippet(first, 0, true);
        }
        left.clear();
        Feed.Found.Snippet found = new Feed.Found.Snippet(text, 0, text);
        return fresh(compile(history.takes(), found, evaluated));
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

    /// Where the session is now.
    Mark mark() {
        return new Mark(history.size(), chain);
    }

    /// What came after the mark has never been.
    void goBack(Mark mark) {
        chain = mark.chain();
        ahead = Ahead.NOTHING;
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

    private Ready make(List<Take> past, String source, int from, int ofThisCell, boolean cell) {
        Feed.Found found = live.after(past, each -> each.feed(cell).next(source, from));
        if (found instanceof Feed.Found.Snippet snippet) {
            return compile(past, snippet, ofThisCell);
        }
        return switch (found) {
            case Feed.Found.Nothing(var text) -> new Ready(Take.nothing(text), 0);
            case Feed.Found.Unfinished(var text, var skipped) ->
                    new Ready(unfinished(text, skipped), 0);
            case Feed.Found.Snippet snippet -> compile(past, snippet, ofThisCell);
        };
    }

    private Ready compile(List<Take> past, Feed.Found.Snippet snippet, int ofThisCell) {
        long start = System.nanoTime();
        Take take = live.compile(past, snippet, ofThisCell);
        return new Ready(take, System.nanoTime() - start);
    }

    private Next.Snippet fresh(Ready made) {
        fresh = true;
        give(made.take());
        return new Next.Snippet(made.take(), made.nanos(), false);
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
        chain = then(chain, take.source());
    }

    /// The cell is over; what was compiled is kept for the next time.
    void end() {
        if (fresh && keeps) {
            kept.keep(slot, given);
        }
    }
}
