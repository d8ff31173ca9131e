package loombook.sandbox;

import java.io.IOException;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;

/// The jailed processes that this JVM has started, and the users that it has lent them. The system
/// keeps one list of children for a whole process, and one of users for all: so there is one of
/// these, however many jails there are.
final class Children {
    private static final Children OF_THIS_JVM = new Children();

    private final Set<Long> expected = new HashSet<>();
    private final UserNumbers users = UserNumbers.ofThisMachine();

    private Children() {}

    static Children ofThisJvm() {
        return OF_THIS_JVM;
    }

    /// Starts a child, which is no orphan. None is swept away meanwhile: it could be this one.
    synchronized Process start(ProcessBuilder builder, Keeper.Renunciation renunciation)
            throws IOException {
        Process process = Keeper.start(builder, renunciation);
        expected.add(process.pid());
        return process;
    }

    /// Runs a program of ours to its end, which is no orphan either.
    void run(ProcessBuilder builder) throws IOException, InterruptedException {
        Process process = start(builder, Keeper.Renunciation.NONE);
        try {
            process.waitFor();
        } finally {
            leave(process, () -> {});
        }
    }

    /// Whether we have started it, and not taken leave of it yet.
    synchronized boolean expects(ProcessHandle process) {
        return expected.contains(process.pid());
    }

    /// Takes leave of a child.
    ///
    /// @param sweep what is to be done about those that it leaves behind, while no other starts
    synchronized void leave(Process child, Runnable sweep) {
        expected.remove(child.pid());
        sweep.run();
    }

    /// A user for one jail, that nobody else has; empty if we cannot give our children any.
    OptionalInt borrow() throws IOException {
        return User.isRoot() ? users.borrow(User.present()) : OptionalInt.empty();
    }

    /// None of its processes is left.
    void giveBack(OptionalInt user) {
        user.ifPresent(users::giveBack);
    }
}
