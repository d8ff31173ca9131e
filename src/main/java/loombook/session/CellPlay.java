package loombook.session;

import loombook.wire.Ending;
import loombook.wire.FromAgent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One evaluation of one cell, from its first snippet to its report.
final class CellPlay {
    private final Cell cell;
    private final Stage stage;
    private final TakeSource source;
    private final Tracer tracer;
    private final Session.Limits limits;
    private final Listener listener;

    private final List<Fault> warnings = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private Outcome outcome = new Outcome.Done();
    private Optional<CellReport.Value> value = Optional.empty();
    private List<String> waiting = List.of();
    private long compileNanos;
    private long runNanos;
    private boolean kept = true;
    private int at;

    CellPlay(
            Cell cell,
            Stage stage,
            TakeSource source,
            Tracer tracer,
            Session.Limits limits,
            Listener listener) {
        this.cell = cell;
        this.stage = stage;
        this.source = source;
        this.tracer = tracer;
        this.limits = limits;
        this.listener = listener;
    }

    CellReport run() {
        source.begin(cell);
        stage.begin(limits.output(), listener).ifPresent(this::diedBefore);
        boolean goesOn = true;
        while (goesOn && at < cell.source().length()) {
            goesOn = step();
        }
        source.end();
        if (outcome.isDone() && !waiting.isEmpty() && cell.form() == Cell.Form.CELL) {
            outcome = new Outcome.NeedsDefinition(waiting);
        }
        Stage.Rest rest = stage.end(outcome instanceof Outcome.Stopped);
        rest.died().ifPresent(how -> outcome = how);
        FromAgent.Ended ended = rest.ended();
        if (ended.full()) {
            outcome = new Outcome.Died(new Outcome.Death.OutOfMemory(), stage.refresh());
        } else if (outcome instanceof Outcome.Stopped(var reason, var none, var recovery)
                && none.isEmpty()) {
            outcome = new Outcome.Stopped(reason, rest.deadlock(), recovery);
        }
        return new CellReport(
                cell.id(),
                outcome,
                outcome.isDone() ? value : Optional.empty(),
                warnings,
                remarks,
                compileNanos,
                runNanos,
                kept,
                ended.hidden(),
                ended.threads());
    }

    private void diedBefore(Outcome.Died how) {
        remarks.add(Words.diedBefore(how));
    }

    /// @return whether the cell goes on
    private boolean step() {
        String rest = cell.source().substring(at);
        return switch (source.next(rest)) {
            case TakeSource.Next.Command(var text, var line) -> {
                at += text.length();
                yield command(line);
            }
            case TakeSource.Next.Snippet(var take, var nanos, var wasKept) -> {
                compileNanos += nanos;
                kept &= wasKept;
                boolean well = play(take);
                at += take.text().length();
                yield well || goOn();
            }
        };
    }

    private boolean command(String line) {
        fail(new Outcome.NotLoaded("commands of the jshell tool are not known here: " + line));
        return goOn();
    }

    /// After a failure, a script goes on with its next line.
    private boolean goOn() {
        boolean over =
                outcome instanceof Outcome.Died
                        || outcome instanceof Outcome.Stopped(Outcome.Reason.Asked _, _, _);
        if (cell.form() == Cell.Form.CELL || over) {
            return false;
        }
        boolean midLine =
                at > 0 && at < cell.source().length() && cell.source().charAt(at - 1) != '\n';
        if (midLine) {
            at = Balance.afterLine(cell.source(), Balance.lineEnd(cell.source(), at));
        }
        return true;
    }

    private void fail(Outcome how) {
        outcome = how;
        listener.failed(how);
    }

    private boolean play(Take take) {
        int linesBefore =
                (int) cell.source().substring(0, at).chars().filter(c -> c == '\n').count();
        tracer.learn(cell, linesBefore, take);
        List<Fault> faults = take.flaws().stream().map(flaw -> Fault.of(cell, at, flaw)).toList();
        if (take.rejected()) {
            stage.skip(take);
            fail(new Outcome.DoesNotCompile(faults));
            return false;
        }
        if (take.isNothing()) {
            return true;
        }
        warnings.addAll(faults);
        remarks.addAll(take.remarks());
        waiting = take.waiting();
        value = Optional.empty();
        return switch (stage.play(take, limits.time())) {
            case Stage.Run.Lost(var how) -> {
                fail(how);
                yield false;
            }
            case Stage.Run.Ended(var endings, var stopped) -> endings(take, endings, stopped);
        };
    }

    private boolean endings(Take take, List<Ending> endings, Outcome.Reason stopped) {
        boolean well = true;
        for (int i = 0; i < endings.size(); i++) {
            Ending ending = endings.get(i);
            runNanos += ending.nanos();
            Outcome how = outcome(ending, stopped);
            if (!how.isDone()) {
                fail(how);
                well = false;
            } else if (i < take.slots().size()
                    && take.slots().get(i).shown()
                    && ending instanceof Ending.Returned(_, var text, var cut)) {
                value =
                        Optional.of(
                                new CellReport.Value(
                                        Names.clean(text), take.slots().get(i).type(), cut));
            } else {
                value = Optional.empty();
            }
        }
        boolean last = at + take.text().length() >= cell.source().length();
        if (well && !last && stopped instanceof Outcome.Reason.Asked) {
            // It ended before the stop came, but the cell must not go on.
            fail(new Outcome.Stopped(stopped, "", Outcome.Recovery.KEPT));
            well = false;
        }
        return well;
    }

    private Outcome outcome(Ending ending, Outcome.Reason stopped) {
        return switch (ending) {
            case Ending.Returned _ -> new Outcome.Done();
            case Ending.Threw(_, var thrown) -> new Outcome.Threw(tracer.trace(thrown));
            case Ending.Stopped _ ->
                    new Outcome.Stopped(
                            stopped == null ? new Outcome.Reason.Asked() : stopped,
                            "",
                            Outcome.Recovery.KEPT);
            case Ending.Unresolved(_, var id, _) -> new Outcome.NeedsDefinition(List.of(needs(id)));
            case Ending.Unshowable(_, var thrown) -> new Outcome.Unshowable(tracer.trace(thrown));
            case Ending.NotLoaded(_, var why) -> new Outcome.NotLoaded(Names.clean(why));
        };
    }

    private String needs(int id) {
        String name = tracer.snippet(id);
        return (name.isEmpty() ? "a method" : name) + " was called, but it is not complete yet";
    }
}
