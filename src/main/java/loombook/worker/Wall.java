package loombook.worker;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.HexFormat;

/// The last wall of a jail that cannot be put up before this JVM runs: a filter of system calls,
/// for all its threads and for good, without those that start processes and programs.
final class Wall {
    private static final String PROPERTY = "loombook.wall";
    private static final ValueLayout.OfLong NUMBER = ValueLayout.JAVA_LONG;
    private static final long ADD_FILTER = 1;
    private static final long ON_ALL_THREADS = 1;
    private static final int INSTRUCTION_BYTES = 8;

    private Wall() {}

    /// Puts up the wall that the jail has asked for, if any: the number of the system call, a
    /// colon, and the filter in hexadecimal digits.
    ///
    /// @throws IOException if it does not stand: nothing of the learner's may run then
    @SuppressWarnings("restricted")
    static void raise() throws IOException {
        String wall = System.getProperty(PROPERTY);
        if (wall == null) {
            return;
        }
        String[] parts = wall.split(":");
        byte[] filter = HexFormat.of().parseHex(parts[1]);
        Linker linker = Linker.nativeLinker();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment program = arena.allocate(16, 8);
            program.set(ValueLayout.JAVA_SHORT, 0, (short) (filter.length / INSTRUCTION_BYTES));
            program.set(NUMBER, 8, arena.allocateFrom(ValueLayout.JAVA_BYTE, filter).address());
            long result =
                    (long)
                            linker.downcallHandle(
                                            linker.defaultLookup().findOrThrow("syscall"),
                                            FunctionDescriptor.of(
                                                    NUMBER, NUMBER, NUMBER, NUMBER, NUMBER),
                                            Linker.Option.firstVariadicArg(1))
                                    .invokeExact(
                                            Long.parseLong(parts[0]),
                                            ADD_FILTER,
                                            ON_ALL_THREADS,
                                            program.address());
            if (result != 0) {
                throw new IOException("the last wall of the jail does not stand: " + result);
            }
        } catch (IOException | RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IOException(e);
        }
    }
}
