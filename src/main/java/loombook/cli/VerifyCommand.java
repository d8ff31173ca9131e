package loombook.cli;

import loombook.chapter.Chapter;
import loombook.chapter.ChapterReader;
import loombook.chapter.OutcomeRewriter;
import loombook.chapter.Reading;
import loombook.chapter.Target;
import loombook.chapter.Translation;
import loombook.home.AtomicFile;
import loombook.home.Saved;
import loombook.problem.Place;
import loombook.problem.Problem;
import loombook.problem.ProblemException;
import loombook.session.Session;
import loombook.term.Ink;
import loombook.term.Role;
import loombook.term.Spans;
import loombook.verify.Examined;
import loombook.verify.Examiner;
import loombook.verify.Links;
import loombook.verify.Round;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// Compares chapters with what is recorded of them.
@Command(
        name = "verify",
        description = {
            "Plays chapters and compares each cell with its recorded outcome.",
            "Has the stub, the solution and the wrong answers of exercises judged."
        },
        footer = {"", "Exit code: 0 all is as recorded, 1 something is not, 2 wrong input."})
final class VerifyCommand implements Callable<Integer> {
    private static final List<String> LANGUAGES = List.of("ru");
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final long OUTPUT = 1L << 20;

    private final Program program;

    @Parameters(
            arity = "0..*",
            paramLabel = "TARGET",
            description = "chapters and exercises; all of them if none is named")
    private List<String> targets = List.of();

    @Option(
            names = "--update",
            description =
                    "write what the cells do now into the chapters; hand-written patterns that"
                            + " still match stay")
    private boolean update;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "how many chapters or submissions at once (default: 1)")
    private int jobs = 1;

    @Option(names = "--no-keep", description = "compile everything anew, keep nothing")
    private boolean noKeep;

    private Ink ink;

    VerifyCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() throws InterruptedException {
        VerifyExercises exercises = new VerifyExercises(program);
        List<String> named =
                targets.isEmpty()
                        ? exercises.all()
                        : targets.stream().filter(exercises::knows).distinct().toList();
        boolean chaptersToo = targets.isEmpty() || named.size() < targets.size();
        targets = targets.stream().filter(target -> !exercises.knows(target)).toList();
        int status = chaptersToo ? verifyChapters() : Exit.DONE;
        return named.isEmpty() ? status : Math.max(status, exercises.verify(named, jobs));
    }

    private int verifyChapters() throws InterruptedException {
        if (jobs < 1) {
            throw ProblemException.input(
                    Place.of("--jobs " + jobs), "is no number of chapters", "name 1 or more");
        }
        ink = program.ink(false);
        Chapters chapters = new Chapters(program);
        List<Chapter> readable = new ArrayList<>();
        List<Problem> unreadable = new ArrayList<>();
        for (Path file : files(chapters)) {
            switch (ChapterReader.read(file)) {
                case Reading.Unreadable(var problems) -> unreadable.addAll(problems);
                case Reading.Read(var chapter, var warnings) -> {
                    readable.add(chapter);
                    unreadable.addAll(warnings);
                }
            }
        }
        unreadable.forEach(problem -> print(problem.text()));
        long start = System.nanoTime();
        Session.Limits limits = new Session.Limits(LIMIT, OUTPUT);
        Examiner examiner =
                new Examiner(
                        chapter ->
                                chapters.open(
                                        chapter, limits, !noKeep, new Downloads(program.err())));
        Links links = new Links(chapters.library());
        int[] bad = {0};
        List<Examined> examined =
                new Round(examiner, jobs)
                        .examine(readable, one -> bad[0] += report(one, links) ? 0 : 1);
        int broken = bad[0] + unreadable.size();
        String took =
                ink.paint(Role.DIM, ink.glyph(" · ", ", ") + Spans.of(System.nanoTime() - start));
        String count = examined.size() + (examined.size() == 1 ? " chapter" : " chapters");
        print(
                broken == 0
                        ? ink.paint(Role.GOOD, count + ", all as recorded") + took
                        : ink.paint(Role.ERROR, count + ", not all as recorded") + took);
        return broken == 0 ? Exit.DONE : Exit.NOT_DONE;
    }

    private List<Path> files(Chapters chapters) {
        List<Path> files = new ArrayList<>();
        if (targets.isEmpty()) {
            chapters.library()
                    .chapters()
                    .forEach(entry -> files.add(chapters.shortest(entry.file())));
            if (files.isEmpty()) {
                throw ProblemException.input(
                        Place.of(program.notebooks().toString()),
                        "has no chapters",
                        "name a file, or see `loombook new chapter --help`");
            }
        }
        for (String text : targets) {
            Target target = chapters.target(text);
            files.add(chapters.shortest(target.file()));
        }
        return files;
    }

    /// @return whether all is well
    private boolean report(Examined examined, Links links) {
        Chapter chapter = examined.chapter();
        List<Problem> problems = new ArrayList<>(examined.problems());
        problems.addAll(examined.tooLong());
        Optional<String> updated =
                update && !problems.isEmpty() ? update(examined) : Optional.empty();
        if (updated.isPresent()) {
            problems.clear();
        }
        problems.addAll(links.problems(chapter));
        for (String language : LANGUAGES) {
            Translation.of(chapter, language)
                    .ifPresent(each -> problems.addAll(each.problems(chapter)));
        }
        int cells = examined.facts().size();
        String facts =
                cells
                        + (cells == 1 ? " cell" : " cells")
                        + ink.glyph(" · ", ", ")
                        + Spans.of(examined.nanos());
        String mark =
                problems.isEmpty()
                        ? ink.paint(Role.GOOD, ink.glyph("✓", "ok"))
                        : ink.paint(Role.ERROR, ink.glyph("✗", "x"));
        print(mark + " " + chapter.name() + "  " + ink.paint(Role.DIM, facts + updated.orElse("")));
        for (Problem problem : problems) {
            problem.text().lines().forEach(line -> print("  " + line));
        }
        return problems.isEmpty();
    }

    /// @return what to say of it, if the file was changed
    private Optional<String> update(Examined examined) {
        Path file = examined.chapter().file();
        try {
            String before = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            String after = OutcomeRewriter.rewrite(before, examined.facts());
            if (after.equals(before)) {
                return Optional.empty();
            }
            return switch (AtomicFile.write(file, after.getBytes(StandardCharsets.UTF_8))) {
                case Saved.Written _ ->
                        Optional.of(
                                ink.glyph(" · ", ", ")
                                        + "updated: read the change before you commit it");
                case Saved.NotWritten(var why) ->
                        throw ProblemException.input(
                                Place.of(file.toString()),
                                "cannot be written: " + why,
                                "see who may write it");
            };
        } catch (IOException e) {
            throw ProblemException.input(
                    Place.of(file.toString()),
                    "cannot be read: " + e.getMessage(),
                    "see who may read it");
        }
    }

    private void print(String line) {
        program.out().println(line);
        program.out().flush();
    }
}
