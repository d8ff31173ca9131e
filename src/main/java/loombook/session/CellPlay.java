package loombook.session;

import loombook.wire.Ending;
import loombook.wire.FromAgent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One evaluation of one cell, from its first snippet to its report.
final class CellPlay {
    /// What the `jshell` tool prints when a script ends the JVM that it runs in.
    private static final String TERMINATED = "State engine terminated.\n";

    private static final String UNRESOLVED = "jdk.jshell.spi.SPIResolutionException";

    private final Cell cell;
    private final Stage stage;
    private final TakeSource source;
    private final Tracer tracer;
    private final Session.Limits limits;
    private final Listener listener;
    private final CommandPlay commands;

    private final List<Fault> warnings = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private Outcome outcome = new Outcome.Done();
    private Optional<CellReport.Value> value = Optional.empty();
    private List<Remark> waiting = List.of();
    private long compileNanos;
    private long runNanos;
    private long startedAt;
    private long endedAt;
    private boolean kept = true;
    private boolean over;
    private Passage here;

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
        this.here = new Passage(cell);
        this.commands = new CommandPlay(this, stage, source);
    }

    CellReport run() {
        source.begin(cell);
        boolean outlives = cell.form() != Cell.Form.SCRIPT;
        stage.begin(limits.output(), listener, outlives).ifPresent(this::diedBefore);
        read(here);
        source.end();
        if (outcome.isDone() && !waiting.isEmpty() && cell.form() == Cell.Form.CELL) {
            fail(new Outcome.NeedsDefinition(waiting));
        }
        Rest rest = stage.end(outcome instanceof Outcome.Stopped);
        rest.died().ifPresent(this::fail);
        FromAgent.Ended ended = rest.ended();
        if (ended.full() && outlives) {
            fail(new Outcome.Died(new Outcome.Death.OutOfMemory(), stage.refresh()));
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
                Math.max(runNanos, endedAt - startedAt),
                kept,
                ended.hidden(),
                ended.threads(),
                tracer.activity(ended.log()));
    }

    private void diedBefore(Outcome.Died how) {
        remarks.addAll(Remark.diedBefore(how));
    }

    /// Evaluates what is in a passage, and comes back to where it was.
    void read(Passage passage) {
        Passage before = here;
        here = passage;
        while (!over && !passage.isOver()) {
            step();
        }
        here = before;
    }

    private void step() {
        TakeSource.Next next = source.next(here.cell().source(), here.at());
        if (next instanceof TakeSource.Next.Snippet snippet) {
            boolean well = play(snippet);
            here.skip(snippet.take().text().length());
            if (!well) {
                goOn();
            }
        } else if (next instanceof TakeSource.Next.Command(var text, var line)) {
            here.skip(text.length());
            commands.play(line, here);
        }
    }

    /// Evaluates a source as it is.
    ///
    /// @return the value that it ends with, if it ends well
    Optional<CellReport.Value> whole(String text) {
        Passage before = here;
        here = new Passage(new Cell(cell.id(), cell.file(), before.line(), text, cell.form()));
        boolean well = play(source.whole(text));
        here = before;
        return well ? value : Optional.empty();
    }

    private boolean play(TakeSource.Next.Snippet snippet) {
        compileNanos += snippet.nanos();
        kept &= snippet.kept();
        return play(snippet.take());
    }

    Cell.Form form() {
        return cell.form();
    }

    /// The script ends here.
    void end() {
        over = true;
    }

    /// After a failure, a script goes on with its next line.
    private void goOn() {
        if (cell.form() != Cell.Form.SCRIPT
                || outcome instanceof Outcome.Died
                || outcome instanceof Outcome.Stopped(Outcome.Reason.Asked _, _, _)) {
            over = true;
        } else {
            here.skipLine();
        }
    }

    void fail(Outcome how) {
        outcome = how;
        listener.failed(how);
    }

    /// @return whether what stands behind it on its line is evaluated as well
    boolean play(Take take) {
        tracer.learn(here.cell(), here.linesBefore(), take);
        Passage from = here;
        List<Fault> faults =
                take.flaws().stream().map(flaw -> Fault.of(from.cell(), from.at(), flaw)).toList();
        if (take.rejected()) {
            fail(new Outcome.DoesNotCompile(faults));
            if (take.steps().isEmpty()) {
                stage.skip(take);
                return false;
            }
        } else {
            warnings.addAll(faults);
        }
        if (take.isNothing()) {
            return true;
        }
        commands.remember(take);
        remarks.removeIf(each -> take.declared().anyMatch(each::isResetOf));
        remarks.addAll(take.remarks());
        waiting = take.waiting();
        value = Optional.empty();
        Stage.Run run = onStage(take);
        if (run instanceof Stage.Run.Lost(var how)) {
            lose(how);
        }
        return run instanceof Stage.Run.Ended(var endings, var stopped)
                && endings(take, endings, stopped)
                && !take.rejected();
    }

    private Stage.Run onStage(Take take) {
        long start = System.nanoTime();
        startedAt = startedAt == 0 ? start : startedAt;
        Stage.Run run = stage.play(take, limits.time());
        endedAt = System.nanoTime();
        return run;
    }

    private void lose(Outcome how) {
        if (cell.form() == Cell.Form.SCRIPT && how instanceof Outcome.Died(var death, _)) {
            over = true;
            stage.say(TERMINATED);
            if (death instanceof Outcome.Death.Exit(int status) && status == 0) {
                remarks.add(Remark.scriptOver());
                return;
            }
        }
        fail(how);
    }

    private boolean endings(Take take, List<Ending> endings, Outcome.Reason stopped) {
        boolean well = true;
        for (int i = 0; i < endings.size(); i++) {
            Ending ending = endings.get(i);
            runNanos += ending.nanos();
            Outcome how = outcome(ending, stopped);
            if (!how.isDone()) {
                fail(how);
                well &= cell.form() == Cell.Form.SCRIPT && leavesRestOfLine(how);
                value = Optional.empty();
            } else if (i < take.slots().size()
                    && ending instanceof Ending.Returned(_, var text, var cut)) {
                value = value(take.slots().get(i), Names.clean(text), cut);
            } else {
                value = Optional.empty();
            }
        }
        if (well && cell.form() == Cell.Form.PROMPT) {
            source.ask(Compiler::landed).forEach(listener::landed);
        }
        boolean last = here.at() + take.text().length() >= here.cell().source().length();
        if (well && !last && stopped instanceof Outcome.Reason.Asked) {
            // It ended before the stop came, but the cell must not go on.
            fail(new Outcome.Stopped(stopped, "", Outcome.Recovery.KEPT));
            well = false;
        }
        return well;
    }

    private Optional<CellReport.Value> value(Take.Slot slot, String text, boolean cut) {
        if (slot.hasValue() && cell.form() == Cell.Form.PROMPT) {
            listener.landed(new Landed.Value(slot.name(), slot.type(), text, cut));
        }
        return slot.shown()
                ? Optional.of(new CellReport.Value(text, slot.type(), cut))
                : Optional.empty();
    }

    /// What the `jshell` tool does not take for a failure.
    private static boolean leavesRestOfLine(Outcome how) {
        return switch (how) {
            case Outcome.NeedsDefinition _, Outcome.Unshowable _ -> true;
            case Outcome.Threw(var trace) -> innermost(trace).type().equals(UNRESOLVED);
            default -> false;
        };
    }

    private static Trace innermost(Trace trace) {
        return trace.cause() == null ? trace : innermost(trace.cause());
    }

    private Outcome outcome(Ending ending, Outcome.Reason stopped) {
        // The JVM puts a switch on types together when it is first reached, which a cell that does
        // well need not wait for. So it is elsewhere on the way to a first cell.
        if (ending instanceof Ending.Returned) {
            return new Outcome.Done();
        }
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

    private Remark needs(int id) {
        String name = tracer.snippet(id);
        return tracer.waiting(name).orElse(Remark.incomplete(name));
    }
}
