package loombook.judge;

import loombook.sandbox.Jail;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Where a judge finds its parts.
///
/// @param jail for the learner's code
/// @param hiddenJar the hidden tests
/// @param workerJar the program of the learner's JVM
/// @param libraries the jars that exercises may name
/// @param seed of random inputs; a new one for every run if it is empty
/// @param startCache the worker's start-up cache, if it has been made
public record JudgeSettings(
        Jail jail,
        Path hiddenJar,
        Path workerJar,
        List<Path> libraries,
        OptionalLong seed,
        Optional<Path> startCache) {

    public JudgeSettings {
        libraries = List.copyOf(libraries);
    }

    /// The same parts, for other tests.
    public JudgeSettings withTests(Path otherJar, OptionalLong otherSeed) {
        return new JudgeSettings(jail, otherJar, workerJar, libraries, otherSeed, startCache);
    }

    /// The letter of the jail.
    public String tier() {
        return jail.tier().name();
    }
}
