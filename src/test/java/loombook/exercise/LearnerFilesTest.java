package loombook.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import loombook.problem.ProblemException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

class LearnerFilesTest {
    private static final String WORK = "class RateLimiter { int mine; }\n";

    @TempDir Path folder;
    private Exercise exercise;
    private LearnerFiles files;

    @BeforeEach
    void exercise() throws IOException {
        exercise = Sample.in(folder);
        Instant now = Instant.parse("2026-03-04T05:06:07Z");
        files = new LearnerFiles(exercise, Clock.fixed(now, ZoneOffset.UTC));
    }

    @Test
    void theFileIsMadeFromTheStubOnce() {
        assertThat(files.provide()).isTrue();
        assertThat(exercise.file()).hasSameTextualContentAs(exercise.stub());
        assertThat(files.isBegun()).isFalse();

        assertThat(files.provide()).isFalse();
    }

    @Test
    void workIsNeverWrittenOver() throws IOException {
        Files.writeString(exercise.file(), WORK);

        assertThat(files.provide()).isFalse();

        assertThat(exercise.file()).hasContent(WORK);
        assertThat(files.isBegun()).isTrue();
    }

    @Test
    void resetKeepsTheWorkAndSaysWhere() throws IOException {
        Files.writeString(exercise.file(), WORK);

        Optional<Path> first = files.reset();
        Files.writeString(exercise.file(), "class RateLimiter { int second; }\n");
        Optional<Path> second = files.reset();

        assertThat(first.orElseThrow()).hasContent(WORK);
        assertThat(second.orElseThrow()).isNotEqualTo(first.orElseThrow());
        assertThat(second.orElseThrow()).hasContent("class RateLimiter { int second; }\n");
        assertThat(exercise.file()).hasSameTextualContentAs(exercise.stub());
    }

    @Test
    void thereIsNothingToKeepOfAStub() {
        assertThat(files.reset()).isEmpty();
        assertThat(exercise.file()).exists();
        assertThat(files.reset()).isEmpty();
        assertThat(folder.resolve("backup")).doesNotExist();
    }

    @Test
    void helperClassesAreTheLearnersAndTheDemoIsNot() throws IOException {
        files.provide();
        Files.writeString(folder.resolve("Window.java"), "class Window {}");
        Files.writeString(folder.resolve("README.md"), "");

        assertThat(files.all()).containsExactly(exercise.file(), folder.resolve("Window.java"));
    }

    @Test
    void aMissingStubIsSaidToBeMissing() throws IOException {
        Files.delete(exercise.stub());

        assertThatThrownBy(files::provide)
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("is missing")
                .hasMessageContaining("fix:");
    }
}
