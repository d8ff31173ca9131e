package loombook.library;

import java.nio.file.Path;
import java.util.List;

/// Finds the files of all coordinates and of what they need in turn.
interface Resolver {
    /// @throws loombook.problem.ProblemException naming every coordinate that cannot be had
    List<Path> resolve(Wanted wanted, Progress progress) throws InterruptedException;
}
