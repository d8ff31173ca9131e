package loombook.cli;

import loombook.exercise.Exercise;

import picocli.CommandLine.Parameters;

import java.util.Optional;

/// The parameter that says which exercise a command is about, if not about the one at hand.
final class OneExercise {
    @Parameters(
            arity = "0..1",
            paramLabel = "EXERCISE",
            description = "which (default: the one that was checked last)")
    private Optional<String> name;

    Exercise of(Homework homework) {
        return name.map(homework::find).orElseGet(homework::current);
    }
}
