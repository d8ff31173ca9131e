package loombook.cli;

import loombook.chapter.ChapterLibrary;
import loombook.home.AtomicFile;
import loombook.home.Saved;
import loombook.problem.Place;
import loombook.problem.ProblemException;
import loombook.problem.Said;
import loombook.words.Area;
import loombook.words.Words;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;

/// Makes an exercise that verifies as it is.
@Command(
        name = "exercise",
        description =
                "Makes all files of a small exercise that verifies, to be written over: task, stub,"
                        + " hints, demo, solution, a wrong answer and hidden tests.")
final class NewExercise implements Callable<Integer> {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private final Program program;

    @Parameters(paramLabel = "ID", description = "its name, as in dining-philosophers")
    private String id;

    @Option(
            names = "--after",
            paramLabel = "CHAPTER",
            description = "the chapter after which it can be done (default: the last)")
    private Optional<String> after;

    NewExercise(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        if (!ID.matcher(id).matches()) {
            throw ProblemException.input(
                    Place.of(id),
                    Said.of("is no name for an exercise"),
                    Said.of("use small letters, digits and hyphens, as in dining-philosophers"));
        }
        if (!Files.isDirectory(program.root().resolve("src"))) {
            throw ProblemException.input(
                    Place.of(program.root().toString()),
                    Said.of("has no sources, so there is no place for hidden tests"),
                    Said.of("make exercises in a clone of the project"));
        }
        Map<Path, String> files = ExerciseSkeleton.of(id, chapter()).files();
        refuseWhatIsThere(files.keySet().stream().toList());
        files.forEach(this::write);
        Words words = Words.of(Area.MAKE, program.tongue());
        program.out().println(words.get("exercise"));
        files.keySet().forEach(file -> program.out().println("  " + file));
        String verify = new Homework(program).command("verify ") + id;
        program.out().println("  " + words.get("exercise.next", verify));
        program.out().flush();
        return Exit.DONE;
    }

    private String chapter() {
        Chapters chapters = new Chapters(program);
        if (after.isPresent()) {
            String file = chapters.target(after.get()).file().getFileName().toString();
            return file.replaceFirst("\\.[a-z]+$", "");
        }
        List<ChapterLibrary.Entry> all = chapters.library().chapters();
        return all.isEmpty() ? "01" : all.getLast().name();
    }

    private void refuseWhatIsThere(List<Path> files) {
        List<Path> there =
                files.stream().filter(file -> Files.exists(program.root().resolve(file))).toList();
        if (!there.isEmpty()) {
            Said what =
                    there.size() > 1
                            ? Said.of("is there already, and so are others of its files")
                            : Said.of("is there already");
            throw ProblemException.input(
                    Place.of(there.getFirst().toString()), what, Said.of("choose another name"));
        }
    }

    private void write(Path file, String text) {
        Path target = program.root().resolve(file);
        makeFolder(target.getParent());
        if (AtomicFile.write(target, text) instanceof Saved.NotWritten(var why)) {
            throw ProblemException.input(
                    Place.of(file.toString()),
                    Said.of("cannot be written: {0}", why),
                    Said.of("see who may write there"));
        }
    }

    /// Not closed to others, as the learner's own folders are: this is a part of the project.
    private static void makeFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw ProblemException.input(
                    Place.of(folder.toString()),
                    Said.of("cannot be made: {0}", e),
                    Said.of("see who may write there"));
        }
    }
}
