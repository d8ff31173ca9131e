package loombook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import loombook.cli.Book.Ended;
import loombook.exercise.Catalogue;
import loombook.grade.PrivateTests;
import loombook.grade.PrivateTestsReader;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

class GradeCommandTest {
    private static final Path ROOT = Path.of(System.getProperty("loombook.root", ""));
    private static final String EVIL = "<img src=x onerror=alert(1)>";

    private HomeworkBook homework;
    private Path in;
    private Path out;

    @BeforeEach
    void open() throws IOException {
        homework = new HomeworkBook();
        in = Files.createDirectory(homework.book.folder.resolve("in"));
        out = homework.book.folder.resolve("grades");
    }

    @AfterEach
    void close() throws IOException {
        homework.close();
    }

    private void handsIn(String student, String source) throws IOException {
        Path folder = Files.createDirectories(in.resolve(student));
        Files.writeString(folder.resolve("RateLimiter.java"), source);
    }

    private Ended grade(String... words) {
        List<String> all = new ArrayList<>(List.of("grade"));
        all.addAll(List.of(words));
        all.addAll(List.of("--out", out.toString()));
        return homework.run(all.toArray(String[]::new));
    }

    private static String named(String what) {
        return "public final class RateLimiter { int x = \"" + what + "\"; }";
    }

    @Test
    void aClassIsGradedAndReported() throws IOException {
        String solution = Files.readString(homework.solutions().resolve("RateLimiter.java"));
        handsIn("Анна Каренина", solution);
        handsIn("=cmd|calc," + EVIL, named(EVIL));
        Files.writeString(in.resolve("stray.txt"), "");

        Ended ended = grade(in.toString(), "--unsafe-no-sandbox");

        assertThat(ended.err()).isEmpty();
        assertThat(ended.exit()).isEqualTo(Exit.DONE);
        assertThat(ended.out()).contains("2 of 2 judged", "1 passed", "1 do not compile");
        assertThat(Files.readString(out.resolve("grades.csv")))
                .startsWith(
                        "\uFEFFstudent,exercise,verdict,points,maxPoints,jail,late,manual,note\r\n")
                .containsPattern("Анна Каренина,rate-limiter,passed,14.00,14.00,[ABD],no,no,\r\n")
                .contains("\"'=cmd|calc," + EVIL + "\",rate-limiter,does-not-compile,0.00,14.00")
                .contains(",,refused,,,,,,\"stray.txt belongs to no student; fix: ");
        String overview = Files.readString(out.resolve("index.html"));
        assertThat(overview)
                .contains("Анна Каренина", "&lt;img src=x onerror=alert(1)&gt;", "stray.txt")
                .doesNotContain("<img", "<script");
        String anna = Files.readString(out.resolve("students/анна-каренина.html"));
        assertThat(anna)
                .contains("✓ passed", "14 of 14 points")
                .doesNotContain("calc", "<script", "http://", "https://");

        theDataHasTheShapesThatOthersRead();
        marksByHandAreSetShownAndListed();
        everybodyIsToldInTheirLanguage();
    }

    private void theDataHasTheShapesThatOthersRead() throws IOException {
        JsonNode exercism = data("exercism.json");
        assertThat(exercism.get("version").intValue()).isEqualTo(3);
        assertThat(exercism.get("status").stringValue()).isEqualTo("pass");
        assertThat(exercism.get("tests")).hasSize(13);
        assertThat(exercism.get("tests").get(0).propertyNames())
                .containsExactly("name", "status", "message", "output");
        JsonNode gradescope = data("gradescope.json");
        assertThat(gradescope.get("score").asDouble()).isEqualTo(14);
        assertThat(gradescope.get("tests").get(0).propertyNames())
                .containsExactly("name", "score", "max_score", "status", "output", "visibility");
    }

    private JsonNode data(String file) throws IOException {
        Path path = out.resolve("verdicts/анна-каренина/rate-limiter").resolve(file);
        return new JsonMapper().readTree(Files.readString(path));
    }

    private void everybodyIsToldInTheirLanguage() throws IOException {
        String[] again = {in.toString(), "--unsafe-no-sandbox", "--lang", "ru"};

        assertThat(grade(again).out())
                .startsWith("2 работы, из них уже проверено: 2; изоляция ")
                .contains("✓ проверено 2 из 2", "      1 сдано\n", "1 не компилируется\n");
        assertThat(Files.readString(out.resolve("index.html")))
                .contains("<html lang=\"ru\">", "Оценки: in", "Студент</th>", "вручную")
                .doesNotContain("Student<", "Points<", "Sort by", "by hand", "Refused", "longest");
        assertThat(Files.readString(out.resolve("students/анна-каренина.html")))
                .contains("✓ сдано", "баллов: 9.5 из 14", "поставлена вручную: too late");
        assertThat(Files.readString(out.resolve("grades.csv")))
                .startsWith("\uFEFFstudent,exercise")
                .contains(
                        ",,refused,,,,,,\"stray.txt: неясно, чьё это; совет: положите это в папку");
        assertThat(grade("list", "--lang", "ru").out()).contains("баллов всего: 14");
        assertThat(grade("show", "анна", "--lang", "ru").out())
                .contains("  сдано, баллов: 9.5 из 14, изоляция ", "  вручную: too late\n");
        assertThat(grade("clean", "--lang", "ru").out()).contains("удалены 2 сохранённые работы");
    }

    private void marksByHandAreSetShownAndListed() throws IOException {
        assertThat(grade("set", "анна", "rate-limiter", "9,5", "--note", "too late").exit())
                .isEqualTo(Exit.DONE);

        assertThat(Files.readString(out.resolve("grades.csv")))
                .contains("rate-limiter,passed,9.50,14.00")
                .contains(",no,yes,too late\r\n");
        assertThat(grade("list").out()).contains("Анна Каренина", "9.5");
        assertThat(grade("list", "--changes").out()).contains("the verdict -> 9.50  (too late)");
        assertThat(grade("show", "анна").out()).contains("by hand: too late", "9.5 of 14");
        assertThat(grade("set", "nobody", "rate-limiter", "1").err())
                .contains("is no student here");
        assertThat(grade("set", "анна", "rate-limiter", "-1").err())
                .contains("no number of points");
        assertThat(grade("clean").out()).contains("2 stored submissions are deleted");
    }

    @Test
    void everyStepIsALineOfJson() throws IOException {
        handsIn("anna", named("x"));

        Ended ended = grade(in.toString(), "--unsafe-no-sandbox", "--json");

        List<JsonNode> lines = ended.out().lines().map(new JsonMapper()::readTree).toList();
        assertThat(lines.getFirst().get("event").stringValue()).isEqualTo("progress");
        assertThat(lines.getLast().propertyNames())
                .containsExactly(
                        "event",
                        "done",
                        "total",
                        "passed",
                        "failed",
                        "doesNotCompile",
                        "broken",
                        "refused",
                        "perSecond",
                        "secondsLeft",
                        "grades",
                        "report");
        assertThat(lines.getLast().get("doesNotCompile").intValue()).isEqualTo(1);
    }

    @Test
    void wrongUseIsToldBeforeAnythingIsJudged() throws IOException {
        handsIn("anna", named("x"));
        String dir = in.toString();

        assertThat(grade().err()).contains("the DIR is missing");
        assertThat(grade("list").err()).contains("holds no grades");
        assertThat(grade(dir + "/none").err()).contains("none: does not exist");
        assertThat(grade(dir, "--exercises", "rate-limter").err()).contains("rate-limiter");
        assertThat(grade(dir, "--deadline", "soon").err()).contains("\"soon\" is no time");
        assertThat(grade(dir, "--jobs", "0").err()).contains("--jobs");
        assertThat(grade(dir, "--tests", dir).err()).contains("called like no exercise");
        assertThat(grade(dir, "--store", "jdbc:mysql://u:secret@h/d?password=secret").err())
                .contains("no address of PostgreSQL")
                .doesNotContain("secret");
        out = in.resolve("grades");
        Ended inside = grade(dir);
        assertThat(inside.err()).contains("lies inside of what is to be graded");
        assertThat(inside.exit()).isEqualTo(Exit.WRONG_USE);
    }

    @Test
    void theTestInContributingIsOne() throws IOException {
        Path own = Files.createDirectories(homework.book.folder.resolve("own/rate-limiter"));
        String text = Files.readString(ROOT.resolve(".github/CONTRIBUTING.md"));
        Matcher test = Pattern.compile("(?s)```java test\n(.*?)```").matcher(text);
        assertThat(test.find()).isTrue();
        Files.writeString(own.resolve("OwnRateLimiterTest.java"), test.group(1));

        PrivateTests tests =
                PrivateTestsReader.read(
                        own.getParent(),
                        Catalogue.open(homework.folder.getParent()).exercises(),
                        ROOT.resolve("target/loombook-hidden.jar"));

        assertThat(tests.tests().get("rate-limiter").getFirst().weights())
                .containsOnlyKeys("aSinglePermitIsGivenOutOnce");
    }
}
