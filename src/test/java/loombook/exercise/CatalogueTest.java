package loombook.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import loombook.problem.ProblemException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;

class CatalogueTest {
    private static final String SOUND =
            """
            { "title": "Rate limiter", "after": "12-limits", "stars": 2,
              "class": "RateLimiter", "tests": "RateLimiterTest",
              "weights": {"first": 1.5, "second": 2} }
            """;

    @TempDir Path folder;

    private void exercise(String id, String json) throws IOException {
        Path own = Files.createDirectories(folder.resolve(id));
        Files.writeString(own.resolve("exercise.json"), json);
    }

    private String refusal(Supplier<?> asked) {
        ProblemException refused = catchThrowableOfType(ProblemException.class, asked::get);
        assertThat(refused).isNotNull();
        return refused.getMessage().replace(folder.toString(), "F");
    }

    @Test
    void anExerciseIsReadWhole() throws IOException {
        exercise("rate-limiter", SOUND);

        Exercise exercise = Catalogue.open(folder).find("rate-limiter");

        assertThat(exercise.id()).isEqualTo("rate-limiter");
        assertThat(exercise.points()).isEqualTo(3.5);
        assertThat(exercise.weights().keySet()).containsExactly("first", "second");
        assertThat(exercise.timeLimit()).isEqualTo(Exercise.USUAL_LIMIT);
        assertThat(exercise.worker()).isEqualTo(WorkerLimits.USUAL);
        assertThat(exercise.file()).isEqualTo(folder.resolve("rate-limiter/RateLimiter.java"));
    }

    @Test
    void limitsAndLibrariesMayBeSet() throws IOException {
        String more =
                "\"seconds\": 9, \"libraries\": [\"jackson-databind\"],"
                        + " \"worker\": {\"heapMegabytes\": 64}, \"class\"";
        exercise("a", SOUND.replace("\"class\"", more));

        Exercise exercise = Catalogue.open(folder).find("a");

        assertThat(exercise.timeLimit()).isEqualTo(Duration.ofSeconds(9));
        assertThat(exercise.libraries()).containsExactly("jackson-databind");
        assertThat(exercise.worker().heapMegabytes()).isEqualTo(64);
        assertThat(exercise.worker().threads()).isEqualTo(WorkerLimits.USUAL.threads());
    }

    @Test
    void testsMayStandInSeveralClasses() throws IOException {
        exercise("a", SOUND.replace("\"RateLimiterTest\"", "[\"ATest\", \"BTest\"]"));
        exercise("b", SOUND.replace("\"RateLimiterTest\"", "[\"ATest\", {}]"));
        exercise("c", SOUND.replace("\"RateLimiterTest\"", "[]"));

        Catalogue catalogue = Catalogue.open(folder);

        assertThat(catalogue.find("a").testClasses()).containsExactly("ATest", "BTest");
        assertThat(refusal(() -> catalogue.find("b"))).contains("\"tests\" is no class name: ?");
        assertThat(refusal(() -> catalogue.find("c"))).contains("\"tests\" is missing");
    }

    @Test
    void exercisesComeInTheOrderOfTheirChapters() throws IOException {
        exercise("a", SOUND);
        exercise("b", SOUND.replace("12-limits", "08-http"));
        Files.createDirectory(folder.resolve("empty"));

        assertThat(Catalogue.open(folder).exercises())
                .extracting(Exercise::id)
                .containsExactly("b", "a");
    }

    @Test
    void anUnknownNameGetsTheNearest() throws IOException {
        exercise("rate-limiter", SOUND);
        exercise("prime-pipeline", SOUND);
        Catalogue catalogue = Catalogue.open(folder);

        assertThat(refusal(() -> catalogue.find("rate-limitre")))
                .isEqualTo(
                        "rate-limitre: there is no such exercise\n"
                                + "  fix: did you mean \"rate-limiter\"?");
        assertThat(refusal(() -> catalogue.find("prime")))
                .contains("did you mean \"prime-pipeline\"?");
        assertThat(refusal(() -> catalogue.find("zzz")))
                .contains("the exercises are prime-pipeline, rate-limiter");
    }

    @Test
    void aMissingFolderHasNoExercises() {
        assertThat(Catalogue.open(folder.resolve("none")).exercises()).isEmpty();
    }

    @Test
    void allThatIsWrongIsToldAtOnce() throws IOException {
        exercise(
                "a",
                """
                { "title": "", "stars": 9, "class": "no class", "tests": "T", "sceonds": 3,
                  "worker": {"threads": "many"}, "libraries": "x", "weights": {"first": -1} }
                """);

        assertThat(
                        refusal(() -> Catalogue.open(folder).find("a"))
                                .lines()
                                .filter(l -> !l.startsWith(" ")))
                .containsExactlyInAnyOrder(
                        "F/a/exercise.json: \"sceonds\" is not known",
                        "F/a/exercise.json: \"title\" is missing",
                        "F/a/exercise.json: \"after\" is missing",
                        "F/a/exercise.json: \"stars\" is no whole number from 1 to 5",
                        "F/a/exercise.json: \"class\" is no class name: no class",
                        "F/a/exercise.json: \"libraries\" is no list",
                        "F/a/exercise.json: \"worker.threads\" is no whole number from 50 to"
                                + " 100000",
                        "F/a/exercise.json: the weight of \"first\" is no number from 0 to 1000");
    }

    @Test
    void whatIsNoJsonIsRefusedWithItsLine() throws IOException {
        exercise("a", "{ \"title\": \"A\",\n  oops }");

        assertThat(refusal(() -> Catalogue.open(folder).find("a")))
                .startsWith("F/a/exercise.json:2: is not JSON");
    }
}
