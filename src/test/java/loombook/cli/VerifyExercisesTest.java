package loombook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import loombook.cli.Book.Ended;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

class VerifyExercisesTest {
    private static final String KEPT = "accepts-anything";

    private HomeworkBook homework;
    private Path wrong;

    /// One wrong answer is enough: each is judged whole.
    @BeforeEach
    void open() throws IOException {
        homework = new HomeworkBook();
        wrong = homework.solutions().resolve("wrong");
        try (Stream<Path> all = Files.walk(wrong)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                if (!path.equals(wrong) && !path.startsWith(wrong.resolve(KEPT))) {
                    Files.delete(path);
                }
            }
        }
    }

    @AfterEach
    void close() throws IOException {
        homework.close();
    }

    @Test
    void aSoundExerciseIsWell() {
        Ended ended = homework.run("verify", "rate-limiter");

        assertThat(ended.out())
                .contains("✓ rate-limiter  1 wrong answer", "1 exercise, all as they should be");
        assertThat(ended.exit()).isEqualTo(Exit.DONE);
    }

    @Test
    void allThatIsWrongIsToldAtOnce() throws IOException {
        Files.writeString(homework.folder.resolve("README.md"), "Write it.");
        Files.writeString(homework.folder.resolve("HINTS.md"), "## Hint 1\nThink.\n");
        Files.writeString(homework.folder.resolve("Demo.java"), "void main() { RateLimit.x(); }");
        Path answer = wrong.resolve(KEPT).resolve("RateLimiter.java");
        String source = Files.readString(answer);
        Files.writeString(
                answer,
                source.replaceFirst("(?m)^// caught by: .*$", "// caught by: theFirstNPassAtOnce"));
        Path nameless = Files.createDirectories(wrong.resolve("nameless"));
        Files.writeString(nameless.resolve("RateLimiter.java"), "class RateLimiter {}");
        // The stub in the place of the solution, the solution in the place of the stub.
        Path solution = homework.solutions().resolve("RateLimiter.java");
        Path stub = homework.folder.resolve("stub").resolve("RateLimiter.java");
        List<String> texts = List.of(Files.readString(solution), Files.readString(stub));
        Files.writeString(solution, texts.get(1));
        Files.writeString(stub, texts.get(0));

        Ended ended = homework.run("verify", "rate-limiter", "--jobs", "2");

        assertThat(ended.out())
                .contains("✗ rate-limiter  2 wrong answers")
                .contains("README.md: does not begin with a title")
                .contains("HINTS.md: has 1 hint")
                .contains("Demo.java:1: cannot find symbol")
                .contains("rate-limiter: does not pass: theFirstNPassAtOnce")
                .contains("RateLimiter.java: passes")
                .contains(KEPT + ": is not caught by theFirstNPassAtOnce, but by")
                .contains("nameless: does not say which test catches it")
                .contains("1 exercise, not all as they should be");
        assertThat(ended.exit()).isEqualTo(Exit.NOT_DONE);
    }
}
