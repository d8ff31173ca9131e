package loombook.cli;

import loombook.chapter.Chapter;
import loombook.chapter.Reading;
import loombook.chapter.Target;
import loombook.library.Progress;
import loombook.problem.Nearest;
import loombook.problem.Place;
import loombook.problem.Problem;
import loombook.problem.ProblemException;
import loombook.problem.Said;
import loombook.session.Session;
import loombook.verify.Examined;
import loombook.verify.Examiner;
import loombook.verify.Round;
import loombook.verify.Updater;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.time.Duration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
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

    VerifyCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (jobs < 1) {
            throw ProblemException.input(
                    Place.of("--jobs " + jobs),
                    Said.of("is no number of chapters"),
                    Said.of("name 1 or more"));
        }
        VerifyExercises exercises = new VerifyExercises(program);
        List<String> named =
                targets.isEmpty()
                        ? exercises.all()
                        : targets.stream().filter(exercises::knows).distinct().toList();
        boolean chaptersToo = targets.isEmpty() || named.size() < targets.size();
        targets = targets.stream().filter(target -> !exercises.knows(target)).toList();
        int status = chaptersToo ? verifyChapters(exercises.all()) : Exit.DONE;
        return named.isEmpty() ? status : Math.max(status, exercises.verify(named, jobs));
    }

    private int verifyChapters(List<String> exercises) throws InterruptedException {
        if (!noKeep) {
            // Else every chapter would say the same.
            program.engine().checkCache();
        }
        Chapters chapters = new Chapters(program);
        List<Reading.Read> readable = new ArrayList<>();
        List<Problem> unreadable = new ArrayList<>();
        for (Target target : targets(chapters, exercises)) {
            switch (chapters.reading(target)) {
                case Reading.Unreadable(var problems) -> unreadable.addAll(problems);
                case Reading.Read read -> readable.add(read);
            }
        }
        unreadable.forEach(program::complain);
        program.err().flush();
        boolean well = readable.isEmpty() || verify(chapters, readable);
        if (!unreadable.isEmpty()) {
            return Exit.WRONG_USE;
        }
        return well ? Exit.DONE : Exit.NOT_DONE;
    }

    /// @return whether all is well
    private boolean verify(Chapters chapters, List<Reading.Read> readable)
            throws InterruptedException {
        Session.Limits limits = new Session.Limits(LIMIT, OUTPUT);
        Progress progress = new Downloads(program.err(), program.tongue());
        Examiner examiner =
                new Examiner(chapter -> chapters.open(chapter, limits, !noKeep, progress));
        Checks checks = new Checks(program, chapters);
        VerifyReport report = new VerifyReport(program);
        Map<Chapter, List<Problem>> warnings = new IdentityHashMap<>();
        readable.forEach(read -> warnings.put(read.chapter(), read.warnings()));
        new Round(examiner, jobs)
                .examine(
                        readable.stream().map(Reading.Read::chapter).toList(),
                        one -> {
                            List<Problem> beside = new ArrayList<>(warnings.get(one.chapter()));
                            beside.addAll(checks.problems(one.chapter()));
                            report.chapter(one, updated(one), beside);
                        });
        if (targets.isEmpty()) {
            report.book(checks.bookProblems());
        }
        return report.ends();
    }

    private Updater.Update updated(Examined one) {
        return !update || one.chapter().file().equals(Target.STANDARD_INPUT)
                ? new Updater.Update.Unchanged()
                : Updater.update(one);
    }

    private List<Target> targets(Chapters chapters, List<String> exercises) {
        if (!targets.isEmpty()) {
            return targets.stream()
                    .map(text -> target(text, chapters, exercises))
                    .distinct()
                    .toList();
        }
        List<Target> all =
                chapters.library().chapters().stream()
                        .map(entry -> new Target(entry.file(), Optional.empty()))
                        .toList();
        if (all.isEmpty()) {
            throw ProblemException.input(
                    Place.of(program.notebooks().toString()),
                    Said.of("has no chapters"),
                    Said.of("name a file, or see `loombook new chapter --help`"));
        }
        return all;
    }

    private static Target target(String text, Chapters chapters, List<String> exercises) {
        try {
            return chapters.target(text);
        } catch (ProblemException e) {
            List<String> near = Nearest.to(text, exercises);
            if (near.isEmpty()) {
                throw e;
            }
            throw ProblemException.input(
                    Place.of(text),
                    Said.of("there is no such chapter or exercise"),
                    Nearest.advice(text, exercises, Said.NONE));
        }
    }
}
