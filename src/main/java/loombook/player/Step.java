package loombook.player;

import loombook.chapter.Block;
import loombook.chapter.Chapter;
import loombook.chapter.Recorded;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One thing on a chapter's page, in the order in which it is read.
sealed interface Step {
    String id();

    record Text(Block.Prose block) implements Step {
        @Override
        public String id() {
            return block.id();
        }
    }

    /// A question about a cell that comes later.
    record Question(Block.Predict block) implements Step {
        @Override
        public String id() {
            return block.id();
        }
    }

    /// A cell that runs.
    ///
    /// @param question asked before it runs, with the code in view
    record Cell(Block.Code code, Optional<Block.Predict> question) implements Step {
        @Override
        public String id() {
            return code.id();
        }
    }

    /// A cell for the reader to complete.
    record Practice(Block.Practice block) implements Step {
        @Override
        public String id() {
            return block.id();
        }
    }

    static List<Step> of(Chapter chapter) {
        List<Step> steps = new ArrayList<>();
        List<Block> blocks = chapter.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            switch (blocks.get(i)) {
                case Block.Prose prose -> steps.add(new Text(prose));
                case Block.Practice practice -> steps.add(new Practice(practice));
                case Block.Code code -> steps.add(new Cell(code, questionAbout(code, blocks, i)));
                case Block.Predict predict -> {
                    if (!isJustBefore(predict, blocks, i)) {
                        steps.add(new Question(predict));
                    }
                }
            }
        }
        return steps;
    }

    private static Optional<Block.Predict> questionAbout(
            Block.Code code, List<Block> blocks, int place) {
        return place > 0
                        && blocks.get(place - 1) instanceof Block.Predict predict
                        && predict.forCell().equals(code.id())
                ? Optional.of(predict)
                : Optional.empty();
    }

    private static boolean isJustBefore(Block.Predict predict, List<Block> blocks, int place) {
        return place + 1 < blocks.size()
                && blocks.get(place + 1) instanceof Block.Code code
                && predict.forCell().equals(code.id());
    }

    /// Whether there is something in it to run.
    default boolean runs() {
        return this instanceof Cell || this instanceof Practice;
    }

    /// What the book has there to run; nothing if there is nothing.
    default String source() {
        return switch (this) {
            case Cell(var code, _) -> code.source();
            case Practice(var block) -> block.starter();
            case Text _, Question _ -> "";
        };
    }

    default String title() {
        return switch (this) {
            case Cell(var code, _) -> code.title();
            case Practice(var block) -> block.title();
            case Text _, Question _ -> "";
        };
    }

    /// What the cell does when it does what it should.
    default Recorded recorded() {
        return switch (this) {
            case Cell(var code, _) -> code.recorded();
            case Practice(var block) -> block.recorded();
            case Text _, Question _ -> Recorded.NOTHING;
        };
    }

    default int firstLine() {
        return switch (this) {
            case Cell(var code, _) -> code.firstLine();
            case Practice(var block) -> block.firstLine();
            case Text _, Question _ -> 1;
        };
    }
}
