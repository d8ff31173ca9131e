package loombook.cli;

import loombook.exercise.Exercise;
import loombook.problem.Place;
import loombook.problem.ProblemException;
import loombook.problem.Said;
import loombook.words.Area;
import loombook.words.Words;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/// Packs the workbook for students.
@Command(
        name = "release",
        description = "Packs a bundle for students: chapters, exercises and the built program.",
        footer = {
            "",
            "No solutions and no sources of hidden tests are in it. Students unpack it and need a"
                    + " JDK alone."
        })
final class ReleaseCommand implements Callable<Integer> {
    private final Program program;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            defaultValue = "loombook.zip",
            description = "the zip to write (default: ${DEFAULT-VALUE})")
    private String out;

    ReleaseCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        Path file = file();
        List<Exercise> exercises = new Homework(program).catalogue().exercises();
        try {
            Files.createDirectories(file.getParent());
            Bundle.write(program.root(), exercises, file);
            String size = "%.1f".formatted(Files.size(file) / 1048576.0);
            Words words = Words.of(Area.MAKE, program.tongue());
            program.out().println(words.get("bundle", program.shortest(file), size));
            program.out().flush();
            return Exit.DONE;
        } catch (IOException e) {
            throw ProblemException.input(
                    Place.of(file.toString()),
                    Said.of("cannot be written: {0}", e.getMessage()),
                    Said.of("choose another file with -o"));
        }
    }

    private Path file() {
        try {
            Path file = program.here().resolve(out).normalize();
            if (!file.toString().endsWith(".zip") || Files.isDirectory(file)) {
                throw ProblemException.input(
                        Place.of(out),
                        Said.of("is no name for a zip"),
                        Said.of("name a file that ends in .zip"));
            }
            return file;
        } catch (InvalidPathException e) {
            throw ProblemException.input(
                    Place.of(out),
                    Said.of("is no path: {0}", e.getReason()),
                    Said.of("name a file that ends in .zip"));
        }
    }
}
