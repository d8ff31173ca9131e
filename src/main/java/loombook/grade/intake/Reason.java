package loombook.grade.intake;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.zip.ZipException;

/// Why something cannot be read, in words.
final class Reason {
    private Reason() {}

    static String of(IOException e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return switch (e) {
            case AccessDeniedException _ -> "no permission";
            case NoSuchFileException _ -> "it does not exist";
            case ZipException _ when message.contains("encrypted") -> "it needs a password";
            case ZipException _ -> "it is no zip, or a broken one (" + message + ")";
            default -> message;
        };
    }
}
