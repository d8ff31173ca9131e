package loombook.grade.intake;

import loombook.problem.Said;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.zip.ZipException;

/// Why something cannot be read, in words.
final class Reason {
    private Reason() {}

    static Said of(IOException e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return switch (e) {
            case AccessDeniedException _ -> Said.of("no permission");
            case NoSuchFileException _ -> Said.of("it does not exist");
            case ZipException _ when message.contains("encrypted") ->
                    Said.of("it needs a password");
            case ZipException _ -> Said.of("it is no zip, or a broken one ({0})", message);
            default -> Said.verbatim(message);
        };
    }
}
