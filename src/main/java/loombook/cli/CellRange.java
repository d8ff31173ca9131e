package loombook.cli;

import loombook.chapter.Block;
import loombook.chapter.Chapter;
import loombook.chapter.Target;
import loombook.player.Runner;
import loombook.problem.Place;
import loombook.problem.ProblemException;
import loombook.problem.Said;

import java.util.List;
import java.util.Optional;

/// Which cells of a chapter were asked for: by `#cell`, or by `--from` and `--to`.
final class CellRange {
    private final Chapter chapter;

    private CellRange(Chapter chapter) {
        this.chapter = chapter;
    }

    /// @throws ProblemException if there are no such cells, or none that run
    static Runner.Range of(
            Chapter chapter, Target target, Optional<String> from, Optional<String> to) {
        CellRange range = new CellRange(chapter);
        if (target.cell().isPresent()) {
            if (from.isPresent() || to.isPresent()) {
                throw ProblemException.input(
                        Place.of("#" + target.cell().get()),
                        Said.of(
                                "names one cell, and {0} others",
                                from.isPresent() ? "--from" : "--to"),
                        Said.of("keep one of the two"));
            }
            range.place(target.cell());
            return new Runner.Range(target.cell(), target.cell());
        }
        int first = range.place(from);
        int last = range.place(to);
        if (from.isPresent() && to.isPresent() && first > last) {
            throw ProblemException.input(
                    Place.of("--from " + from.get() + " --to " + to.get()),
                    Said.of("the first of these cells comes after the last"),
                    Said.of("swap them"));
        }
        return new Runner.Range(from, to);
    }

    /// The block's place in the chapter.
    private int place(Optional<String> id) {
        if (id.isEmpty()) {
            return -1;
        }
        Block block = new Target(chapter.file(), id).cellIn(chapter).orElseThrow();
        int place = chapter.blocks().indexOf(block);
        if (!runs(block)) {
            List<Block> below = chapter.blocks().subList(place, chapter.blocks().size());
            throw ProblemException.input(
                    Place.of(chapter.file().toString(), block.line()),
                    Said.of("\"{0}\" is to be read, there is nothing in it to run", block.id()),
                    below.stream()
                            .filter(CellRange::runs)
                            .findFirst()
                            .map(next -> Said.of("the next cell that runs is \"{0}\"", next.id()))
                            .orElse(Said.of("name a cell above it")));
        }
        return place;
    }

    private static boolean runs(Block block) {
        return switch (block) {
            case Block.Code _, Block.Practice _ -> true;
            case Block.Prose _, Block.Predict _ -> false;
        };
    }
}
