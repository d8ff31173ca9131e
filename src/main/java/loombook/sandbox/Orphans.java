package loombook.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// Finds processes whose jailed parents ended before them. Without a process namespace they would
/// become anybody's; so we declare ourselves the one to whom they fall, and know them by a mark
/// that no process can take off: that it has renounced new privileges.
final class Orphans {
    private static final int BE_HEIR = 36;
    private static final int DO_NOT_WAIT = 1;
    private static final String MARK = "NoNewPrivs:\t1";

    /// Java takes note of the end of its own children at once, and must not find that we have.
    private static final Duration NOT_OUR_OWN_AFTER = Duration.ofSeconds(2);

    private final Kernel kernel;
    private final boolean weAreMarked;
    private final Children children;

    /// Those that have ended and wait for somebody to take note, with when we first saw them so.
    private final Map<ProcessHandle, Long> dead = new HashMap<>();

    Orphans(Kernel kernel, Children children) throws IOException {
        this.kernel = kernel;
        this.children = children;
        kernel.call(SystemCall.PRCTL, BE_HEIR, 1);
        weAreMarked = isMarked(ProcessHandle.current());
    }

    /// Kills a child with all its descendants, also those that have lost their parents.
    ///
    /// @param user that none but they run as, if there is one
    void end(Process child, OptionalInt user, Path setpriv) {
        user.ifPresent(number -> User.killAll(number, setpriv, children));
        ProcessTree.kill(child.toHandle());
        children.leave(child, this::sweep);
    }

    private void sweep() {
        // Where we bear the mark ourselves, so do all our children, and it tells nothing.
        List<ProcessHandle> orphans = weAreMarked ? List.of() : orphans();
        while (!orphans.isEmpty()) {
            orphans.forEach(ProcessTree::kill);
            for (ProcessHandle each : orphans) {
                if (!bury(each)) {
                    return;
                }
            }
            orphans = orphans();
        }
        buryLongDead();
    }

    /// All that fell to us as heir, marked or not: they would fill the table of processes.
    private void buryLongDead() {
        long now = System.nanoTime();
        List<ProcessHandle> found =
                ProcessHandle.current().children().filter(ProcessTree::hasEnded).toList();
        dead.keySet().retainAll(found);
        found.forEach(each -> dead.putIfAbsent(each, now));
        dead.entrySet()
                .removeIf(
                        each ->
                                now - each.getValue() > NOT_OUR_OWN_AFTER.toNanos()
                                        && bury(each.getKey()));
    }

    private List<ProcessHandle> orphans() {
        return ProcessHandle.current()
                .children()
                .filter(child -> !children.expects(child))
                .filter(Orphans::isMarked)
                .toList();
    }

    /// Takes note of its end, as a parent must, lest it stay as an entry without a process.
    private boolean bury(ProcessHandle orphan) {
        try {
            return kernel.call(SystemCall.WAIT4, orphan.pid(), 0, DO_NOT_WAIT, 0) == orphan.pid();
        } catch (IOException e) {
            return !orphan.isAlive();
        }
    }

    private static boolean isMarked(ProcessHandle process) {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        try {
            return Files.readAllLines(status, StandardCharsets.ISO_8859_1).contains(MARK);
        } catch (IOException e) {
            // It has ended meanwhile.
            return false;
        }
    }
}
