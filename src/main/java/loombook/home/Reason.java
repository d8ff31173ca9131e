package loombook.home;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/// The system's refusal in words: the exceptions of `java.nio.file` often carry but the path.
final class Reason {
    private Reason() {}

    static String of(String what, IOException e) {
        return what + ": " + words(e);
    }

    private static String words(IOException e) {
        return switch (e) {
            case AccessDeniedException denied -> denied.getFile() + ": permission denied";
            case NoSuchFileException missing -> missing.getFile() + ": no such file";
            case FileAlreadyExistsException taken -> taken.getFile() + ": is a file";
            case NotDirectoryException file -> file.getFile() + ": is not a directory";
            case FileSystemException other when other.getReason() != null -> other.getReason();
            default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        };
    }
}
