package loombook.cli;

import loombook.exercise.Catalogue;
import loombook.exercise.Exercise;
import loombook.exercise.Hints;
import loombook.exercise.LearnerFiles;
import loombook.judge.Judge;
import loombook.judge.JudgeSettings;
import loombook.judge.WorkerTraining;
import loombook.problem.Place;
import loombook.problem.Problem;
import loombook.problem.ProblemException;
import loombook.problem.Said;
import loombook.progress.ExerciseMarks;
import loombook.progress.Progress;
import loombook.progress.ProgressFile;
import loombook.progress.Recall;
import loombook.sandbox.Jail;
import loombook.sandbox.Jails;
import loombook.sandbox.Tier;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/// The exercises, the learner's part in them, and a judge for it.
final class Homework {
    private static final long JAILS_CAP = 16L << 20;
    private static final String WORKER_CACHE = "worker.aot";

    private final Program program;
    private final Catalogue catalogue;
    private final ProgressFile progress;
    private final Clock clock = Clock.systemUTC();

    Homework(Program program) {
        this.program = program;
        this.catalogue = Catalogue.open(folder(program));
        this.progress = new ProgressFile(program.home().data(), clock);
    }

    private static Path folder(Program program) {
        return program.root().resolve("exercises");
    }

    Catalogue catalogue() {
        return catalogue;
    }

    Clock clock() {
        return clock;
    }

    /// By its name, or by a path into its folder, as shells complete them.
    Exercise find(String text) {
        return catalogue.find(id(text).orElse(text));
    }

    /// Each once, however often and in whatever way it is named.
    List<Exercise> find(List<String> texts) {
        // Told apart by their names: the JVM puts the equality of records together when it is first
        // asked for.
        Map<String, Exercise> found = new LinkedHashMap<>();
        for (String text : texts) {
            Exercise exercise = find(text);
            found.putIfAbsent(exercise.id(), exercise);
        }
        return List.copyOf(found.values());
    }

    /// Whether this is meant to be an exercise, and no chapter.
    boolean knows(String text) {
        return catalogue.ids().contains(id(text).orElse(text));
    }

    private Optional<String> id(String text) {
        if (!text.contains("/") && !text.contains(File.separator)) {
            return Optional.empty();
        }
        try {
            Path path = program.here().resolve(text).normalize();
            Path all = folder(program).toAbsolutePath().normalize();
            return path.startsWith(all) && !path.equals(all)
                    ? Optional.of(all.relativize(path).getName(0).toString())
                    : Optional.empty();
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    /// The exercise that is meant if none is named: the one that was checked last, or the first
    /// that is not passed.
    Exercise current() {
        List<Exercise> all = catalogue.exercises();
        Progress done = progress();
        return all.stream()
                .filter(each -> !done.of(each.id()).isPassed())
                .filter(each -> done.of(each.id()).checked().isPresent())
                .max(Comparator.comparing(each -> done.of(each.id()).checked().orElseThrow()))
                .or(() -> next(all, done))
                .orElseThrow(
                        () ->
                                ProblemException.input(
                                        Place.of(Said.of("exercises")),
                                        all.isEmpty()
                                                ? Said.of("there are none")
                                                : Said.of("all are passed"),
                                        Said.of("name the one that you mean")));
    }

    private static Optional<Exercise> next(List<Exercise> all, Progress done) {
        return all.stream().filter(each -> !done.of(each.id()).isPassed()).findFirst();
    }

    /// The first exercise but this one that is not passed.
    Optional<Exercise> nextTo(Exercise exercise) {
        List<Exercise> others =
                catalogue.exercises().stream()
                        .filter(each -> !each.id().equals(exercise.id()))
                        .toList();
        return next(others, progress());
    }

    LearnerFiles files(Exercise exercise) {
        return new LearnerFiles(exercise, clock);
    }

    /// The hints, if there are any to be read.
    Optional<Hints> hints(Exercise exercise) {
        try {
            return Optional.of(Hints.read(exercise));
        } catch (ProblemException _) {
            // `verify` says what is wrong with them; a learner cannot mend it.
            return Optional.empty();
        }
    }

    /// The reference solution's folder.
    Path solution(Exercise exercise) {
        return solutions().resolve(exercise.id());
    }

    Path solutions() {
        return program.root().resolve("solutions");
    }

    Progress progress() {
        return told(progress.read());
    }

    ExerciseMarks marks(Exercise exercise) {
        return progress().of(exercise.id());
    }

    ExerciseMarks note(Exercise exercise, UnaryOperator<ExerciseMarks> change) {
        return told(progress.update(all -> all.with(exercise.id(), change))).of(exercise.id());
    }

    private Progress told(Recall recall) {
        recall.remark().ifPresent(program::complain);
        program.err().flush();
        return recall.progress();
    }

    Judge judge() {
        return Judge.open(settings(jail()));
    }

    private JudgeSettings settings(Jail jail) {
        return new JudgeSettings(
                jail,
                Engines.besideUs("loombook-hidden.jar"),
                Engines.besideUs("loombook-worker.jar"),
                jars(),
                OptionalLong.empty(),
                startCache());
    }

    private Optional<Path> startCache() {
        String caches = program.property("loombook.aot");
        return caches.isEmpty() ? Optional.empty() : Optional.of(Path.of(caches, WORKER_CACHE));
    }

    /// Some exercise with a stub to learn from; none if they are being worked on.
    Optional<Exercise> stub() {
        try {
            return catalogue.exercises().stream()
                    .filter(each -> Files.exists(each.stub()))
                    .findFirst();
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }

    /// Makes the start-up cache of the JVMs that learners' code runs in.
    ///
    /// @param folder where it goes
    void train(Path folder) throws IOException, InterruptedException {
        Path kept = program.home().cacheFolder("jails", JAILS_CAP).path();
        Jail limits = Jails.in(kept).of(Tier.D).orElseThrow();
        WorkerTraining.train(settings(limits), folder.resolve(WORKER_CACHE));
    }

    /// For code that is not the user's own: in a jail that deserves the name.
    ///
    /// @param unsafe whether limits alone will do
    JudgeSettings grading(boolean unsafe) {
        Jail jail = jail();
        if (jail.tier() == Tier.D && !unsafe) {
            throw ProblemException.input(obstacles());
        }
        return settings(jail);
    }

    private List<Problem> obstacles() {
        List<Problem> all = new ArrayList<>();
        all.add(
                Problem.of(
                        Place.of("grade"),
                        Said.of(
                                "will not run what students wrote without a jail, and there is none"
                                        + " here"),
                        Said.of(
                                "mend one of these; or say --unsafe-no-sandbox, on a machine that"
                                        + " holds nothing of worth")));
        try {
            Jails jails = Jails.in(program.home().cacheFolder("jails", JAILS_CAP).path());
            for (Tier tier : List.of(Tier.A, Tier.B)) {
                jails.obstacle(tier).ifPresent(all::add);
            }
        } catch (IOException e) {
            all.add(
                    Problem.of(
                            Place.of(Said.of("the jails")),
                            Said.verbatim(String.valueOf(e.getMessage())),
                            Said.NONE));
        }
        return all;
    }

    private Jail jail() {
        Path folder = program.home().cacheFolder("jails", JAILS_CAP).path();
        try {
            return Jails.in(folder).strongest();
        } catch (IOException e) {
            throw ProblemException.ours(
                    Place.of(folder.toString()),
                    Said.of("no jail can be made for your code: {0}", e.getMessage()),
                    Said.of("see `loombook doctor`"),
                    e);
        }
    }

    /// The libraries of this program: what solutions may use is among them.
    private List<Path> jars() {
        return Arrays.stream(program.property("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .map(Path::of)
                .toList();
    }

    /// What a solution of this exercise may use.
    List<Path> libraries(Exercise exercise) {
        return jars().stream()
                .filter(
                        jar ->
                                exercise.libraries().stream()
                                        .anyMatch(jar.getFileName().toString()::startsWith))
                .toList();
    }

    /// What is to be typed for a command of ours.
    String command(String rest) {
        return File.separatorChar == '\\' ? "loombook " + rest : "./loombook " + rest;
    }

    /// As the learner would write the path.
    String shortest(Path file) {
        return program.shortest(file).toString();
    }
}
