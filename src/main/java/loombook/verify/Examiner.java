package loombook.verify;

import loombook.chapter.Chapter;
import loombook.chapter.Facts;
import loombook.chapter.Mismatch;
import loombook.chapter.OutcomeMatcher;
import loombook.problem.Problem;
import loombook.problem.ProblemException;
import loombook.session.CellReport;
import loombook.session.Fault;
import loombook.session.Listener;
import loombook.session.Outcome;
import loombook.session.OutcomeFacts;
import loombook.session.Part;
import loombook.session.Session;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Plays a chapter, its practice cells with their answers, and compares each cell with what is
/// recorded of it.
public final class Examiner {
    private final Opener opener;

    public Examiner(Opener opener) {
        this.opener = opener;
    }

    /// A chapter that cannot be opened, since it needs what this machine has not, has that problem.
    public Examined examine(Chapter chapter) {
        long start = System.nanoTime();
        try {
            return played(chapter);
        } catch (ProblemException e) {
            if (e.blame() == ProblemException.Blame.OURS) {
                throw e;
            }
            long nanos = System.nanoTime() - start;
            return new Examined(chapter, Map.of(), e.problems(), List.of(), nanos);
        }
    }

    private Examined played(Chapter chapter) {
        long start = System.nanoTime();
        List<Part> parts = Part.forVerifying(chapter);
        Map<String, Facts> facts = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        List<Problem> tooLong = new ArrayList<>();
        try (Session session = opener.open(chapter)) {
            if (session.needsCompiler(parts.stream().map(each -> each.cell(chapter)).toList())) {
                session.warmUp();
            }
            for (Part part : parts) {
                Output output = new Output();
                CellReport report = session.play(part.cell(chapter), output);
                Facts fact = OutcomeFacts.of(report, output.bytes.toByteArray());
                facts.put(part.code().id(), fact);
                compare(chapter, part, fact, report, problems, tooLong);
            }
        }
        return new Examined(chapter, facts, problems, tooLong, System.nanoTime() - start);
    }

    private static void compare(
            Chapter chapter,
            Part part,
            Facts facts,
            CellReport report,
            List<Problem> problems,
            List<Problem> tooLong) {
        String file = chapter.file().toString();
        for (Mismatch mismatch : OutcomeMatcher.compare(part.code().recorded(), facts)) {
            Problem problem = mismatch.problem(file, line(part, report));
            boolean slow = mismatch.kind() == Mismatch.Kind.TIME_TOO_LONG;
            (slow ? tooLong : problems).add(problem);
        }
    }

    /// Where a reader would look for the reason: the line that failed, or the cell.
    private static int line(Part part, CellReport report) {
        return switch (report.outcome()) {
            case Outcome.Threw(var trace) ->
                    trace.own()
                            .map(spot -> spot.line())
                            .filter(line -> line > 0)
                            .orElse(part.code().line());
            case Outcome.DoesNotCompile(var faults) ->
                    faults.stream()
                            .filter(Fault::error)
                            .map(Fault::line)
                            .findFirst()
                            .orElse(part.code().line());
            default -> part.code().line();
        };
    }

    private static final class Output implements Listener {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        @Override
        public void output(boolean error, byte[] more) {
            bytes.writeBytes(more);
        }
    }
}
