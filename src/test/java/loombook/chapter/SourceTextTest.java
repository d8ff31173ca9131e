package loombook.chapter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class SourceTextTest {

    @Test
    void whatIsNoTextIsSaidToBeSo() {
        assertThat(of("")).containsExactly("0: is empty -> begin with a cell: // %% id=\"first\"");
        assertThat(of("\uFEFF \r\n")).hasSize(1).allMatch(p -> p.startsWith("0: is empty"));
        assertThat(of("a\0b")).hasSize(1).allMatch(p -> p.startsWith("0: is binary, not text"));
        assertThat(ReadingOf.bytes("a".getBytes(StandardCharsets.UTF_16)).problems())
                .containsExactly("0: is written in UTF-16 -> save it as UTF-8");
    }

    @Test
    void malformedUtf8IsNamedByLineAndOffset() {
        byte[] bytes = "a\r\nb\rc\n\u00ff".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(ReadingOf.bytes(bytes).problems())
                .containsExactly("4: is not UTF-8: byte 0xFF at offset 7 -> save it as UTF-8");
        byte[] cut = new byte[] {'1', (byte) 0xD0};
        assertThat(ReadingOf.bytes(cut).problems())
                .containsExactly("1: is not UTF-8: byte 0xD0 at offset 1 -> save it as UTF-8");
    }

    @Test
    void theReplacementCharacterItselfIsFine() {
        assertThat(of("\"\uFFFD\"")).isEmpty();
    }

    @Test
    void filesThatCannotBeReadAreNamed(@TempDir Path folder) throws IOException {
        assertThat(of(folder)).containsExactly("0: is a directory -> name one of the files in it");
        assertThat(of(folder.resolve("none.jsh")))
                .containsExactly(
                        "0: there is no such file -> look at its name with `loombook list`");
        Path large = folder.resolve("large.jsh");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(50L << 20);
        }
        assertThat(of(large))
                .containsExactly(
                        "0: is larger than 8 MB -> split it into chapters; data belongs in other"
                                + " files");
    }

    @Test
    void theNameIsTheFilesWithoutItsEnding(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("07-my.chapter.jsh"), "1");
        Chapter chapter = ChapterReader.read(file).orThrow();
        assertThat(chapter.name()).isEqualTo("07-my.chapter");
        assertThat(chapter.file()).isEqualTo(file);
    }

    private static List<String> of(String text) {
        return ReadingOf.bytes(text.getBytes(StandardCharsets.UTF_8)).problems();
    }

    private static List<String> of(Path file) {
        return new ReadingOf(ChapterReader.read(file)).problems();
    }
}
