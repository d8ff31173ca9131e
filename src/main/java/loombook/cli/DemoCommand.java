package loombook.cli;

import loombook.exercise.Exercise;
import loombook.problem.Place;
import loombook.problem.ProblemException;
import loombook.problem.Said;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/// Runs an exercise's demo with the learner's file.
@Command(
        name = "demo",
        description = "Runs the exercise's Demo.java with your file, in a JVM of its own.",
        footer = {"", "Exit code: 0 the demo ended well, 1 it did not, 2 wrong input."})
final class DemoCommand implements Callable<Integer> {
    private static final String DEMO = "Demo.java";

    private final Program program;

    @Mixin private OneExercise which = new OneExercise();

    DemoCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() throws InterruptedException {
        Homework homework = new Homework(program);
        Exercise exercise = which.of(homework);
        Path demo = exercise.folder().resolve(DEMO);
        if (!Files.isRegularFile(demo)) {
            throw ProblemException.input(
                    Place.of(homework.shortest(demo)),
                    Said.of("there is no demo"),
                    Said.of("see its README.md"));
        }
        homework.files(exercise).provide();
        program.out().flush();
        Process process = start(homework, exercise);
        // Whoever ends us ends the demo.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        return process.waitFor() == 0 ? Exit.DONE : Exit.NOT_DONE;
    }

    /// The source launcher finds the learner's classes beside the demo.
    private static Process start(Homework homework, Exercise exercise) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
        String libraries =
                homework.libraries(exercise).stream()
                        .map(Path::toString)
                        .collect(Collectors.joining(File.pathSeparator));
        if (!libraries.isEmpty()) {
            words.addAll(List.of("--class-path", libraries));
        }
        words.add(DEMO);
        try {
            return new ProcessBuilder(words)
                    .directory(exercise.folder().toFile())
                    .inheritIO()
                    .start();
        } catch (IOException e) {
            throw ProblemException.ours(
                    Place.of(words.getFirst()),
                    Said.of("cannot be started"),
                    Said.of("see `loombook doctor`"),
                    e);
        }
    }
}
