package loombook.player;

import loombook.chapter.Block;
import loombook.chapter.Chapter;
import loombook.progress.ChapterMarks;
import loombook.session.Cell;
import loombook.session.Part;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What there is to read in a chapter, and what came after it in the book.
///
/// @param exercises those that can be done after this chapter, ready to be shown
record Script(Chapter chapter, List<Step> steps, List<Exercises.Row> exercises) {
    Script {
        steps = List.copyOf(steps);
        exercises = List.copyOf(exercises);
    }

    static Script of(Chapter chapter, List<Exercises.Row> exercises) {
        return new Script(chapter, Step.of(chapter), exercises);
    }

    /// The step's place, -1 if there is none of that name. A question that is asked with its cell
    /// stands where that cell does.
    int place(String id) {
        return IntStream.range(0, steps.size())
                .filter(i -> steps.get(i).id().equals(id) || asks(steps.get(i), id))
                .findFirst()
                .orElse(-1);
    }

    private static boolean asks(Step step, String id) {
        return step instanceof Step.Cell(_, var question)
                && question.filter(each -> each.id().equals(id)).isPresent();
    }

    List<Step> cells() {
        return steps.stream().filter(Step::runs).toList();
    }

    /// The question about a cell, wherever it was asked.
    Optional<Block.Predict> questionAbout(String cell) {
        return chapter.blocks().stream()
                .filter(Block.Predict.class::isInstance)
                .map(Block.Predict.class::cast)
                .filter(each -> each.forCell().equals(cell))
                .findFirst();
    }

    /// As the session is to evaluate it.
    Cell cell(Step step, ChapterMarks marks) {
        ChapterMarks.Edit edit = marks.edits().get(step.id());
        Cell.Form form = Part.formOf(chapter);
        return edit == null
                ? new Cell(
                        step.id(), chapter.file().toString(), step.firstLine(), step.source(), form)
                : new Cell(step.id(), step.id(), 1, edit.source(), form);
    }

    String source(Step step, ChapterMarks marks) {
        ChapterMarks.Edit edit = marks.edits().get(step.id());
        return edit == null ? step.source() : edit.source();
    }
}
