package loombook.judge;

import loombook.problem.ProblemException;

import java.nio.file.Path;
import java.util.List;

/// The sources that a learner hands in.
public record Submission(List<SourceFile> sources) {

    public Submission {
        sources = List.copyOf(sources);
    }

    /// @param path a file, or a folder with any number of `.java` files
    /// @throws ProblemException with all that is wrong with them as files
    public static Submission read(Path path) {
        return SubmissionReader.read(path);
    }
}
