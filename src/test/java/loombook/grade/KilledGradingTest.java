package loombook.grade;

import static org.assertj.core.api.Assertions.assertThat;

import loombook.grade.store.Store;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

class KilledGradingTest {
    private static final int STUDENTS = 24;

    @TempDir Path folder;

    @Test
    void aGradingThatWasKilledGoesOnWhereItWas() throws Exception {
        School school = new School(folder).isFull(STUDENTS);
        Path log = folder.resolve("store/grades.mv.db");
        int before = 0;
        for (int kill = 0; kill < 3; kill++) {
            Process grading = school.start("grade", school.address());
            awaitSize(log, grading);
            // Each time a little later: at the intake, and in the middle of judging.
            grading.waitFor(Duration.ofMillis(500 + 1500L * kill));
            grading.destroyForcibly().waitFor();
            try (Store store = Store.open(school.address(), 2)) {
                int done = store.batches().isEmpty() ? 0 : store.gradebook("class").tally().done();
                assertThat(done).isGreaterThanOrEqualTo(before);
                before = done;
            }
        }

        try (Store store = Store.open(school.address(), 2)) {
            assertThat(school.grade(store).done()).isEqualTo(STUDENTS);
            assertDeserved(School.verdicts(store));
        }
    }

    static void assertDeserved(Map<String, String> verdicts) {
        assertThat(verdicts)
                .hasSize(STUDENTS)
                .allSatisfy(
                        (student, verdict) ->
                                assertThat(verdict)
                                        .as(student)
                                        .isEqualTo(School.deserved(student)));
    }

    private static void awaitSize(Path file, Process process)
            throws IOException, InterruptedException {
        while (process.isAlive() && !Files.exists(file)) {
            Thread.sleep(20);
        }
        assertThat(file).exists();
    }
}
