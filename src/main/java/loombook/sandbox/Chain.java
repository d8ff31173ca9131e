package loombook.sandbox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// The system's own small programs that a jailed one is started through: each restricts itself in
/// one way and then becomes the next.
final class Chain {
    private static final long MEGABYTE = 1 << 20;
    private static final int SECONDS_TO_LEAVE = 2;

    private final List<String> words = new ArrayList<>();

    /// Becomes that user for good, without any privilege.
    Chain user(Path setpriv, OptionalInt user) {
        if (user.isPresent()) {
            String number = Integer.toString(user.getAsInt());
            words.addAll(List.of(setpriv.toString(), "--reuid", number, "--regid", number));
            words.addAll(List.of("--clear-groups", "--inh-caps=-all", "--bounding-set=-all"));
            words.add("--no-new-privs");
        }
        return this;
    }

    /// Gives up all that programs with special rights could grant, and dies with the thread that
    /// started it.
    Chain underWatch(Path setpriv) {
        words.addAll(List.of(setpriv.toString(), "--no-new-privs", "--pdeathsig", "KILL"));
        return this;
    }

    /// @param processes threads, in the system's own way of counting
    Chain limits(Path prlimit, JailLimits limits, int processes) {
        Ceilings ceilings = Ceilings.ofOurs();
        long cpu = ceilings.below(Ceilings.CPU_TIME, limits.cpu().toSeconds());
        long leave = ceilings.below(Ceilings.CPU_TIME, cpu + SECONDS_TO_LEAVE);
        long file = limits.fileMegabytes() * MEGABYTE;
        long data = limits.dataMegabytes() * MEGABYTE;
        words.add(prlimit.toString());
        words.add("--core=0");
        words.add("--nproc=" + ceilings.below(Ceilings.PROCESSES, processes));
        words.add("--nofile=" + ceilings.below(Ceilings.OPEN_FILES, limits.openFiles()));
        words.add("--fsize=" + ceilings.below(Ceilings.FILE_SIZE, file));
        words.add("--data=" + ceilings.below(Ceilings.DATA_SIZE, data));
        words.add("--cpu=" + cpu + ":" + leave);
        return this;
    }

    Chain then(List<String> more) {
        words.addAll(more);
        return this;
    }

    List<String> words() {
        return List.copyOf(words);
    }

    ProcessBuilder builder() {
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.environment().clear();
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder;
    }
}
