package loombook.player;

import loombook.chapter.Block;
import loombook.progress.ChapterMarks;
import loombook.term.Ink;
import loombook.term.Key;
import loombook.term.Size;
import loombook.words.Words;

import java.util.ArrayList;
import java.util.List;

/// A chapter as it is read: a page that grows at its end, and what it waits for. A value: keys and
/// events make a new one, with the lines that go onto the page.
///
/// @param place of the step that the reader is at
/// @param warned whether Ctrl-C was pressed once already, for nothing
record PlayScreen(
        Script script,
        Words words,
        Ink ink,
        Size size,
        int place,
        Mode mode,
        Memory memory,
        boolean warned) {
    /// Lines that stay in view when a page is turned, and those of the footer.
    private static final int KEPT_ROWS = 4;

    static PlayScreen of(Script script, ChapterMarks marks, Words words, Ink ink, Size size) {
        return new PlayScreen(
                script, words, ink, size, 0, new Mode.Over(), Memory.of(marks), false);
    }

    PlayScreen at(int step, Mode next) {
        return new PlayScreen(script, words, ink, size, step, next, memory, false);
    }

    PlayScreen in(Mode next) {
        return at(place, next);
    }

    PlayScreen with(Memory changed) {
        return new PlayScreen(script, words, ink, size, place, mode, changed, warned);
    }

    PlayScreen resized(Ink newInk, Size newSize) {
        return new PlayScreen(script, words, newInk, newSize, place, mode, memory, warned);
    }

    PlayScreen asWarned() {
        return new PlayScreen(script, words, ink, size, place, mode, memory, true);
    }

    PageText text() {
        return new PageText(ink, words, memory.meanings());
    }

    Step step() {
        return script.steps().get(Math.min(place, script.steps().size() - 1));
    }

    ChapterMarks marks() {
        return memory.marks();
    }

    boolean isRunning() {
        return mode instanceof Mode.Running || mode instanceof Mode.Feeding;
    }

    /// Opens the chapter, at a step or at its beginning.
    Turn open(String at) {
        int found = at.isEmpty() ? 0 : Math.max(0, script.place(at));
        List<String> lines = new ArrayList<>(text().head(script));
        if (found > 0) {
            lines.add(text().note(words.get("continued")));
            lines.add("");
        }
        return show(lead(found), List.of(), lines, fullRoom() - lines.size());
    }

    /// Goes to a step, with the text that leads to it.
    Turn goTo(String id) {
        int found = Math.max(0, script.place(id));
        return show(lead(found), List.of(), separated(found), fullRoom() - 2);
    }

    private int lead(int step) {
        int first = step;
        while (first > 0 && script.steps().get(first - 1) instanceof Step.Text) {
            first--;
        }
        return first;
    }

    private List<String> separated(int step) {
        String title = script.steps().get(step).title();
        return List.of("", text().note(words.get("jumped", title)), "");
    }

    int fullRoom() {
        return Math.max(3, size.rows() - KEPT_ROWS);
    }

    /// Shows what comes, until there is something to do or no room left.
    ///
    /// @param rest of the first step, empty for all of it
    Turn show(int first, List<String> rest, List<String> before, int room) {
        List<String> lines = new ArrayList<>(before);
        int at = first;
        int left = room;
        List<String> next = rest;
        while (at < script.steps().size()) {
            Step step = script.steps().get(at);
            List<String> block = next.isEmpty() ? lines(step) : next;
            int fit = fitting(block, left, left == fullRoom());
            lines.addAll(block.subList(0, fit));
            left -= fit;
            if (fit < block.size()) {
                Mode more = new Mode.More(block.subList(fit, block.size()));
                return new Turn(at(at, more), lines, List.of());
            }
            if (!(step instanceof Step.Text)) {
                return arrived(at, lines);
            }
            next = List.of();
            at++;
        }
        return over(lines, left);
    }

    /// How many of these lines are shown at once. Code that fits on a page is not cut.
    private int fitting(List<String> block, int room, boolean newPage) {
        if (block.size() <= room) {
            return block.size();
        }
        int cut = Math.max(0, room);
        for (int i = cut; i > room / 2; i--) {
            if (block.get(i - 1).isEmpty()) {
                return i;
            }
        }
        return newPage ? cut : 0;
    }

    private List<String> lines(Step step) {
        return switch (step) {
            case Step.Text(var prose) -> text().prose(prose.markdown());
            case Step.Question(var question) -> text().question(question);
            case Step.Cell(var code, var question) -> {
                List<String> lines = new ArrayList<>(code(step));
                if (question.isPresent() && !hasGuess(code.id())) {
                    lines.addAll(text().question(question.get()));
                }
                yield lines;
            }
            case Step.Practice(var practice) -> {
                List<String> lines = new ArrayList<>(text().prose(practice.task()));
                lines.addAll(code(step));
                yield lines;
            }
        };
    }

    boolean hasGuess(String cell) {
        return memory.guesses().containsKey(cell);
    }

    /// A cell's code, as the reader has it.
    List<String> code(Step step) {
        boolean edited = marks().edits().containsKey(step.id());
        String sign =
                edited
                        ? words.get("sign.edited")
                        : step instanceof Step.Practice ? words.get("sign.practice") : "";
        String title = step.title().isEmpty() ? step.id() : step.title();
        return text().code(title, script.source(step, marks()), sign);
    }

    /// The code that the reader looks at, and what comes next.
    List<String> sourcesInView() {
        return script.steps().stream()
                .skip(place)
                .filter(Step::runs)
                .limit(2)
                .map(step -> script.source(step, marks()))
                .toList();
    }

    private Turn arrived(int at, List<String> lines) {
        Step step = script.steps().get(at);
        Mode next =
                switch (step) {
                    case Step.Question(var question) -> new Mode.Asking(question, "");
                    case Step.Cell(var code, var question)
                            when question.isPresent() && !hasGuess(code.id()) ->
                            new Mode.Asking(question.get(), "");
                    case Step.Cell _, Step.Practice _, Step.Text _ -> new Mode.Ready();
                };
        PlayScreen there = at(at, next);
        List<Wish> wishes = new ArrayList<>(List.of(new Wish.At(step.id())));
        if (step.runs()) {
            wishes.add(new Wish.Prepare(there.needed().getFirst()));
        }
        return new Turn(there, lines, wishes);
    }

    private Turn over(List<String> before, int room) {
        List<String> lines = new ArrayList<>(before);
        lines.add(text().note(words.get("over")));
        lines.add("");
        if (!script.exercises().isEmpty()) {
            lines.add(words.count("over.exercises", script.exercises().size()));
            lines.add("");
            lines.addAll(text().exercises(script.exercises()));
        }
        int last = script.steps().size();
        return new Turn(at(last, new Mode.Over()), lines, List.of(new Wish.At("")));
    }

    /// What must run for this cell to run: those before it that have not, and itself.
    List<Step> needed() {
        List<Step> needed = new ArrayList<>();
        for (Step each : script.steps().subList(0, place)) {
            if (each instanceof Step.Cell && !memory.ran().contains(each.id())) {
                needed.add(each);
            }
        }
        needed.add(step());
        return needed;
    }

    Turn press(Key key) {
        return PlayKeys.press(this, key);
    }

    /// The reader has changed a cell.
    Turn edited(Step cell, String source) {
        return Edited.of(this, cell, source);
    }

    static String name(Step step) {
        return step.title().isEmpty() ? step.id() : step.title();
    }

    /// What a free answer was typed for, or which choice was taken.
    Turn guessed(Block.Predict question, String guess) {
        PlayScreen next = with(memory.withGuess(question.forCell(), guess));
        String said = guess.isEmpty() ? words.get("guess.skipped") : words.get("guess.said", guess);
        List<String> lines = text().said(said);
        return step() instanceof Step.Question
                ? next.show(place + 1, List.of(), lines, fullRoom() - lines.size())
                : new Turn(next.in(new Mode.Ready()), lines, List.of());
    }

    /// A cell has ended.
    Turn ended(Finished finished) {
        return Ending.of(this, finished);
    }

    /// The cell that runs wants to read.
    Turn reads() {
        return mode instanceof Mode.Running(var cell, _)
                ? Turn.to(in(new Mode.Feeding(cell, "")))
                : Turn.to(this);
    }
}
