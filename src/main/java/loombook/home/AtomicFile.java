package loombook.home;

import loombook.problem.Said;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.ThreadLocalRandom;

/// Writes whole files so that a reader, and the disk after a crash, has either the old or the new
/// one.
public final class AtomicFile {
    static final String UNFINISHED = ".tmp";

    private AtomicFile() {}

    public static Saved write(Path file, String text) {
        return write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /// Makes the directory if it is missing, closed to other users.
    public static Saved write(Path file, byte[] content) {
        Path unfinished = null;
        try {
            // A link stays a link: its target is what changes.
            Path target = Files.isSymbolicLink(file) ? file.toRealPath() : file.toAbsolutePath();
            PrivateFolder.make(target.getParent());
            unfinished = target.resolveSibling(unfinishedName(target));
            fill(unfinished, content);
            Files.move(
                    unfinished,
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            return new Saved.Written();
        } catch (IOException e) {
            FileTree.delete(unfinished);
            return new Saved.NotWritten(Reason.of(Said.of("cannot write {0}", file), e));
        }
    }

    /// Makes the directory that files will be written to, if it is missing, closed to other users.
    public static Saved makeFolder(Path folder) {
        try {
            PrivateFolder.make(folder);
            return new Saved.Written();
        } catch (IOException e) {
            return new Saved.NotWritten(Reason.of(Said.of("cannot make {0}", folder), e));
        }
    }

    /// Makes an empty file that only its owner may read, if it is missing, and its directory.
    public static Saved makePrivate(Path file) {
        try {
            PrivateFolder.make(file.toAbsolutePath().getParent());
            PrivateFolder.makeFile(file);
            return new Saved.Written();
        } catch (IOException e) {
            return new Saved.NotWritten(Reason.of(Said.of("cannot make {0}", file), e));
        }
    }

    /// Not through a channel: an interrupt closes those, and Ctrl-C must not lose what is being
    /// saved.
    private static void fill(Path file, byte[] content) throws IOException {
        try (FileOutputStream out = new FileOutputStream(file.toFile())) {
            out.write(content);
            out.getFD().sync();
        }
    }

    private static String unfinishedName(Path target) {
        long random = ThreadLocalRandom.current().nextLong() >>> 1;
        return "." + target.getFileName() + "." + Long.toString(random, 36) + UNFINISHED;
    }
}
