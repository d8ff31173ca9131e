package loombook.chapter;

import loombook.problem.Said;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/// Turns a file into text, or says in which way it is no text that we can read.
final class SourceText {
    static final int MOST_BYTES = 8 * 1024 * 1024;

    private SourceText() {}

    /// As the file has it, line endings included, but without the byte order mark.
    static Optional<String> read(Path file, Findings findings) {
        if (Files.isDirectory(file)) {
            findings.problem(0, Said.of("is a directory"), Said.of("name one of the files in it"));
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            return decode(in.readNBytes(MOST_BYTES + 1), findings);
        } catch (NoSuchFileException e) {
            findings.problem(
                    0,
                    Said.of("there is no such file"),
                    Said.of("look at its name with `loombook list`"));
        } catch (AccessDeniedException e) {
            findings.problem(
                    0, Said.of("may not be read"), Said.of("give yourself the right to read it"));
        } catch (IOException e) {
            findings.problem(
                    0,
                    Said.of("cannot be read: {0}", e.getMessage()),
                    Said.of("try to open it elsewhere"));
        }
        return Optional.empty();
    }

    static Optional<String> decode(byte[] bytes, Findings findings) {
        if (bytes.length > MOST_BYTES) {
            findings.problem(
                    0,
                    Said.of("is larger than 8 MB"),
                    Said.of("split it into chapters; data belongs in other files"));
            return Optional.empty();
        }
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            findings.problem(0, Said.of("is written in UTF-16"), Said.of("save it as UTF-8"));
            return Optional.empty();
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            findings.problem(
                    0,
                    Said.of("is binary, not text"),
                    Said.of("name a chapter: .jsh, .java or .ipynb"));
            return Optional.empty();
        }
        if (text.indexOf('\uFFFD') >= 0 && !isWellFormed(bytes, findings)) {
            return Optional.empty();
        }
        String content = withoutMark(text);
        if (content.isBlank()) {
            findings.problem(
                    0, Said.of("is empty"), Said.of("begin with a cell: // %% id=\"first\""));
            return Optional.empty();
        }
        return Optional.of(content);
    }

    /// Without the byte order mark that some editors begin a file with.
    static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /// With `\n` alone between the lines.
    static String normalised(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    private static boolean isWellFormed(byte[] bytes, Findings findings) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CoderResult result = decoder.decode(in, CharBuffer.allocate(bytes.length), true);
        if (!result.isError()) {
            return true;
        }
        int line = 1;
        for (int i = 0; i < in.position(); i++) {
            boolean lone = bytes[i] == '\r' && bytes[i + 1] != '\n';
            line += bytes[i] == '\n' || lone ? 1 : 0;
        }
        findings.problem(
                line,
                Said.of(
                        "is not UTF-8: byte {0} at offset {1}",
                        "0x%02X".formatted(bytes[in.position()] & 0xFF), in.position()),
                Said.of("save it as UTF-8"));
        return false;
    }
}
