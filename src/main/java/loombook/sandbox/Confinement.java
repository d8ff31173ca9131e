package loombook.sandbox;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What one thread, and all that it starts, may do with files, ports and system calls: Landlock and
/// seccomp, put on in one go.
final class Confinement implements Keeper.Renunciation {
    static final long EXECUTE = 1;
    static final long WRITE_FILE = 1 << 1;
    static final long READ_FILE = 1 << 2;
    static final long READ = READ_FILE | 1 << 3;
    private static final long ON_FILES = EXECUTE | WRITE_FILE | READ_FILE;
    private static final long CALL_PORT = 1 << 1;

    /// All rights on files that the kernel's first version knew, and what each later one added.
    private static final long FIRST_RIGHTS = (1 << 13) - 1;

    private static final long[] LATER_RIGHTS = {1 << 13, 1 << 14, 0, 1 << 15};
    private static final int WITH_PORTS = 4;
    private static final int WITH_SCOPES = 6;
    private static final long BOTH = 3;

    private static final int PATH = 1;
    private static final int PORT = 2;
    private static final int ASK_VERSION = 1;
    private static final int OWN_FOLDER = 0x200;
    private static final int NO_NEW_PRIVILEGES = 38;
    private static final int FILTER = 1;
    private static final int FROM_HERE = -100;
    private static final int AS_PATH_AND_CLOSED_ON_EXEC = 0x280000;
    private static final int INSTRUCTION_BYTES = 8;

    private final Kernel kernel;
    private final Path folder;
    private final byte[] filter;
    private final Map<Path, Long> paths = new LinkedHashMap<>();
    private List<Integer> ports = List.of();

    /// @param folder to work in from then on, as the filter forbids changing it
    Confinement(Kernel kernel, Path folder, byte[] filter) {
        this.kernel = kernel;
        this.folder = folder;
        this.filter = filter;
    }

    /// The version of Landlock that the kernel has.
    static int version(Kernel kernel) throws IOException {
        return (int) kernel.call(SystemCall.LANDLOCK_CREATE_RULESET, 0, 0, ASK_VERSION);
    }

    /// Allows something with a file, or with all that is in a folder. What is not there is left
    /// out.
    Confinement allow(Path path, long rights) {
        if (Files.exists(path)) {
            paths.merge(
                    path,
                    Files.isDirectory(path) ? rights : rights & ON_FILES,
                    (some, more) -> some | more);
        }
        return this;
    }

    /// Allows calls to these ports by TCP, wherever they are.
    Confinement allowPorts(List<Integer> allowed) {
        ports = List.copyOf(allowed);
        return this;
    }

    @Override
    public void run() throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            long rules = rules(arena);
            MemorySegment instructions = arena.allocateFrom(ValueLayout.JAVA_BYTE, filter);
            MemorySegment program = arena.allocate(16, 8);
            program.set(ValueLayout.JAVA_SHORT, 0, (short) (filter.length / INSTRUCTION_BYTES));
            program.set(ValueLayout.JAVA_LONG, 8, instructions.address());
            kernel.call(SystemCall.UNSHARE, OWN_FOLDER);
            kernel.call(SystemCall.CHDIR, arena.allocateFrom(folder.toString()).address());
            kernel.call(SystemCall.PRCTL, NO_NEW_PRIVILEGES, 1);
            kernel.call(SystemCall.LANDLOCK_RESTRICT_SELF, rules, 0);
            kernel.call(SystemCall.CLOSE, rules);
            kernel.call(SystemCall.SECCOMP, FILTER, 0, program.address());
        }
    }

    private long rules(Arena arena) throws IOException {
        int version = version(kernel);
        long known = FIRST_RIGHTS;
        for (int i = 0; i < LATER_RIGHTS.length && i + 2 <= version; i++) {
            known |= LATER_RIGHTS[i];
        }
        int bytes = version >= WITH_SCOPES ? 24 : version >= WITH_PORTS ? 16 : 8;
        MemorySegment handled = arena.allocate(24, 8);
        handled.set(ValueLayout.JAVA_LONG, 0, known);
        handled.set(ValueLayout.JAVA_LONG, 8, BOTH);
        handled.set(ValueLayout.JAVA_LONG, 16, BOTH);
        long rules = kernel.call(SystemCall.LANDLOCK_CREATE_RULESET, handled.address(), bytes, 0);
        for (Map.Entry<Path, Long> each : paths.entrySet()) {
            allow(arena, rules, each.getKey(), each.getValue());
        }
        for (int port : ports) {
            MemorySegment rule = arena.allocate(16, 8);
            rule.set(ValueLayout.JAVA_LONG, 0, CALL_PORT);
            rule.set(ValueLayout.JAVA_LONG, 8, port);
            kernel.call(SystemCall.LANDLOCK_ADD_RULE, rules, PORT, rule.address(), 0);
        }
        return rules;
    }

    private void allow(Arena arena, long rules, Path path, long rights) throws IOException {
        MemorySegment name = arena.allocateFrom(path.toString());
        long file =
                kernel.call(
                        SystemCall.OPENAT, FROM_HERE, name.address(), AS_PATH_AND_CLOSED_ON_EXEC);
        MemorySegment rule = arena.allocate(16, 8);
        rule.set(ValueLayout.JAVA_LONG, 0, rights);
        rule.set(ValueLayout.JAVA_INT, 8, (int) file);
        kernel.call(SystemCall.LANDLOCK_ADD_RULE, rules, PATH, rule.address(), 0);
        kernel.call(SystemCall.CLOSE, file);
    }
}
