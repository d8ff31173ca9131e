package loombook.player;

import loombook.chapter.Chapter;
import loombook.session.CellReport;
import loombook.session.Listener;
import loombook.session.Outcome;
import loombook.session.OutcomeFacts;
import loombook.session.Part;
import loombook.session.Session;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Plays a chapter from its first cell to its last, without any keys.
public final class Runner {
    private static final int READ = 8192;

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

        private boolean begins(Part part) {
            return from.filter(part.code().id()::equals).isPresent();
        }

        private boolean ends(Part part) {
            return to.filter(part.code().id()::equals).isPresent();
        }
    }

    public Runner(InputStream in, RunView view, Range range, boolean failFast) {
        this.in = in;
        this.view = view;
        this.range = range;
        this.failFast = failFast;
    }

    public List<RunView.Played> run(Chapter chapter, Session session) {
        List<Part> parts = upTo(Part.forReading(chapter));
        if (session.needsCompiler(parts.stream().map(each -> each.cell(chapter)).toList())) {
            session.warmUp();
        }
        long start = System.nanoTime();
        List<RunView.Played> played = new ArrayList<>();
        boolean shown = range.from().isEmpty();
        boolean over = false;
        view.chapterBegins(chapter);
        for (Part part : parts) {
            shown |= range.begins(part);
            RunView at = shown ? view : new RunView.Hidden();
            RunView.Played one =
                    over ? new RunView.Played.Skipped(part) : play(chapter, session, part, at);
            at.partEnds(one);
            if (shown) {
                played.add(one);
            }
            over |= failFast && !one.isWell();
        }
        view.chapterEnds(chapter, played, System.nanoTime() - start);
        return played;
    }

    private List<Part> upTo(List<Part> parts) {
        for (int i = 0; i < parts.size(); i++) {
            if (range.ends(parts.get(i))) {
                return parts.subList(0, i + 1);
            }
        }
        return parts;
    }

    private RunView.Played play(Chapter chapter, Session session, Part part, RunView at) {
        at.partBegins(part);
        CellReport report = session.play(part.cell(chapter), new ToView(at));
        boolean asMeant =
                part.practice()
                        || OutcomeFacts.isAsRecorded(part.code().recorded(), report.outcome());
        return new RunView.Played.Ran(part, report, !report.outcome().isDone() && asMeant);
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
                byte[] buffer = new byte[READ];
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
