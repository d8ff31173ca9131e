package loombook.judge;

import static org.assertj.core.api.Assertions.assertThat;

import loombook.exercise.Catalogue;
import loombook.exercise.Exercise;
import loombook.sandbox.Jail;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/// The exercises of this workbook: right solutions pass, and wrong ones are caught by the test that
/// they name. `src/bench/Exercises.java` tries that many times, and on a busy machine.
class FairnessTest {
    private static final int AT_ONCE = 6;
    private static final Path ROOT =
            Path.of(System.getProperty("loombook.root", "")).toAbsolutePath();
    @TempDir static Path folder;
    private static Judge judge;

    /// With many JVMs to be started, it pays to make their start-up cache first.
    @BeforeAll
    static void open() throws Exception {
        Path cache = folder.resolve("worker.aot");
        WorkerTraining.train(settings(Judging.jail(), Optional.empty()), cache);
        judge = Judge.open(settings(Judging.strongest(), Optional.of(cache)));
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
    static void close() {
        judge.close();
    }

    static List<String> ids() {
        return Catalogue.open(ROOT.resolve("exercises")).ids();
    }

    private static Exercise exercise(String id) {
        return Catalogue.open(ROOT.resolve("exercises")).find(id);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void rightSolutionsPass(String id) throws Exception {
        Exercise exercise = exercise(id);
        Path second = ROOT.resolve("src/test/resources/loombook/exercises").resolve(id);
        for (Path folder : List.of(ROOT.resolve("solutions").resolve(id), second)) {
            Verdict verdict = verdict(exercise, folder);

            assertThat(verdict).as(folder.toString()).isInstanceOf(Verdict.Passed.class);
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void wrongAnswersAreCaughtByTheTestThatTheyName(String id) throws Exception {
        Exercise exercise = exercise(id);
        List<Path> answers = new ArrayList<>();
        try (Stream<Path> folders =
                Files.list(ROOT.resolve("solutions").resolve(id).resolve("wrong"))) {
            folders.forEach(answers::add);
        }
        Map<String, String> missed = new TreeMap<>();
        answers.stream()
                .gather(
                        Gatherers.mapConcurrent(
                                AT_ONCE, answer -> Map.entry(answer, uncaught(exercise, answer))))
                .filter(each -> !each.getValue().isEmpty())
                .forEach(
                        each ->
                                missed.put(
                                        each.getKey().getFileName().toString(), each.getValue()));

        assertThat(answers).hasSizeGreaterThanOrEqualTo(8);
        assertThat(missed).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void theStubFails(String id) throws Exception {
        Exercise exercise = exercise(id);

        assertThat(judge.judge(exercise, Submission.read(exercise.stub())))
                .isInstanceOfSatisfying(
                        Verdict.Failed.class,
                        failed ->
                                assertThat(failed.tests())
                                        .anySatisfy(
                                                test ->
                                                        assertThat(test.message())
                                                                .contains("not written yet")));
    }

    private static Verdict verdict(Exercise exercise, Path folder) throws InterruptedException {
        return judge.judge(
                exercise, Submission.read(folder.resolve(exercise.className() + ".java")));
    }

    /// Empty if it was caught as it says.
    private static String uncaught(Exercise exercise, Path answer) {
        try {
            Path file = answer.resolve(exercise.className() + ".java");
            String expected =
                    Files.readAllLines(file).getFirst().replaceFirst("// caught by: ", "");
            Verdict verdict =
                    judge.judge(
                            exercise, Submission.read(file), Hearing.USUAL.only(List.of(expected)));
            boolean isCaught =
                    verdict.tests().stream()
                            .anyMatch(test -> test.method().equals(expected) && !test.passed());
            return isCaught ? "" : expected + " did not catch it: " + verdict;
        } catch (IOException | InterruptedException e) {
            return e.toString();
        }
    }
}
