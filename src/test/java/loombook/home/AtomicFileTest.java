package loombook.home;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class AtomicFileTest {
    @TempDir Path temp;

    @Test
    void replacesTheOldContentAndLeavesNothingElse() {
        Path file = temp.resolve("new/folder/file");
        AtomicFile.write(file, "a longer old content");

        assertThat(AtomicFile.write(file, "new")).isEqualTo(new Saved.Written());

        assertThat(file).hasContent("new");
        assertThat(file.getParent()).isDirectoryNotContaining(other -> !other.equals(file));
    }

    @Test
    void aFailureIsAnAnswerAndLeavesNothingBehind() throws IOException {
        Path folder = Files.createDirectories(temp.resolve("taken/by a folder"));

        Saved saved = AtomicFile.write(folder.getParent(), "text");

        assertThat(saved).isInstanceOf(Saved.NotWritten.class);
        assertThat(saved.toString()).contains("cannot write " + folder.getParent());
        assertThat(temp).isDirectoryNotContaining(path -> path.toString().endsWith(".tmp"));
    }

    @Test
    void theReasonIsInWords() {
        Path file = temp.resolve("n".repeat(300));

        assertThat(AtomicFile.write(file, "text").toString()).contains("ile name too long");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkStaysALink() throws IOException {
        Path target = Files.writeString(temp.resolve("target"), "old");
        Path link = Files.createSymbolicLink(temp.resolve("link"), target);

        AtomicFile.write(link, "new");

        assertThat(link).isSymbolicLink();
        assertThat(target).hasContent("new");
    }

    @Test
    void anInterruptDoesNotLoseWhatIsBeingSaved() {
        Path file = temp.resolve("file");
        Thread.currentThread().interrupt();

        Saved saved = AtomicFile.write(file, "text");

        assertThat(Thread.interrupted()).isTrue();
        assertThat(saved).isEqualTo(new Saved.Written());
        assertThat(file).hasContent("text");
    }
}
