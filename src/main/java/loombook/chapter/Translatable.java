package loombook.chapter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The text of a block that a reader's language concerns, as a translation file holds it: prose as
/// it is; a code cell's title; a practice cell's title as a heading above its task; a question with
/// its `- choices`, `+ right choice` or `= answer`, and `> explanation`.
final class Translatable {
    private Translatable() {}

    /// Empty if there is nothing to translate.
    static String textOf(Block block) {
        return switch (block) {
            case Block.Prose prose -> prose.markdown();
            case Block.Code code -> code.title();
            case Block.Practice practice ->
                    practice.title().isEmpty()
                            ? practice.task()
                            : "# " + practice.title() + "\n\n" + practice.task();
            case Block.Predict predict -> question(predict);
        };
    }

    private static String question(Block.Predict predict) {
        List<String> lines = new ArrayList<>();
        lines.add(predict.question());
        lines.add("");
        for (String choice : predict.choices()) {
            lines.add((choice.equals(predict.answer()) ? "+ " : "- ") + choice);
        }
        if (predict.choices().isEmpty()) {
            lines.add("= " + predict.answer());
        }
        predict.explanation().lines().forEach(line -> lines.add(("> " + line).stripTrailing()));
        return String.join("\n", lines);
    }

    /// The block with its text in another language; empty if that text does not have the block's
    /// shape.
    static Optional<Block> translated(Block block, String text) {
        return switch (block) {
            case Block.Prose prose -> Optional.of(new Block.Prose(prose.id(), prose.line(), text));
            case Block.Code code ->
                    text.indexOf('\n') >= 0
                            ? Optional.empty()
                            : Optional.of(
                                    new Block.Code(
                                            code.id(),
                                            code.line(),
                                            text,
                                            code.firstLine(),
                                            code.source(),
                                            code.recorded()));
            case Block.Practice practice -> practice(practice, text);
            case Block.Predict predict -> predict(predict, text);
        };
    }

    private static Optional<Block> practice(Block.Practice block, String text) {
        boolean titled = !block.title().isEmpty();
        int end = text.indexOf('\n');
        if (titled && (end < 0 || !text.startsWith("# "))) {
            return Optional.empty();
        }
        return Optional.of(
                new Block.Practice(
                        block.id(),
                        block.line(),
                        titled ? text.substring(2, end).strip() : "",
                        titled ? text.substring(end).strip() : text,
                        block.firstLine(),
                        block.starter(),
                        block.answerLine(),
                        block.answer(),
                        block.recorded()));
    }

    private static Optional<Block> predict(Block.Predict block, String text) {
        List<Question.Flaw> flaws = new ArrayList<>();
        Question question = Question.parse(text.lines().toList(), flaws);
        boolean sameShape =
                question.choices().size() == block.choices().size()
                        && question.right() == block.choices().indexOf(block.answer());
        return !flaws.isEmpty() || !sameShape
                ? Optional.empty()
                : Optional.of(
                        new Block.Predict(
                                block.id(),
                                block.line(),
                                block.forCell(),
                                question.text(),
                                question.choices(),
                                question.answer(),
                                question.explanation()));
    }
}
