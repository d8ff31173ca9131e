package loombook.player;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import loombook.chapter.Block;
import loombook.chapter.Chapter;
import loombook.session.Cell;
import loombook.session.CellReport;
import loombook.session.Listener;
import loombook.session.Outcome;
import loombook.session.Session;

/// Plays a chapter from its first cell to its last, without any keys.
public final class Runner {
    private final InputStream in;
    private final RunView view;
    private final Range range;
    private final boolean failFast;

    /// The cells to show. Those before them are run as well, since the others may need what they
    /// define, but are not shown.
    ///
    /// @param from the first cell, empty for the chapter's first
    /// @param to the last cell, empty for the chapter's last
    public record Range(Optional<String> from, Optional<String> to) {
        public static final Range ALL = new Range(Optional.empty(), Optional.empty());
    }

    public Runner(InputStream in, RunView view, Range range, boolean failFast) {
        this.in = in;
        this.view = view;
        this.range = range;
        this.failFast = failFast;
    }

    public static Cell cell(Chapter chapter, Block.Code code) {
        Cell.Form form =
                chapter.form() == Chapter.Form.SCRIPT ? Cell.Form.SCRIPT : Cell.Form.CELL;
        return new Cell(
                code.id(), chapter.file().toString(), code.firstLine(), code.source(), form);
    }

    public List<RunView.Played> run(Chapter chapter, Session session) {
        List<Block.Code> cells = chapter.code();
        if (session.needsCompiler(cells.stream().map(each -> cell(chapter, each)).toList())) {
            session.warmUp();
        }
        long start = System.nanoTime();
        List<RunView.Played> played = new ArrayList<>();
        boolean shown = range.from().isEmpty();
        boolean over = false;
        view.chapterBegins(chapter);
        for (Block.Code code : cells) {
            shown |= range.from().filter(code.id()::equals).isPresent();
            RunView at = shown ? view : new Hidden();
            if (over) {
                view.cellSkipped(code);
                played.add(new RunView.Played(code, null, false));
            } else {
                RunView.Played one = play(chapter, session, code, at);
                if (shown) {
                    played.add(one);
                }
                over = failFast && !one.isWell();
            }
            if (range.to().filter(code.id()::equals).isPresent()) {
                break;
            }
        }
        view.chapterEnds(chapter, played, System.nanoTime() - start);
        return played;
    }

    private RunView.Played play(
            Chapter chapter, Session session, Block.Code code, RunView at) {
        at.cellBegins(code);
        CellReport report = session.play(cell(chapter, code), new ToView(at));
        boolean asRecorded = isAsRecorded(code, report.outcome());
        at.cellEnds(code, report, asRecorded);
        return new RunView.Played(code, report, asRecorded);
    }

    /// Whether the cell failed as its `//!` says it must.
    private static boolean isAsRecorded(Block.Code code, Outcome outcome) {
        return !outcome.isDone() && Facts.fails(code.recorded(), outcome);
    }

    /// Runs, but nobody looks.
    private static final class Hidden implements RunView {
        @Override
        public void output(boolean error, byte[] bytes) {
            // On purpose.
        }
    }

    private final class ToView implements Listener {
        private final RunView to;

        ToView(RunView to) {
            this.to = to;
        }

        @Override
        public void output(boolean error, byte[] bytes) {
            to.output(error, bytes);
        }

        @Override
        public byte[] input() {
            try {
                byte[] buffer = new byte[8192];
                int count = in.read(buffer);
                return count <= 0 ? new byte[0] : Arrays.copyOf(buffer, count);
            } catch (IOException e) {
                return new byte[0];
            }
        }

        @Override
        public void failed(Outcome outcome) {
            to.failed(outcome);
        }

        @Override
        public void replaying() {
            to.replaying();
        }
    }
}
