package loombook.session;

import loombook.chapter.Block;
import loombook.chapter.Chapter;
import loombook.chapter.Recorded;

import java.util.ArrayList;
import java.util.List;

/// Something in a chapter that is played: a cell, or what stands in a practice cell.
///
/// @param practice whether it is the reader's to complete, so that it may fail
public record Part(Block.Code code, boolean practice) {

    /// What is played for a reader: practice cells with what they start with.
    public static List<Part> forReading(Chapter chapter) {
        return parts(chapter, false);
    }

    /// What is played to see whether the chapter is right: practice cells with their answers.
    public static List<Part> forVerifying(Chapter chapter) {
        return parts(chapter, true);
    }

    private static List<Part> parts(Chapter chapter, boolean answers) {
        List<Part> parts = new ArrayList<>();
        for (Block block : chapter.blocks()) {
            if (block instanceof Block.Code code) {
                parts.add(new Part(code, false));
            } else if (block instanceof Block.Practice practice) {
                parts.add(new Part(answers ? answer(practice) : starter(practice), !answers));
            }
        }
        return parts;
    }

    private static Block.Code starter(Block.Practice practice) {
        return new Block.Code(
                practice.id(),
                practice.line(),
                practice.title(),
                practice.firstLine(),
                practice.starter(),
                Recorded.NOTHING);
    }

    private static Block.Code answer(Block.Practice practice) {
        return new Block.Code(
                practice.id(),
                practice.line(),
                practice.title(),
                practice.answerLine(),
                practice.answer(),
                practice.recorded());
    }

    public Cell cell(Chapter chapter) {
        Cell.Form form = formOf(chapter);
        return new Cell(
                code.id(), chapter.file().toString(), code.firstLine(), code.source(), form);
    }

    public static Cell.Form formOf(Chapter chapter) {
        return chapter.form() == Chapter.Form.SCRIPT ? Cell.Form.SCRIPT : Cell.Form.CELL;
    }
}
