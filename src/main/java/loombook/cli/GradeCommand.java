package loombook.cli;

import loombook.exercise.Exercise;
import loombook.grade.Crew;
import loombook.grade.Grading;
import loombook.grade.PrivateTests;
import loombook.grade.PrivateTestsReader;
import loombook.grade.report.Reports;
import loombook.grade.report.Results;
import loombook.grade.store.Store;
import loombook.grade.store.Tally;
import loombook.judge.JudgeSettings;
import loombook.problem.Place;
import loombook.problem.Problem;
import loombook.problem.ProblemException;
import loombook.problem.Said;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// Judges what many students have handed in.
@Command(
        name = "grade",
        description = "Judges a folder or zip of submissions, and writes grades and reports.",
        synopsisSubcommandLabel = "[set | show | list | serve | clean]",
        footer = {
            "",
            "In DIR there is a folder or a zip for every student; bulk downloads of Moodle and"
                    + " Canvas are known. What has a verdict is not judged again: to go on after"
                    + " Ctrl-C or a crash, give the same command.",
            "",
            "Exit code: 0 everything has a verdict or was refused, 1 something has not, 2 wrong"
                    + " input, 3 our own fault, 130 interrupted."
        })
final class GradeCommand implements Callable<Integer> {
    private final Program program;

    @Parameters(arity = "0..*", paramLabel = "DIR", description = "folders or zips of submissions")
    private List<String> paths = new ArrayList<>();

    @Mixin private GradeStore where;

    @Option(
            names = "--exercises",
            split = ",",
            paramLabel = "ID",
            description = "which, with commas between (default: all)")
    private List<String> ids = new ArrayList<>();

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "how many are judged at once (default: two for each processor)")
    private Optional<Integer> jobs;

    @Option(
            names = "--tests",
            paramLabel = "DIR",
            description = "your own tests, of which students learn the names only")
    private Optional<String> tests;

    @Option(
            names = "--deadline",
            paramLabel = "TIME",
            description = "as in 2026-11-30T18:00; what came later is marked")
    private Optional<String> deadline;

    @Option(names = "--force", description = "judges again what has a verdict")
    private boolean force;

    @Option(names = "--resume", hidden = true, description = "what happens anyway")
    private boolean resume;

    @Option(names = "--json", description = "a line of JSON for every step, for scripts")
    private boolean json;

    @Option(
            names = "--unsafe-no-sandbox",
            description = "runs submissions without a jail where there is none")
    private boolean unsafe;

    private GradeCommand(Program program) {
        this.program = program;
    }

    static CommandLine line(Program program) {
        return new CommandLine(new GradeCommand(program))
                .addSubcommand(new GradeSet(program))
                .addSubcommand(new GradeShow(program))
                .addSubcommand(new GradeList(program))
                .addSubcommand(new GradeServe(program))
                .addSubcommand(new GradeClean(program));
    }

    @Override
    public Integer call() throws InterruptedException {
        GradeStore.refuseInBundle();
        Homework homework = new Homework(program);
        List<Path> folders = folders();
        List<Exercise> exercises = exercises(homework);
        JudgeSettings settings = homework.grading(unsafe);
        Grading.Order order =
                new Grading.Order(
                        folders,
                        exercises,
                        settings.hiddenJar(),
                        own(exercises, settings.hiddenJar()),
                        deadline.map(Deadline::parse),
                        program::say);
        int size = GradeCrew.size(jobs);
        Path out = where.out(program);
        refuseInside(out, folders);
        try (Interruption interruption = new Interruption();
                Store store = Store.open(where.address(program, true), size)) {
            String batch = where.batch(store, folders.getFirst().getFileName().toString());
            Grading grading = new Grading(store, batch);
            grading.take(order);
            if (force) {
                store.collection(batch).forgetVerdicts();
            }
            interruption.calls(grading::stop);
            Tally tally = judge(store, grading, settings, interruption);
            Results results = Results.of(store.gradebook(batch)).orElseThrow();
            Reports.write(results, out, program.tongue());
            return interruption.happened() ? Exit.INTERRUPTED : exit(tally);
        }
    }

    private Tally judge(
            Store store, Grading grading, JudgeSettings settings, Interruption interruption)
            throws InterruptedException {
        GradeProgress progress = new GradeProgress(program, json, settings.tier());
        Crew crew = Crew.open(store, settings, GradeCrew.size(jobs), GradeCrew.machine());
        try (crew) {
            crew.start();
            grading.judge(crew, progress::see);
            if (interruption.happened()) {
                progress.finishing(crew.running());
            }
        }
        Tally last = grading.tally();
        progress.end(last, where.out(program), interruption.happened());
        return last;
    }

    private PrivateTests own(List<Exercise> exercises, Path hiddenJar) {
        return tests.map(each -> PrivateTestsReader.read(path(each), exercises, hiddenJar))
                .orElse(PrivateTests.NONE);
    }

    private List<Path> folders() {
        if (paths.isEmpty()) {
            throw ProblemException.input(
                    Place.of("loombook grade"),
                    Said.of("the DIR is missing"),
                    Said.of("say which folder or zip holds the submissions; `--help` tells more"));
        }
        List<Path> all = paths.stream().map(this::path).toList();
        List<Problem> missing =
                all.stream()
                        .filter(each -> !Files.exists(each))
                        .map(GradeCommand::missing)
                        .toList();
        if (!missing.isEmpty()) {
            throw ProblemException.input(missing);
        }
        return all;
    }

    private static Problem missing(Path path) {
        return Problem.of(
                Place.of(path.toString()),
                Said.of("does not exist"),
                Said.of(
                        "name a folder or a zip; the commands of `grade` are set, show, list, serve"
                                + " and clean"));
    }

    private Path path(String text) {
        try {
            return program.here().resolve(text).normalize();
        } catch (InvalidPathException e) {
            throw ProblemException.input(
                    Place.of(text),
                    Said.of("is no path: {0}", e.getReason()),
                    Said.of("name a folder or a zip"));
        }
    }

    private List<Exercise> exercises(Homework homework) {
        List<Exercise> all =
                ids.isEmpty()
                        ? homework.catalogue().exercises()
                        : homework.find(ids.stream().map(String::strip).toList());
        if (all.isEmpty()) {
            throw ProblemException.input(
                    Place.of(Said.of("exercises")),
                    Said.of("there are none"),
                    Said.of("`loombook new exercise` makes one"));
        }
        return all;
    }

    /// Else our own reports would be taken for a student.
    private void refuseInside(Path out, List<Path> folders) {
        for (Path folder : folders) {
            if (out.startsWith(folder)) {
                throw ProblemException.input(
                        Place.of(program.shortest(out).toString()),
                        Said.of("lies inside of what is to be graded"),
                        Said.of("choose another folder with --out"));
            }
        }
    }

    private static int exit(Tally tally) {
        return tally.waiting() == 0 && tally.broken() == 0 ? Exit.DONE : Exit.NOT_DONE;
    }
}
