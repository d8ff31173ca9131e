package loombook.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import loombook.grade.store.Mark;
import loombook.grade.store.Store;
import loombook.grade.store.Tally;
import loombook.problem.ProblemException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

class GradingTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    @TempDir Path folder;
    private School school;

    @BeforeEach
    void open() throws IOException {
        school = new School(folder);
    }

    @Test
    void everybodyGetsTheVerdictThatTheyDeserve() throws Exception {
        school.isFull(8).handsIn("twin", School.RIGHT + "// 0\n");
        Files.createDirectories(folder.resolve("in/absent"));

        try (Store store = Store.open(school.address(), 2)) {
            Tally tally = school.grade(store);

            assertThat(tally).isEqualTo(new Tally(0, 3, 4, 2, 0, 0));
            assertThat(School.verdicts(store))
                    .hasSize(10)
                    .containsEntry("absent", "missing 0.00")
                    .containsEntry("twin", "passed 3.00")
                    .allSatisfy(
                            (student, verdict) -> {
                                if (student.startsWith("student")) {
                                    assertThat(verdict).isEqualTo(School.deserved(student));
                                }
                            });
            assertThat(
                            School.results(store)
                                    .student("twin")
                                    .results()
                                    .getFirst()
                                    .row()
                                    .get()
                                    .twins())
                    .isEqualTo(1);
        }
    }

    @Test
    void whatHasAVerdictIsNotJudgedAgainUntilItChanges() throws Exception {
        school.handsIn("anna", School.RIGHT).handsIn("boris", School.WRONG);
        try (Store store = Store.open(school.address(), 2)) {
            school.grade(store);
            Instant anna = madeAt(store, "anna");
            Instant boris = madeAt(store, "boris");
            school.handsIn("boris", School.RIGHT + "// better\n");

            school.grade(store);

            assertThat(madeAt(store, "anna")).isEqualTo(anna);
            assertThat(madeAt(store, "boris")).isAfter(boris);
            assertThat(School.verdicts(store)).containsEntry("boris", "passed 3.00");

            store.collection("class").forgetVerdicts();
            school.grade(store);
            assertThat(madeAt(store, "anna")).isAfter(anna);
        }
    }

    private static Instant madeAt(Store store, String student) {
        return School.results(store)
                .student(student)
                .results()
                .getFirst()
                .judged()
                .orElseThrow()
                .madeAt();
    }

    @Test
    void aMarkByHandOutlivesEveryGrading() throws Exception {
        school.handsIn("anna", School.WRONG);
        try (Store store = Store.open(school.address(), 2)) {
            school.grade(store);
            Mark mark = new Mark(new BigDecimal("2.50"), "nearly");
            store.marks("class").set("anna", "doubler", Optional.of(mark), "teacher", NOW);
            school.handsIn("anna", School.BROKEN);

            school.grade(store);

            assertThat(School.verdicts(store)).containsEntry("anna", "does-not-compile 2.50");
            store.marks("class")
                    .set("anna", "doubler", Optional.empty(), "teacher", NOW.plusSeconds(1));
            assertThat(School.verdicts(store)).containsEntry("anna", "does-not-compile 0.00");
            assertThat(store.marks("class").audit())
                    .extracting(each -> each.before() + ">" + each.after() + " " + each.note())
                    .containsExactly(">2.50 nearly", "2.50> ");
        }
    }

    @Test
    void whoIsGoneFromTheFolderIsGoneFromTheGradebook() throws Exception {
        school.handsIn("anna", School.RIGHT).handsIn("boris", School.RIGHT);
        try (Store store = Store.open(school.address(), 2)) {
            school.grade(store);
            Files.delete(folder.resolve("in/boris/Doubler.java"));
            Files.delete(folder.resolve("in/boris"));

            school.grade(store);

            assertThat(School.results(store).students()).containsExactly("anna");
        }
    }

    @Test
    void whatTheJudgeBreaksOverIsTriedThriceAndCountsForNobody() throws Exception {
        school.handsIn("anna", School.RIGHT);
        Path description = folder.resolve("exercises/doubler/exercise.json");
        String text = Files.readString(description);
        Files.writeString(description, text.replace("\"nothingStaysNothing\": 1", "\"other\": 1"));
        try (Store store = Store.open(school.address(), 2)) {
            Tally tally = school.grade(store);

            assertThat(tally.broken()).isEqualTo(1);
            assertThat(School.verdicts(store)).containsEntry("anna", "broken");
            assertThat(School.results(store).student("anna").results().getFirst().note())
                    .contains("nothingStaysNothing");

            Files.writeString(description, text);
            school.grade(store);
            assertThat(School.verdicts(store)).containsEntry("anna", "passed 3.00");
        }
    }

    @Test
    void ownTestsCountAndTellTheirNamesOnly() throws Exception {
        school.handsIn("anna", School.RIGHT).handsIn("boris", School.WRONG);
        Path own = Files.createDirectories(folder.resolve("own/doubler"));
        Files.writeString(own.resolve("OwnDoublerTest.java"), OWN);
        Files.writeString(own.resolve("weights.json"), "{\"negativeNumbersToo\": 4}");
        try (Store store = Store.open(school.address(), 2)) {
            school.grade(store, read(folder.resolve("own")));

            assertThat(School.verdicts(store))
                    .containsEntry("anna", "passed 7.00")
                    .containsEntry("boris", "failed 1.00");
            Detail boris = School.results(store).student("boris").results().getFirst().detail();
            assertThat(boris.tests().getLast().isPrivate()).isTrue();
            assertThat(boris.tests().getLast().name()).isEqualTo("Negative numbers, too");
        }
    }

    @Test
    void ownTestsThatDoNotCompileAreToldAtOnce() throws IOException {
        Path own = Files.createDirectories(folder.resolve("own/doubler"));
        Files.writeString(
                own.resolve("OwnTest.java"), "package hidden;\nclass OwnTest { int x = y; }");

        assertThatThrownBy(() -> read(folder.resolve("own")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("OwnTest.java:2:")
                .hasMessageContaining("cannot find symbol");
    }

    private PrivateTests read(Path own) {
        return PrivateTestsReader.read(
                own,
                loombook.exercise.Catalogue.open(folder.resolve("exercises")).exercises(),
                school.hiddenJar);
    }

    private static final String OWN =
            """
            package hidden;

            import loombook.judge.api.*;
            import org.junit.jupiter.api.*;

            class OwnDoublerTest {
                @LearnerType(value = "Doubler", statics = true)
                interface Doubler {
                    long twice(long number);
                }

                @Test
                @DisplayName("Negative numbers, too")
                void negativeNumbersToo(Learner learner) {
                    Check.equal("twice(-4)", -8L, learner.statics(Doubler.class).twice(-4));
                }
            }
            """;

    @Test
    void deletedSubmissionsLeaveTheirVerdicts() throws Exception {
        school.handsIn("anna", School.RIGHT);
        try (Store store = Store.open(school.address(), 2)) {
            school.grade(store);

            assertThat(store.collection("class").deleteSubmissions()).isEqualTo(1);

            assertThat(School.verdicts(store)).containsEntry("anna", "passed 3.00");
            store.collection("class").deleteAll();
            assertThat(store.batches()).isEqualTo(List.of());
        }
    }

    @Test
    void aStoreInUseSaysSo() {
        try (Store store = Store.open(school.address(), 2)) {
            assertThat(store.batches()).isEmpty();
            Process other = assertDoesNotFail(() -> school.start("grade", school.address()));
            assertThat(other.onExit().join().exitValue()).isNotZero();
            assertThat(folder.resolve("grade.log")).content().contains("in use by another grading");
        }
    }

    private static Process assertDoesNotFail(java.util.concurrent.Callable<Process> call) {
        try {
            return call.call();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
