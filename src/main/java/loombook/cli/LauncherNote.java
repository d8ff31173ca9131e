package loombook.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// What a run tells the launcher for the next one of the same words: that all is kept, so that the
/// start-up cache without a compiler will do. It is a file that names the chapter's.
final class LauncherNote {
    /// No file has this name: the note stands for a chapter of which something is compiled in every
    /// run.
    private static final String NEVER = "//";

    private final Optional<Path> note;

    private LauncherNote(Optional<Path> note) {
        this.note = note;
    }

    static LauncherNote in(Program program) {
        String path = program.property("loombook.note");
        return new LauncherNote(path.isEmpty() ? Optional.empty() : Optional.of(Path.of(path)));
    }

    /// @param compiled whether this run has compiled anything
    void write(Path chapter, boolean compiled) {
        if (note.isEmpty() || !Files.isRegularFile(chapter)) {
            return;
        }
        try {
            String now = chapter.toAbsolutePath().toString();
            boolean fresh =
                    Files.exists(note.get())
                            && Files.getLastModifiedTime(note.get())
                                            .compareTo(Files.getLastModifiedTime(chapter))
                                    > 0;
            String old = fresh ? Files.readString(note.get()).strip() : "";
            if (old.isEmpty() || compiled && old.equals(now)) {
                Files.createDirectories(note.get().getParent());
                Files.writeString(note.get(), (old.isEmpty() ? now : NEVER) + "\n");
            }
        } catch (IOException e) {
            // The next run starts a little slower, as this one did.
            return;
        }
    }
}
