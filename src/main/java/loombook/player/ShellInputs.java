package loombook.player;

import loombook.session.Cell;
import loombook.session.CellReport;
import loombook.session.Mark;
import loombook.session.Outcome;
import loombook.session.Session;
import loombook.term.Prompt;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// The inputs of a shell as its session plays them, one by one, and as they are taken back.
final class ShellInputs {
    private final Session session;
    private final Prompt prompt;
    private final ShellView view;
    private final FutureTask<Mark> opening;
    private final Deque<Played> played = new ArrayDeque<>();
    private int number = 1;

    /// An input that was evaluated, and where the session was before it.
    record Played(Mark before, String text) {}

    /// @param first what has to be played before the first input
    ShellInputs(Session session, Prompt prompt, ShellView view, Shell.Opening first) {
        this.session = session;
        this.prompt = prompt;
        this.view = view;
        this.opening = new FutureTask<>(() -> begin(first));
    }

    /// Plays what comes before the first input, while that is typed.
    void open() {
        Thread.ofPlatform().daemon().name("loombook-opening").start(opening);
    }

    private Mark begin(Shell.Opening first) {
        first.play(view::line);
        Mark start = session.mark();
        session.warmUp();
        return start;
    }

    /// Where the session was when the reader came.
    Mark base() {
        try {
            return opening.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return session.mark();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /// The number of the next input.
    int number() {
        return number;
    }

    CellReport evaluate(String label, String text) {
        during(this::base);
        Mark before = session.mark();
        view.begins(text);
        Cell cell = new Cell(label, label, 1, text, Cell.Form.PROMPT);
        CellReport report = during(() -> session.play(cell, view));
        view.ended(report);
        number++;
        boolean nothing = report.outcome() instanceof Outcome.DoesNotCompile && !view.hasLanded();
        if (!nothing && session.mark().isAfter(before)) {
            played.push(new Played(before, text));
        }
        return report;
    }

    private <T> T during(Callable<T> work) {
        try {
            return prompt.during(work, session::stop);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /// The last input that was not taken back yet, which counts as taken back from now on.
    Optional<Played> takeLast() {
        return Optional.ofNullable(played.poll());
    }

    /// There is nothing to take back any more.
    void forget() {
        played.clear();
    }

    Outcome.Recovery goBack(Mark to) {
        return during(() -> session.goBack(to, view));
    }
}
