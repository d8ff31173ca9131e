package loombook.home;

import loombook.problem.Said;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/// The system's refusal in words: the exceptions of `java.nio.file` often carry but the path.
final class Reason {
    private Reason() {}

    static Said of(Said what, IOException e) {
        return Said.of("{0}: {1}", what, words(e));
    }

    private static Said words(IOException e) {
        return switch (e) {
            case AccessDeniedException denied ->
                    Said.of("{0}: permission denied", denied.getFile());
            case NoSuchFileException missing -> Said.of("{0}: no such file", missing.getFile());
            case FileAlreadyExistsException taken -> Said.of("{0}: is a file", taken.getFile());
            case NotDirectoryException file -> Said.of("{0}: is not a directory", file.getFile());
            case FileSystemException other when other.getReason() != null ->
                    Said.verbatim(other.getReason());
            default ->
                    Said.verbatim(
                            e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
        };
    }
}
