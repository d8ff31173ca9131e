package loombook.player;

import loombook.chapter.Block;
import loombook.chapter.Mismatch;
import loombook.chapter.OutcomeMatcher;
import loombook.session.Outcome;
import loombook.session.OutcomeFacts;

import java.util.ArrayList;
import java.util.List;

/// What is said when a cell has ended.
final class Ending {
    private final PlayScreen screen;
    private final Finished finished;
    private final List<String> lines = new ArrayList<>();

    private Ending(PlayScreen screen, Finished finished) {
        this.screen = screen;
        this.finished = finished;
    }

    static Turn of(PlayScreen screen, Finished finished) {
        return new Ending(screen, finished).turn();
    }

    private Turn turn() {
        if (finished.shown() || finished.last()) {
            shown();
        } else if (!isWell()) {
            String name = PlayScreen.name(finished.cell());
            lines.add(screen.text().note(screen.words().get("needed.failed", name)));
            lines.addAll(
                    OutcomeText.lines(
                            finished.report().outcome(), screen.ink(), screen.words().tongue()));
        }
        String id = finished.cell().id();
        Memory memory = isLost() ? screen.memory().withNothingRun() : screen.memory();
        memory = memory.withRun(id);
        if (finished.last()) {
            memory = reveal(memory);
        }
        PlayScreen next = screen.with(memory);
        List<Wish> wishes = new ArrayList<>();
        wishes.add(new Wish.Note(marks -> marks.withDone(id)));
        if (finished.last()) {
            next = next.in(new Mode.Ran());
            nextCell(next, wishes);
        } else if (screen.mode() instanceof Mode.Feeding(var cell, _)) {
            next = next.in(new Mode.Running(cell, false));
        }
        return new Turn(next, lines, wishes);
    }

    private static void nextCell(PlayScreen screen, List<Wish> wishes) {
        screen.script().steps().stream()
                .skip(screen.place() + 1L)
                .filter(Step.Cell.class::isInstance)
                .findFirst()
                .ifPresent(cell -> wishes.add(new Wish.Prepare(cell)));
    }

    private boolean isLost() {
        Outcome outcome = finished.report().outcome();
        return outcome instanceof Outcome.Died(_, var recovery) && recovery == Outcome.Recovery.LOST
                || outcome instanceof Outcome.Stopped(_, _, var left)
                        && left == Outcome.Recovery.LOST;
    }

    private boolean isWell() {
        return finished.report().outcome().isDone()
                || OutcomeFacts.isAsRecorded(
                        finished.cell().recorded(), finished.report().outcome());
    }

    private boolean isEdited() {
        return screen.marks().edits().containsKey(finished.cell().id());
    }

    private void shown() {
        boolean practice = finished.cell() instanceof Step.Practice;
        boolean failed = !finished.report().outcome().isDone();
        boolean comparable = !practice || isEdited();
        String meant = failed && comparable && isWell() ? screen.words().get("meant") : "";
        lines.addAll(screen.text().report(finished.report(), meant));
        if (practice) {
            practice();
        } else if (!isEdited() && !isStopped()) {
            lines.addAll(screen.text().mismatches(mismatches()));
        }
        lines.add("");
    }

    private boolean isStopped() {
        return finished.report().outcome() instanceof Outcome.Stopped;
    }

    /// How long it takes is the machine's affair.
    private List<Mismatch> mismatches() {
        return OutcomeMatcher.compare(
                        finished.cell().recorded(),
                        OutcomeFacts.of(finished.report(), finished.output()))
                .stream()
                .filter(each -> each.kind() != Mismatch.Kind.TIME_TOO_LONG)
                .toList();
    }

    private void practice() {
        if (!isEdited()) {
            lines.add(screen.text().note(screen.words().get("practice.yours")));
            return;
        }
        List<Mismatch> mismatches = mismatches();
        if (mismatches.isEmpty() && isWell()) {
            lines.add(screen.text().good(screen.words().get("practice.done")));
        } else {
            // What failed has said enough.
            lines.addAll(screen.text().mismatches(isWell() ? mismatches : List.of()));
            lines.add(screen.text().note(screen.words().get("practice.notyet")));
        }
    }

    /// Says what was asked about, once.
    private Memory reveal(Memory memory) {
        String id = finished.cell().id();
        Block.Predict question = screen.script().questionAbout(id).orElse(null);
        String guess = memory.guesses().get(id);
        if (question == null
                || guess == null
                || guess.equals(Memory.REVEALED)
                || isEdited()
                || isStopped()) {
            return memory;
        }
        lines.addAll(screen.text().answer(question, guess));
        return memory.withGuess(id, Memory.REVEALED);
    }
}
