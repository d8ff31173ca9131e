package loombook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import loombook.cli.Book.Ended;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;

class HomeworkCommandsTest {
    private HomeworkBook homework;

    @BeforeEach
    void open() throws IOException {
        homework = new HomeworkBook();
    }

    @AfterEach
    void close() throws IOException {
        homework.close();
    }

    @Test
    void hintsComeOneByOneAndAreRemembered() {
        assertThat(homework.run("hint", "rate-limiter").out())
                .contains("hint 1 of 3", "A gentle one.")
                .doesNotContain("About waiting.");
        assertThat(homework.run("hint", "rate-limiter").out()).contains("About waiting.");
        assertThat(homework.run("hint", "rate-limiter").out())
                .contains("About windows.", "--reveal");
        assertThat(homework.run("hint", "rate-limiter").out()).contains("seen all 3 hints");
        assertThat(homework.run("hint", "rate-limiter", "--again").out())
                .contains("A gentle one.", "About waiting.", "About windows.");
    }

    @Test
    void aSolutionIsShownAfterAWarning() {
        Ended warning = homework.run("solution", "rate-limiter");
        assertThat(warning.exit()).isEqualTo(Exit.NOT_DONE);
        assertThat(warning.out())
                .contains("not passed", "3 hints are left", "--reveal")
                .doesNotContain("class RateLimiter");

        Ended shown = homework.run("solution", "rate-limiter", "--reveal");
        assertThat(shown.exit()).isEqualTo(Exit.DONE);
        assertThat(shown.out()).contains("public final class RateLimiter").doesNotContain("wrong");
        assertThat(homework.run("list").out()).contains("solution seen");
    }

    @Test
    void readersAreAnsweredInTheirLanguage() throws IOException {
        assertThat(homework.run("hint", "--lang", "ru", "rate-limiter").out())
                .contains("подсказка 1 из 3", "сначала попробуйте: `");
        assertThat(homework.run("solution", "--lang", "ru", "rate-limiter").out())
                .contains("ещё не сдали", "осталось 2 подсказки: `");
        assertThat(homework.run("list", "--lang", "ru").out()).contains("проверяет ваше решение");
        homework.writes("class RateLimiter { int mine; }");
        assertThat(homework.run("reset", "--lang", "ru", "rate-limiter").out())
                .contains("ваш сохранён: ");
    }

    @Test
    void resetKeepsTheWorkAndSaysWhere() throws IOException {
        homework.writes("class RateLimiter { int mine; }");

        Ended ended = homework.run("reset", "rate-limiter");

        assertThat(ended.exit()).isEqualTo(Exit.DONE);
        String kept = ended.out().lines().toList().get(1).replace("  yours is kept: ", "");
        assertThat(Files.readString(java.nio.file.Path.of(kept))).contains("int mine;");
        assertThat(homework.file)
                .hasSameTextualContentAs(homework.folder.resolve("stub/RateLimiter.java"));
    }

    @Test
    void theListShowsHowFarOneIs() throws IOException {
        assertThat(homework.run("list").out()).contains("rate-limiter", "★★", "after 12-limits");

        homework.writes("class RateLimiter { int mine; }");

        assertThat(homework.run("list").out()).contains("begun");
        JsonNode list = new JsonMapper().readTree(homework.run("list", "--json").out());
        JsonNode exercise = list.get(list.size() - 1);
        assertThat(exercise.propertyNames())
                .containsExactly(
                        "exercise",
                        "title",
                        "after",
                        "stars",
                        "status",
                        "points",
                        "maxPoints",
                        "problem");
        assertThat(exercise.get("status").stringValue()).isEqualTo("begun");
    }

    @Test
    void anExerciseThatCannotBeReadIsListedAsSuch() throws IOException {
        Files.writeString(homework.folder.resolve("exercise.json"), "{");

        Ended ended = homework.run("list");

        assertThat(ended.out()).contains("rate-limiter  cannot be read");
        assertThat(ended.err()).contains("exercise.json", "is not JSON");
        assertThat(ended.exit()).isEqualTo(Exit.WRONG_USE);
    }

    @Test
    void aCopyWithoutSolutionsSaysSo() throws IOException {
        try (var files = Files.walk(homework.solutions())) {
            for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }

        Ended ended = homework.run("solution", "rate-limiter");

        assertThat(ended.err()).contains("no solution in this copy");
        assertThat(ended.exit()).isEqualTo(Exit.WRONG_USE);
    }

    @Test
    void theDemoRunsWithTheLearnersFile() throws Exception {
        homework.hasSolved();
        Files.writeString(
                homework.folder.resolve("Demo.java"),
                """
                void main() throws Exception {
                    new RateLimiter(1, java.time.Duration.ofSeconds(1)).acquire();
                    IO.println("passed the limiter");
                }
                """);

        Ended ended = homework.book.started("demo", "rate-limiter");

        assertThat(ended.out()).contains("passed the limiter");
        assertThat(ended.exit()).isEqualTo(Exit.DONE);
    }

    @Test
    void aNewExerciseHasAllItsFiles() throws IOException {
        Files.createDirectories(homework.book.folder.resolve("src"));

        Ended ended = homework.run("new", "exercise", "dining-philosophers");

        assertThat(ended.exit()).isEqualTo(Exit.DONE);
        for (String file :
                new String[] {
                    "exercises/dining-philosophers/exercise.json",
                    "exercises/dining-philosophers/README.md",
                    "exercises/dining-philosophers/HINTS.md",
                    "exercises/dining-philosophers/Demo.java",
                    "exercises/dining-philosophers/stub/DiningPhilosophers.java",
                    "solutions/dining-philosophers/DiningPhilosophers.java",
                    "src/hidden/java/hidden/DiningPhilosophersTest.java"
                }) {
            assertThat(homework.book.folder.resolve(file))
                    .content()
                    .isNotBlank()
                    .doesNotContain("{{");
        }
        assertThat(homework.run("list").out()).contains("dining-philosophers");
        assertThat(homework.run("new", "exercise", "dining-philosophers").err())
                .contains("is there already");
        assertThat(homework.run("new", "exercise", "Dining Philosophers").exit())
                .isEqualTo(Exit.WRONG_USE);
    }
}
