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
import java.nio.file.Path;
import java.util.Map;

class CheckCommandTest {
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
    void aRightSolutionPassesAndIsRemembered() throws IOException {
        homework.hasSolved();

        Ended ended = homework.run("check", "rate-limiter");

        assertThat(ended.out())
                .contains("✓ The first N callers pass at once", "✓ passed", "14 of 14 points")
                .contains("that was the last one")
                .doesNotContain("✗");
        assertThat(ended.err()).isEmpty();
        assertThat(ended.exit()).isEqualTo(Exit.DONE);
        assertThat(homework.run("list").out()).containsPattern("✓ rate-limiter .* passed");
        assertThat(homework.run("solution", "rate-limiter").exit()).isEqualTo(Exit.DONE);
    }

    @Test
    void aWrongAnswerFailsAndLeadsToTheHintThatHelps() throws IOException {
        homework.hasAnswered("fixed-window");

        Ended ended = homework.run("check", "rate-limiter", "--json");

        assertThat(ended.exit()).isEqualTo(Exit.NOT_DONE);
        JsonNode verdict = new JsonMapper().readTree(ended.out());
        assertThat(verdict.get("verdict").stringValue()).isEqualTo("failed");
        assertThat(verdict.get("tests")).hasSize(13);
        homework.run("hint", "rate-limiter");
        assertThat(homework.run("hint").out()).contains("hint 3 of 3", "About windows.");
    }

    @Test
    void theFirstCheckMakesTheFileAndSaysWhereTheTaskIs() {
        Ended ended = homework.run("check", "rate-limiter");

        assertThat(ended.out())
                .contains("made for you", "✗ The first N callers", "0 of 13 tests pass")
                .contains("rate-limiter" + java.io.File.separator + "README.md")
                .doesNotContain("UnsupportedOperationException");
        assertThat(ended.exit()).isEqualTo(Exit.NOT_DONE);
        assertThat(homework.file).exists();
    }

    @Test
    void whatDoesNotCompileIsShownWithItsLine() throws IOException {
        homework.writes("public final class RateLimiter {\n    int x = nothing;\n}\n");

        Ended ended = homework.run("check", "rate-limiter");

        assertThat(ended.out())
                .contains("RateLimiter.java:2:13: cannot find symbol")
                .contains("int x = nothing;", "^", "✗ does not compile");
        assertThat(ended.exit()).isEqualTo(Exit.NOT_DONE);
    }

    @Test
    void sourcesThatCannotBeTestedAreRefusedInWords() throws IOException {
        Map<String, String> sources =
                Map.of(
                        "package mine;\npublic final class RateLimiter {}", "package",
                        "public final class Limiter {}", "RateLimiter",
                        "public final class RateLimiter {}", "acquire");
        for (Map.Entry<String, String> source : sources.entrySet()) {
            homework.writes(source.getKey());

            Ended ended = homework.run("check", "rate-limiter", "--json");

            JsonNode verdict = new JsonMapper().readTree(ended.out());
            assertThat(verdict.get("verdict").stringValue())
                    .as(source.getKey())
                    .isEqualTo("does-not-compile");
            assertThat(verdict.get("problems").toString())
                    .as(source.getKey())
                    .contains(source.getValue());
        }
    }

    @Test
    void filesThatAreNoSourcesAreRefusedWithAFix() throws IOException {
        Path folder = Files.createDirectories(homework.book.folder.resolve("things"));
        Files.writeString(folder.resolve("notes.txt"), "notes");
        Map<String, String> paths =
                Map.of(
                        folder.resolve("none.java").toString(), "does not exist",
                        folder.toString(), "has no .java file",
                        folder.resolve("notes.txt").toString(), "is not a .java file",
                        homework.book.file("Empty.java", "\n"), "is empty",
                        homework.book.file("Latin.java", new byte[] {'/', '/', (byte) 0xE9, '\n'}),
                                "is not in UTF-8",
                        homework.book.file("Huge.java", new byte[10 << 20]), "is too large");
        for (Map.Entry<String, String> path : paths.entrySet()) {
            Ended ended = homework.run("check", "rate-limiter", "--solution", path.getKey());

            assertThat(ended.err())
                    .as(path.getKey())
                    .startsWith(path.getKey() + ":")
                    .contains(": " + path.getValue(), "\n  fix: ");
            assertThat(ended.exit()).as(path.getKey()).isEqualTo(Exit.WRONG_USE);
        }
    }

    @Test
    void whatStandsElsewhereIsNotSaidToBeWatched() throws IOException {
        String file = homework.book.file("RateLimiter.java", "class RateLimiter {");

        assertThat(homework.run("check", "rate-limiter", "--solution", file).out())
                .contains("RateLimiter.java:1:", "does not compile")
                .doesNotContain("loombook watch");
        assertThat(homework.run("check", "rate-limiter", "--solution", "").err())
                .startsWith("--solution: names nothing")
                .contains("fix: name a .java file, or a folder");
    }

    @Test
    void aMistypedNameIsAnsweredWithTheNearest() {
        Ended ended = homework.run("check", "rate-limitr");

        assertThat(ended.err())
                .contains(
                        "rate-limitr: there is no such exercise", "did you mean \"rate-limiter\"?");
        assertThat(ended.exit()).isEqualTo(Exit.WRONG_USE);
    }

    @Test
    void oneSolutionIsForOneExercise() throws IOException {
        Path second = homework.folder.resolveSibling("second");
        Files.createDirectories(second);
        Files.copy(homework.folder.resolve("exercise.json"), second.resolve("exercise.json"));

        Ended ended = homework.run("check", "rate-limiter", "second", "--solution", "Some.java");

        assertThat(ended.err()).contains("--solution: is for one exercise, but 2 are named");
        assertThat(ended.exit()).isEqualTo(Exit.WRONG_USE);
    }

    @Test
    void ourOwnSolutionsAreNotTheLearnersProgress() {
        Path ours = homework.solutions();

        assertThat(homework.run("check", "rate-limiter", "--solution", ours.toString()).exit())
                .isEqualTo(Exit.DONE);
        assertThat(homework.run("solution", "rate-limiter").exit()).isEqualTo(Exit.NOT_DONE);
    }
}
