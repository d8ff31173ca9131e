package loombook.cli;

import loombook.chapter.ChapterLibrary;
import loombook.home.AtomicFile;
import loombook.home.Saved;
import loombook.problem.Place;
import loombook.problem.ProblemException;
import loombook.problem.Said;
import loombook.words.Area;
import loombook.words.Words;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;

/// Makes the beginning of something new.
@Command(
        name = "new",
        description = "Begins a new chapter or exercise.",
        synopsisSubcommandLabel = "chapter NAME | exercise ID")
final class NewCommand implements Callable<Integer> {
    private final Program program;

    @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

    NewCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        CommandTree.explain(spec.root().commandLine(), program);
        spec.commandLine().usage(spec.commandLine().getErr());
        return Exit.WRONG_USE;
    }

    /// Makes a chapter that already plays and verifies.
    @Command(
            name = "chapter",
            description =
                    "Makes notebooks/NAME.jsh: a small chapter that plays, to be written over.")
    static final class NewChapter implements Callable<Integer> {
        private static final Pattern NAME = Pattern.compile("(\\d\\d-)?[a-z0-9]+(-[a-z0-9]+)*");

        private final Program program;

        @Parameters(
                paramLabel = "NAME",
                description =
                        "its name, as in 26-actors; without a number it gets the next free one")
        private String name;

        NewChapter(Program program) {
            this.program = program;
        }

        @Override
        public Integer call() {
            if (!NAME.matcher(name).matches()) {
                throw ProblemException.input(
                        Place.of(name),
                        Said.of("is no name for a chapter"),
                        Said.of("use small letters, digits and hyphens, as in 26-actors"));
            }
            ChapterLibrary library = new Chapters(program).library();
            String whole = name.matches("\\d\\d-.*") ? name : nextNumber(library) + "-" + name;
            Path file = program.notebooks().resolve(whole + ".jsh");
            if (Files.exists(file)) {
                throw ProblemException.input(
                        Place.of(file.toString()),
                        Said.of("is there already"),
                        Said.of("choose another name"));
            }
            byte[] text = ChapterSkeleton.of(title(whole)).getBytes(StandardCharsets.UTF_8);
            if (AtomicFile.write(file, text) instanceof Saved.NotWritten(var why)) {
                throw ProblemException.input(
                        Place.of(file.toString()), why, Said.of("see who may write there"));
            }
            String path = new Chapters(program).shortest(file).toString();
            Words words = Words.of(Area.MAKE, program.tongue());
            program.out().println(words.get("chapter", path));
            String run = "loombook run " + whole;
            String verify = "loombook verify " + whole;
            program.out().println("  " + words.get("chapter.next", run, verify));
            return Exit.DONE;
        }

        private static String nextNumber(ChapterLibrary library) {
            int last =
                    library.chapters().stream()
                            .mapToInt(ChapterLibrary.Entry::number)
                            .max()
                            .orElse(0);
            return String.format(Locale.ROOT, "%02d", Math.max(last, 0) + 1);
        }

        private static String title(String name) {
            String words = name.replaceFirst("^\\d\\d-", "").replace('-', ' ');
            return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        }
    }
}
