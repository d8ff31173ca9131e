package loombook.grade.intake;

import static loombook.grade.intake.Classroom.LIMITER;
import static loombook.grade.intake.Classroom.lines;
import static loombook.grade.intake.Classroom.taken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import loombook.problem.ProblemException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;

class IntakeTest {
    @TempDir Path folder;
    private Classroom room;

    @BeforeEach
    void open() throws IOException {
        room = new Classroom(Files.createDirectory(folder.resolve("class")));
    }

    @Test
    void aSolutionIsFoundAtAnyDepthWithItsHelpers() throws IOException {
        room.file("anna/week 3/src/RateLimiter.java", LIMITER)
                .file("anna/week 3/src/Clock.java", "interface Clock {}")
                .file("anna/elsewhere/Other.java", "class Other {}")
                .file("anna/notes.txt", "notes");

        assertThat(room.of("anna")).containsExactly("rate-limiter: Clock.java RateLimiter.java");
    }

    @Test
    void solutionsInOneFolderAreNoHelpersOfEachOther() throws IOException {
        room.file("anna/RateLimiter.java", LIMITER)
                .file("anna/Pipeline.java", "class Pipeline {}")
                .file("anna/Demo.java", "class Demo {}");

        assertThat(room.of("anna"))
                .containsExactly("rate-limiter: RateLimiter.java", "pipeline: Pipeline.java");
    }

    @Test
    void aWholeWorkbookIsASubmission() throws IOException {
        room.file("anna/exercises/rate-limiter/RateLimiter.java", LIMITER)
                .file("anna/exercises/rate-limiter/stub/RateLimiter.java", LIMITER)
                .file("anna/exercises/rate-limiter/Demo.java", "class Demo {}")
                .file("anna/.git/RateLimiter.java", LIMITER)
                .file("anna/__MACOSX/._RateLimiter.java", LIMITER);

        assertThat(room.of("anna")).containsExactly("rate-limiter: RateLimiter.java");
    }

    @Test
    void twoCandidatesAreRefusedByName() throws IOException {
        room.file("anna/a/RateLimiter.java", LIMITER).file("anna/b/RateLimiter.java", LIMITER);

        assertThat(room.of("anna"))
                .containsExactly(
                        "rate-limiter! 2 files could be the solution: a/RateLimiter.java,"
                                + " b/RateLimiter.java");
    }

    @Test
    void wrongCapitalsAreRefusedWithTheRightName() throws IOException {
        room.file("anna/ratelimiter.java", LIMITER);

        Folder anna = room.taken().get("anna");

        assertThat(lines(anna))
                .containsExactly("rate-limiter! ratelimiter.java has the wrong name");
        assertThat(anna.refusals().getFirst().fix().text()).contains("RateLimiter.java");
    }

    @Test
    void whatHoldsNoSourceSaysWhatItHolds() throws IOException {
        room.file("anna/report.pdf", "%PDF")
                .file("boris/Limiter.java", "class Limiter {}")
                .file("carla/work.rar", "Rar!");
        Files.createDirectory(room.folder.resolve("dora"));

        assertThat(room.of("anna"))
                .containsExactly("! there is no .java file among them: report.pdf");
        assertThat(room.of("boris"))
                .containsExactly("! no file is called like an exercise: Limiter.java");
        assertThat(room.of("carla"))
                .containsExactly("! work.rar is an archive that is not looked into");
        assertThat(room.of("dora")).containsExactly("! there is no file at all");
    }

    @Test
    void aFileThatIsNoTextOrTooLargeOrEmptyIsRefused() throws IOException {
        room.file("anna/RateLimiter.java", "// привет".getBytes(Charset.forName("windows-1251")))
                .file("boris/RateLimiter.java", new byte[(1 << 20) + 1])
                .file("carla/RateLimiter.java", " \n");

        assertThat(room.of("anna"))
                .containsExactly("rate-limiter! RateLimiter.java is not in UTF-8");
        assertThat(room.of("boris")).contains("! RateLimiter.java is larger than 1 MB");
        assertThat(room.of("carla")).containsExactly("rate-limiter! RateLimiter.java is empty");
    }

    @Test
    void moodlesFoldersAndFilesNameTheirStudents() throws IOException {
        room.file("Anna Karenina_4711_assignsubmission_file_/RateLimiter.java", LIMITER)
                .file("Boris Godunov_4712_assignsubmission_file_RateLimiter.java", LIMITER)
                .file(
                        "Carla_4713_assignsubmission_file/x.zip",
                        new Zip().with("a/RateLimiter.java", LIMITER).bytes());

        assertThat(room.taken().keySet())
                .containsExactly("Anna Karenina", "Boris Godunov", "Carla");
        assertThat(room.taken().values())
                .allSatisfy(
                        each ->
                                assertThat(lines(each))
                                        .containsExactly("rate-limiter: RateLimiter.java"));
    }

    @Test
    void aLineEndInANameHidesNoPlatformsName() throws IOException {
        room.file("An\nna_4711_assignsubmission_file_/RateLimiter.java", LIMITER);

        assertThat(room.taken().keySet()).containsExactly("An\uFFFDna");
    }

    @Test
    void canvasFilesOfOneStudentComeTogether() throws IOException {
        room.file("doejane_12_34_RateLimiter.java", LIMITER)
                .file("doejane_12_35_Pipeline-2.java", "class Pipeline {}")
                .file("roejohn_LATE_13_36_RateLimiter-1.java", LIMITER)
                .file("zipzoe_14_37_work.zip", new Zip().with("RateLimiter.java", LIMITER).bytes());

        assertThat(room.of("doejane"))
                .containsExactly("rate-limiter: RateLimiter.java", "pipeline: Pipeline.java");
        assertThat(room.of("roejohn")).containsExactly("rate-limiter: RateLimiter.java late");
        assertThat(room.of("zipzoe")).containsExactly("rate-limiter: RateLimiter.java");
    }

    @Test
    void namesakesStayApart() throws IOException {
        room.file("Ann Lee_1_assignsubmission_file_/RateLimiter.java", LIMITER)
                .file("Ann Lee_2_assignsubmission_file_/RateLimiter.java", LIMITER)
                .file("x\u202Ey/RateLimiter.java", LIMITER)
                .file("x\u202Dy/RateLimiter.java", LIMITER);

        assertThat(room.taken().keySet())
                .containsExactlyInAnyOrder(
                        "Ann Lee (1)", "Ann Lee (2)", "x\uFFFDy", "x\uFFFDy (2)");
    }

    @Test
    void oddNamesAreShownHarmlessly() throws IOException {
        room.file("a\nb\"<script>/RateLimiter.java", LIMITER)
                .file("Анна 👩‍💻/RateLimiter.java", LIMITER)
                .file("=1+1/RateLimiter.java", LIMITER)
                .file("n".repeat(200) + "/RateLimiter.java", LIMITER);

        assertThat(room.taken().keySet())
                .contains("a\uFFFDb\"<script>", "Анна 👩‍💻", "=1+1", "n".repeat(119) + "…");
    }

    @Test
    void aZipOfAClassIsReadLikeItsFolder() throws IOException {
        Path zip =
                Files.write(
                        folder.resolve("class.zip"),
                        new Zip()
                                .with("anna/RateLimiter.java", LIMITER)
                                .with("Борис/deep/RateLimiter.java", LIMITER)
                                .with(
                                        "carla.zip",
                                        new Zip().with("RateLimiter.java", LIMITER).bytes())
                                .bytes());

        Map<String, Folder> all = taken(zip);

        assertThat(all.keySet()).containsExactlyInAnyOrder("anna", "Борис", "carla");
        assertThat(all.values()).allSatisfy(each -> assertThat(each.handins()).hasSize(1));
    }

    @Test
    void oneStudentsFolderOrZipIsThatStudents() throws IOException {
        room.file("RateLimiter.java", LIMITER);
        Path zip =
                Files.write(
                        folder.resolve("Anna K.zip"),
                        new Zip().with("rate-limiter/RateLimiter.java", LIMITER).bytes());

        assertThat(taken(zip, room.folder).keySet()).containsExactly("Anna K", "class");
    }

    @Test
    void whatBelongsToNobodyIsTold() throws IOException {
        room.file("anna/RateLimiter.java", LIMITER).file("RateLimiter.java", LIMITER);

        assertThat(room.taken().keySet()).containsExactly("anna");
        assertThat(room.strays()).containsExactly("RateLimiter.java belongs to no student");
    }

    @Test
    void namesInAnOldCodePageAreRead() throws IOException {
        Charset old = Charset.forName("IBM866");
        byte[] zip = new Zip(old).with("Анна/RateLimiter.java", LIMITER).bytes();
        Path file = Files.write(folder.resolve("old.zip"), zip);

        assertThat(taken(file).keySet()).containsExactly("Анна");
    }

    @Test
    void theNewestFileTellsWhenItWasHandedIn() throws IOException {
        room.file("anna/RateLimiter.java", LIMITER).file("anna/Clock.java", "class Clock {}");
        Instant early = Instant.parse("2026-01-01T10:00:00Z");
        Instant late = Instant.parse("2026-01-02T10:00:00Z");
        Path anna = room.folder.resolve("anna");
        Files.setLastModifiedTime(anna.resolve("RateLimiter.java"), FileTime.from(early));
        Files.setLastModifiedTime(anna.resolve("Clock.java"), FileTime.from(late));

        assertThat(room.taken().get("anna").handins().getFirst().at()).isEqualTo(late);
    }

    @Test
    void whatIsNoFolderAndNoZipIsRefused() throws IOException {
        Path text = Files.write(folder.resolve("a.txt"), "no zip".getBytes(StandardCharsets.UTF_8));
        Path missing = folder.resolve("missing");

        assertThatThrownBy(() -> taken(text, missing))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("a.txt: cannot be read: it is no zip, or a broken one")
                .hasMessageContaining("missing: cannot be read: it does not exist");
        assertThatThrownBy(() -> taken(room.folder)).hasMessageContaining("is empty");
    }
}
