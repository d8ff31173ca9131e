package loombook.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import loombook.problem.ProblemException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class SubmissionTest {
    @TempDir Path folder;

    private String refusal(Path path) {
        ProblemException refused =
                catchThrowableOfType(ProblemException.class, () -> Submission.read(path));
        assertThat(refused).isNotNull();
        assertThat(refused.blame()).isEqualTo(ProblemException.Blame.INPUT);
        return refused.getMessage().replace(folder.toString(), "F");
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void aFileIsASubmission() throws IOException {
        Path file = file("A.java", "\uFEFFclass A {}");

        assertThat(Submission.read(file).sources())
                .containsExactly(new SourceFile("A.java", "class A {}"));
    }

    @Test
    void aFolderIsOneWithAllItsSources() throws IOException {
        file("B.java", "class B {}");
        file("A.java", "class A {}");
        file(".#A.java", "an editor's");
        file("notes.txt", "no source");
        Files.createDirectory(folder.resolve("inner"));

        assertThat(Submission.read(folder).sources())
                .extracting(SourceFile::name)
                .containsExactly("A.java", "B.java");
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThat(refusal(folder.resolve("A.java")))
                .isEqualTo(
                        "F/A.java: does not exist\n"
                                + "  fix: give a .java file, or a folder with some");
    }

    @Test
    void aFolderOfOtherThingsIsRefused() throws IOException {
        file("notes.txt", "no source");

        assertThat(refusal(folder))
                .isEqualTo(
                        "F: has no .java file\n"
                                + "  fix: the sources must be in the folder itself");
    }

    @Test
    void anotherKindOfFileIsRefused() throws IOException {
        assertThat(refusal(file("A.class", "no source")))
                .startsWith("F/A.class: is not a .java file");
    }

    @Test
    void allThatIsWrongIsToldAtOnce() throws IOException {
        file("Empty.java", " \n");
        Files.write(folder.resolve("Latin.java"), new byte[] {'/', '/', (byte) 0xe9});
        file("Large.java", "x".repeat(10 << 20));

        assertThat(refusal(folder))
                .contains("F/Empty.java: is empty")
                .contains("F/Latin.java:1: is not in UTF-8")
                .contains("F/Large.java: is too large: 10.0 MB");
    }

    @Test
    void aFolderThatLooksLikeASourceIsRefused() throws IOException {
        Files.createDirectory(folder.resolve("A.java"));

        assertThat(refusal(folder)).startsWith("F/A.java: is not a file");
    }
}
