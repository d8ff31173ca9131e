package loombook.judge;

import static org.assertj.core.api.Assertions.assertThat;

import loombook.exercise.Catalogue;
import loombook.exercise.Exercise;
import loombook.sandbox.Jail;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/// The exercises of this workbook: right solutions pass, and wrong ones are caught by the test that
/// they name. `src/bench/Exercises.java` tries that many times, and on a busy machine.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FairnessTest {
    private static final int AT_ONCE = 6;
    private static final Path ROOT =
            Path.of(System.getProperty("loombook.root", "")).toAbsolutePath();
    private static final Catalogue CATALOGUE = Catalogue.open(ROOT.resolve("exercises"));

    private final Map<Path, Future<Verdict>> verdicts = new LinkedHashMap<>();
    private Judge judge;

    /// With many JVMs to be started, it pays to make their start-up cache first; and most tests
    /// wait more than they work, so a few go on at the same time.
    @BeforeAll
    void judgeAll(@TempDir Path folder) throws Exception {
        Path cache = folder.resolve("worker.aot");
        WorkerTraining.train(settings(Judging.jail(), Optional.empty()), cache);
        judge = Judge.open(settings(Judging.strongest(), Optional.of(cache)));
        try (ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Exercise exercise : CATALOGUE.exercises()) {
                for (Path folderOfRight : right(exercise)) {
                    submit(pool, exercise, folderOfRight, Hearing.USUAL);
                }
                submit(pool, exercise, exercise.stub().getParent(), Hearing.USUAL);
            }
            for (Exercise exercise : CATALOGUE.exercises()) {
                for (Path answer : wrong(exercise)) {
                    submit(pool, exercise, answer, Hearing.USUAL.only(named(exercise, answer)));
                }
            }
        }
    }

    private void submit(ExecutorService pool, Exercise exercise, Path folder, Hearing hearing) {
        Submission submission = Submission.read(folder.resolve(exercise.className() + ".java"));
        verdicts.put(folder, pool.submit(() -> judge.judge(exercise, submission, hearing)));
    }

    private static List<Path> right(Exercise exercise) {
        Path second = ROOT.resolve("src/test/resources/loombook/exercises");
        return List.of(
                ROOT.resolve("solutions").resolve(exercise.id()), second.resolve(exercise.id()));
    }

    private static List<Path> wrong(Exercise exercise) throws IOException {
        Path all = ROOT.resolve("solutions").resolve(exercise.id()).resolve("wrong");
        try (Stream<Path> folders = Files.list(all)) {
            return folders.sorted().toList();
        }
    }

    /// The test that must catch this answer.
    private static List<String> named(Exercise exercise, Path answer) throws IOException {
        Path file = answer.resolve(exercise.className() + ".java");
        return List.of(Files.readAllLines(file).getFirst().replaceFirst("// caught by: ", ""));
    }

    private static JudgeSettings settings(Jail jail, Optional<Path> cache) {
        Path target = Judging.target();
        String[] classPath =
                System.getProperty(
                                "surefire.test.class.path", System.getProperty("java.class.path"))
                        .split(File.pathSeparator);
        return new JudgeSettings(
                jail,
                target.resolve("loombook-hidden.jar"),
                target.resolve("loombook-worker.jar"),
                Arrays.stream(classPath).map(Path::of).toList(),
                OptionalLong.empty(),
                cache);
    }

    @AfterAll
    void close() {
        judge.close();
    }

    static List<Exercise> exercises() {
        return CATALOGUE.exercises();
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void rightSolutionsPass(Exercise exercise) throws Exception {
        for (Path folder : right(exercise)) {
            assertThat(verdicts.get(folder).get())
                    .as(folder.toString())
                    .isInstanceOf(Verdict.Passed.class);
        }
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void wrongAnswersAreCaughtByTheTestThatTheyName(Exercise exercise) throws Exception {
        Map<Path, Verdict> missed = new TreeMap<>();
        for (Path answer : wrong(exercise)) {
            Verdict verdict = verdicts.get(answer).get();
            String expected = named(exercise, answer).getFirst();
            boolean isCaught =
                    verdict.tests().stream()
                            .anyMatch(test -> test.method().equals(expected) && !test.passed());
            if (!isCaught) {
                missed.put(answer, verdict);
            }
        }

        assertThat(wrong(exercise)).hasSizeGreaterThanOrEqualTo(8);
        assertThat(missed).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void theStubFails(Exercise exercise) throws Exception {
        assertThat(verdicts.get(exercise.stub().getParent()).get())
                .isInstanceOfSatisfying(
                        Verdict.Failed.class,
                        failed ->
                                assertThat(failed.tests())
                                        .anySatisfy(
                                                test ->
                                                        assertThat(test.message())
                                                                .contains("not written yet")));
    }
}
