package loombook.problem;

import java.util.List;
import java.util.stream.Collectors;

/// The one exception of ours that carries problems up to the command line, which alone turns it
/// into text and an exit code.
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// Whose turn it is to mend the matter.
    public enum Blame {
        /// The caller gave us something we cannot use.
        INPUT,
        /// Something of ours broke.
        OURS
    }

    private final transient List<Problem> problems;
    private final Blame blame;

    private ProblemException(Blame blame, List<Problem> problems, Throwable cause) {
        super(problems.stream().map(Problem::text).collect(Collectors.joining("\n")), cause);
        this.problems = List.copyOf(problems);
        this.blame = blame;
    }

    public static ProblemException input(List<Problem> problems) {
        return new ProblemException(Blame.INPUT, problems, null);
    }

    public static ProblemException input(Place place, Said what, Said fix) {
        return input(List.of(Problem.of(place, what, fix)));
    }

    public static ProblemException ours(Place place, Said what, Said fix, Throwable cause) {
        return new ProblemException(Blame.OURS, List.of(Problem.of(place, what, fix)), cause);
    }

    public List<Problem> problems() {
        return problems;
    }

    public Blame blame() {
        return blame;
    }
}
