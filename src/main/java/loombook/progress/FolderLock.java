package loombook.progress;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// Keeps others, processes and threads, from writing at the same time. Where there are no locks to
/// be had, or somebody holds one for ever, one writes without.
final class FolderLock implements AutoCloseable {
    private static final Duration STEP = Duration.ofMillis(5);

    private final RandomAccessFile file;

    /// @param file null if there is no lock
    private FolderLock(RandomAccessFile file) {
        this.file = file;
    }

    /// Waits for its turn, but not longer than the patience lasts.
    static FolderLock take(Path path, Duration patience) {
        // A pending interrupt would turn the wait into a busy one; it is kept for the caller.
        boolean interrupted = Thread.interrupted();
        try {
            RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
            long end = System.nanoTime() + patience.toNanos();
            while (!isOurs(file) && System.nanoTime() < end) {
                LockSupport.parkNanos(STEP.toNanos());
            }
            return new FolderLock(file);
        } catch (IOException _) {
            return new FolderLock(null);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static boolean isOurs(RandomAccessFile file) throws IOException {
        try {
            FileLock lock = file.getChannel().tryLock();
            return lock != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }

    /// Closing the file gives the lock back.
    @Override
    public void close() {
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException _) {
            // The system gives it back at the latest when we end.
            return;
        }
    }
}
