package loombook.home;

import loombook.problem.Said;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A folder of files that can all be made again, of which the least recently used go when it grows
/// over its cap. Any number of processes may use it at once.
public final class CacheFolder {
    /// A use is noted by the file's time, but not more often than this.
    private static final Duration NOTED = Duration.ofHours(12);

    /// A file that is empty; its time says when the folder was last pruned.
    private static final String PRUNED = ".pruned";

    private static final Duration BETWEEN_PRUNINGS = Duration.ofDays(1);

    /// Nobody is still writing a file this old.
    private static final Duration ABANDONED = Duration.ofHours(1);

    private final Path path;
    private final long cap;
    private final Said unusable;

    /// @param unusable why nothing can be kept here; empty if it can
    CacheFolder(Path path, long cap, Said unusable) {
        this.path = path;
        this.cap = cap;
        this.unusable = unusable;
    }

    /// The folder itself, which may not exist before the first [#write].
    public Path path() {
        return path;
    }

    /// The file of that name if it is there; notes that it was used.
    public Optional<Path> find(String name) {
        Path file = path.resolve(name);
        if (!unusable.isEmpty() || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        noteUse(file);
        return Optional.of(file);
    }

    /// The content of the file of that name, if it is there and can be read.
    public Optional<byte[]> read(String name) {
        if (!unusable.isEmpty()) {
            return Optional.empty();
        }
        try {
            Path file = path.resolve(name);
            byte[] content = Files.readAllBytes(file);
            noteUse(file);
            return Optional.of(content);
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /// Keeps the content under that name, which may contain folders.
    public Saved write(String name, byte[] content) {
        return unusable.isEmpty()
                ? AtomicFile.write(path.resolve(name), content)
                : new Saved.NotWritten(unusable);
    }

    /// Deletes the least recently used files until the rest fits under the cap, and what crashes
    /// left behind; says how many bytes that gave back.
    public long prune() {
        long abandoned = Instant.now().minus(ABANDONED).toEpochMilli();
        List<FileTree.Entry> oldestFirst =
                FileTree.files(path).stream()
                        .filter(entry -> !entry.path().endsWith(PRUNED))
                        .sorted(Comparator.comparingLong(FileTree.Entry::modifiedMillis))
                        .toList();
        long size = oldestFirst.stream().mapToLong(FileTree.Entry::bytes).sum();
        long freed = 0;
        for (FileTree.Entry entry : oldestFirst) {
            boolean unfinished = isUnfinished(entry.path());
            boolean goes = unfinished ? entry.modifiedMillis() < abandoned : size - freed > cap;
            if (goes && FileTree.delete(entry.path())) {
                freed += entry.bytes();
            }
        }
        return freed;
    }

    /// Prunes if nobody has done so for a day. Otherwise it costs next to nothing.
    public long pruneDaily() {
        Path marker = path.resolve(PRUNED);
        if (!unusable.isEmpty() || !Files.isDirectory(path) || isRecent(marker)) {
            return 0;
        }
        try {
            // Before the work, so that others who end meanwhile leave it to us.
            Files.write(marker, new byte[0]);
            Files.setLastModifiedTime(marker, FileTime.from(Instant.now()));
        } catch (IOException _) {
            // Who may not write here may not delete either.
            return 0;
        }
        return prune();
    }

    /// A time to come is a clock that was wrong, then or now.
    private static boolean isRecent(Path marker) {
        try {
            Instant last = Files.getLastModifiedTime(marker).toInstant();
            return Duration.between(last, Instant.now()).abs().compareTo(BETWEEN_PRUNINGS) < 0;
        } catch (IOException _) {
            return false;
        }
    }

    public long size() {
        return FileTree.size(path);
    }

    /// Deletes every file, and says how many bytes that gave back.
    public long clean() {
        return FileTree.empty(path);
    }

    private static boolean isUnfinished(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(".") && name.endsWith(AtomicFile.UNFINISHED);
    }

    private static void noteUse(Path file) {
        try {
            Instant now = Instant.now();
            if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(NOTED))) {
                Files.setLastModifiedTime(file, FileTime.from(now));
            }
        } catch (IOException _) {
            // Only the order in which files go suffers.
            return;
        }
    }
}
