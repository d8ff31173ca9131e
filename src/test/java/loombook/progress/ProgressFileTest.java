package loombook.progress;

import static org.assertj.core.api.Assertions.assertThat;

import loombook.problem.Problem;
import loombook.problem.Said;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

class ProgressFileTest {
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
    private static final ExerciseMarks.Check FAILED =
            new ExerciseMarks.Check(2.5, 6, List.of("neverTooMany"), false);
    private static final ExerciseMarks.Check PASSED =
            new ExerciseMarks.Check(6, 6, List.of(), true);

    @TempDir Path temp;

    private ProgressFile file() {
        return new ProgressFile(temp.resolve("data"), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private Recall check(String exercise, ExerciseMarks.Check check) {
        return file().update(all -> all.with(exercise, one -> one.withCheck(check, NOW)));
    }

    @Test
    void nothingIsRememberedAtFirst() {
        assertThat(file().read()).isEqualTo(new Recall(Progress.NONE, Optional.empty()));
        assertThat(temp).isEmptyDirectory();
    }

    @Test
    void whatIsNotedIsReadAgain() {
        check("rate-limiter", FAILED);
        file().update(all -> all.with("rate-limiter", one -> one.withHint(2).withHint(1)));
        file().update(all -> all.with("parallel-fetch", ExerciseMarks::withRevealed));

        Progress read = file().read().progress();

        assertThat(read.of("rate-limiter"))
                .isEqualTo(
                        new ExerciseMarks(
                                2.5,
                                6,
                                Optional.of(NOW),
                                Optional.empty(),
                                List.of("neverTooMany"),
                                List.of(2, 1),
                                false));
        assertThat(read.of("parallel-fetch").revealed()).isTrue();
        assertThat(read.of("another")).isEqualTo(ExerciseMarks.NONE);
    }

    @Test
    void aPassIsNotTakenBackByALaterFailure() {
        check("rate-limiter", PASSED);
        check("rate-limiter", FAILED);

        ExerciseMarks marks = file().read().progress().of("rate-limiter");

        assertThat(marks.isPassed()).isTrue();
        assertThat(marks.points()).isEqualTo(6);
        assertThat(marks.failing()).containsExactly("neverTooMany");
    }

    @Test
    void theFileIsReadable() throws IOException {
        check("rate-limiter", FAILED);

        assertThat(Files.readString(file().path()))
                .isEqualToNormalizingNewlines(
                        """
                        {
                          "version" : 1,
                          "exercises" : {
                            "rate-limiter" : {
                              "points" : 2.5,
                              "maxPoints" : 6.0,
                              "checked" : "2026-03-04T05:06:07Z",
                              "failing" : [ "neverTooMany" ],
                              "hints" : [ ],
                              "revealed" : false
                            }
                          }
                        }
                        """);
    }

    @Test
    void whatThisVersionDoesNotKnowStays() throws IOException {
        write("{\"version\":1,\"exercises\":{\"a\":{\"mood\":\"good\"}},\"later\":{\"07\":1}}");

        check("a", PASSED);

        assertThat(Files.readString(file().path()))
                .contains("\"mood\" : \"good\"", "\"later\"", "\"passed\"");
    }

    @Test
    void aBrokenFileIsKeptAsideAndSaid() throws IOException {
        write("{\"version\":1,\"exercises\":{\"a\":{\"poi");

        Recall recall = check("b", PASSED);

        assertThat(recall.remark().map(Problem::text).orElse(""))
                .contains("is no JSON", "it was kept as progress.json.broken-");
        assertThat(temp.resolve("data"))
                .isDirectoryContaining(path -> path.toString().contains("json.broken-2026"));
        assertThat(file().read().remark()).isEmpty();
        assertThat(file().read().progress().of("b").isPassed()).isTrue();
    }

    @Test
    void readingSeesToABrokenFileToo() throws IOException {
        for (String text :
                List.of(
                        "",
                        "[]",
                        "{}",
                        "{\"version\":1,\"exercises\":3}",
                        "{\"version\":1,\"exercises\":{\"a\":[]}}",
                        "{\"version\":1,\"exercises\":{\"a\":{\"points\":\"many\"}}}",
                        "{\"version\":1,\"exercises\":{\"a\":{\"passed\":\"today\"}}}",
                        "\0\0\0\0")) {
            write(text);

            Recall recall = file().read();

            assertThat(recall.progress()).as(text).isEqualTo(Progress.NONE);
            assertThat(recall.remark()).as(text).isPresent();
            assertThat(file().path()).as(text).doesNotExist();
            Files.delete(aside());
        }
    }

    private Path aside() throws IOException {
        try (var files = Files.list(temp.resolve("data"))) {
            return files.filter(each -> each.toString().contains("broken-"))
                    .findAny()
                    .orElseThrow();
        }
    }

    @Test
    void aFileOfALaterVersionIsLeftAlone() throws IOException {
        String later = "{\"version\":2,\"exercises\":\"elsewhere\"}";
        write(later);

        assertThat(check("a", PASSED).remark().map(Problem::what).orElse(Said.NONE).text())
                .contains("of a later version");
        assertThat(file().path()).hasContent(later);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void othersMayNotLookIn() throws IOException {
        check("a", PASSED);

        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(temp.resolve("data"))))
                .isEqualTo("rwx------");
    }

    @Test
    void whatCannotBeWrittenIsSaidAndStopsNothing() throws IOException {
        Files.writeString(temp.resolve("data"), "a file where the folder should be");

        Recall recall = check("a", PASSED);

        assertThat(recall.progress().of("a").isPassed()).isTrue();
        assertThat(recall.remark().map(Problem::what).orElse(Said.NONE).text())
                .contains("not noted");
    }

    @Test
    void anInterruptLosesNothing() {
        check("a", PASSED);
        Thread.currentThread().interrupt();

        Recall recall = check("b", PASSED);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(recall.remark()).isEmpty();
        assertThat(file().read().progress().of("a").isPassed()).isTrue();
        assertThat(file().read().progress().of("b").isPassed()).isTrue();
    }

    private void write(String text) throws IOException {
        Files.createDirectories(temp.resolve("data"));
        Files.writeString(file().path(), text);
    }
}
