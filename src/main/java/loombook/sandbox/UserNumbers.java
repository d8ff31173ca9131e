package loombook.sandbox;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.random.RandomGenerator;

/// Numbers of users that are nobody's, each lent to one jail at a time, whichever judge of this
/// machine it belongs to: a judge locks the byte of a file that has this number as its position.
/// The system takes the locks of a judge away when it ends, however it does.
final class UserNumbers {
    /// Nobody but root can put a file here.
    private static final Path OF_THIS_MACHINE = Path.of("/run/loombook-users");

    private static final int FIRST_UNUSED = 60578;
    private static final int LAST_UNUSED = 61183;

    private final Path file;
    private final int first;
    private final int last;
    private final Map<Integer, Optional<FileLock>> lent = new HashMap<>();

    /// Open as long as we live: closing a file gives up all locks on it.
    private Optional<FileChannel> locks = Optional.empty();

    UserNumbers(Path file, int first, int last) {
        this.file = file;
        this.first = first;
        this.last = last;
    }

    /// Those that are by custom unused.
    static UserNumbers ofThisMachine() {
        return new UserNumbers(OF_THIS_MACHINE, FIRST_UNUSED, LAST_UNUSED);
    }

    /// @param taken whose processes are there already, not ours alone
    /// @return empty if all are taken
    synchronized OptionalInt borrow(Set<Integer> taken) {
        return RandomGenerator.getDefault()
                .ints(10L * (last - first + 1), first, last + 1)
                .filter(number -> !taken.contains(number))
                .filter(this::claim)
                .findFirst();
    }

    private boolean claim(int number) {
        if (lent.containsKey(number)) {
            return false;
        }
        try {
            Optional<FileLock> lock = Optional.ofNullable(locks().tryLock(number, 1, false));
            lock.ifPresent(_ -> lent.put(number, lock));
            return lock.isPresent();
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            // No place for locks: then it is unlikely enough that two judges draw the same.
            lent.put(number, Optional.empty());
            return true;
        }
    }

    private FileChannel locks() throws IOException {
        if (locks.isEmpty()) {
            var ourselves = PosixFilePermissions.fromString("rw-------");
            locks =
                    Optional.of(
                            FileChannel.open(
                                    file,
                                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                                    PosixFilePermissions.asFileAttribute(ourselves)));
        }
        return locks.get();
    }

    /// None of its processes is left.
    synchronized void giveBack(int number) {
        Optional<FileLock> lock = lent.getOrDefault(number, Optional.empty());
        try {
            if (lock.isPresent()) {
                lock.get().release();
            }
            lent.remove(number);
        } catch (IOException e) {
            // Then it stays with us, and nobody else takes it.
            return;
        }
    }
}
