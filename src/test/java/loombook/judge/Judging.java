package loombook.judge;

import loombook.exercise.Exercise;
import loombook.exercise.WorkerLimits;
import loombook.sandbox.Jail;
import loombook.sandbox.Jails;
import loombook.sandbox.Tier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// A judge for tests: it needs no exercise on disk, and finds its hidden tests on the class path.
final class Judging implements AutoCloseable {
    private static final Jails JAILS = jails();

    private final Judge judge;
    private final Exercise exercise;

    private Judging(Judge judge, Exercise exercise) {
        this.judge = judge;
        this.exercise = exercise;
    }

    static Judging of(String className, String tests) {
        return of(jail(), className, tests, Duration.ofSeconds(20), WorkerLimits.USUAL);
    }

    static Judging of(
            Jail jail, String className, String tests, Duration limit, WorkerLimits limits) {
        Exercise exercise =
                new Exercise(
                        "sample",
                        Path.of("sample"),
                        "Sample",
                        "01",
                        1,
                        className,
                        List.of(tests),
                        List.of(),
                        limit,
                        limits,
                        weights(tests));
        return new Judging(Judge.open(settings(jail, worker(), OptionalLong.empty())), exercise);
    }

    /// The same exercise, judged with another program in the worker's place.
    Judging withWorker(Path worker) {
        return new Judging(Judge.open(settings(jail(), worker, OptionalLong.empty())), exercise);
    }

    /// The same tests, with other weights.
    Judging withWeights(Map<String, Double> weights) {
        Exercise other =
                new Exercise(
                        exercise.id(),
                        exercise.folder(),
                        exercise.title(),
                        exercise.after(),
                        exercise.stars(),
                        exercise.className(),
                        exercise.testClasses(),
                        exercise.libraries(),
                        exercise.timeLimit(),
                        exercise.worker(),
                        weights);
        return new Judging(judge, other);
    }

    /// The same exercise, with the random inputs of that seed.
    Judging withSeed(long seed) {
        return new Judging(Judge.open(settings(jail(), worker(), OptionalLong.of(seed))), exercise);
    }

    private static JudgeSettings settings(Jail jail, Path worker, OptionalLong seed) {
        return new JudgeSettings(
                jail, target().resolve("test-classes"), worker, List.of(), seed, Optional.empty());
    }

    private static Path worker() {
        return target().resolve("loombook-worker.jar");
    }

    static Path target() {
        Path target = Path.of(System.getProperty("loombook.root", "")).resolve("target");
        if (!Files.exists(target.resolve("loombook-worker.jar"))) {
            throw new IllegalStateException("no worker in " + target.toAbsolutePath());
        }
        return target.toAbsolutePath();
    }

    private static Jails jails() {
        try {
            return Jails.in(target().resolve("jails"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// None, since it is there on every machine.
    static Jail jail() {
        return jail(Tier.D).orElseThrow();
    }

    /// As `check` takes it.
    static Jail strongest() throws IOException {
        return JAILS.strongest();
    }

    /// The jail of this tier, where there is one.
    static Optional<Jail> jail(Tier tier) {
        try {
            return JAILS.of(tier);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Double> weights(String tests) {
        try {
            Map<String, Double> weights = new LinkedHashMap<>();
            Stream<java.lang.reflect.Method> methods =
                    Arrays.stream(Class.forName("hidden." + tests).getDeclaredMethods());
            methods.filter(each -> each.isAnnotationPresent(org.junit.jupiter.api.Test.class))
                    .forEach(each -> weights.put(each.getName(), 1.0));
            return weights;
        } catch (ClassNotFoundException e) {
            return Map.of("first", 1.0);
        }
    }

    Judge judge() {
        return judge;
    }

    Exercise exercise() {
        return exercise;
    }

    Verdict given(String... sources) throws InterruptedException {
        List<SourceFile> files =
                Arrays.stream(sources).map(each -> new SourceFile(nameOf(each), each)).toList();
        return judge.judge(exercise, new Submission(files));
    }

    private static String nameOf(String source) {
        java.util.regex.Matcher name =
                java.util.regex.Pattern.compile("(?:class|record|interface|enum) (\\w+)")
                        .matcher(source);
        return name.find() ? name.group(1) + ".java" : "Odd.java";
    }

    @Override
    public void close() {
        judge.close();
    }
}
