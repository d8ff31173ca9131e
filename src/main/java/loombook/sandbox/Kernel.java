package loombook.sandbox;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.util.Locale;

/// The few calls of the Linux kernel that Java has no word for.
final class Kernel {
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG;

    private final Processor processor;
    private final MethodHandle call;
    private final VarHandle errno;

    // Restricted, as it could break the JVM: the launcher grants it to us.
    @SuppressWarnings("restricted")
    Kernel(Processor processor) {
        this.processor = processor;
        Linker linker = Linker.nativeLinker();
        this.call =
                linker.downcallHandle(
                        linker.defaultLookup().findOrThrow("syscall"),
                        FunctionDescriptor.of(LONG, LONG, LONG, LONG, LONG, LONG, LONG),
                        Linker.Option.firstVariadicArg(1),
                        Linker.Option.captureCallState("errno"));
        this.errno =
                Linker.Option.captureStateLayout()
                        .varHandle(MemoryLayout.PathElement.groupElement("errno"));
    }

    /// The kernel said no.
    static final class Refused extends IOException {
        private static final long serialVersionUID = 1L;

        Refused(SystemCall call, int errno) {
            super(call.name().toLowerCase(Locale.ROOT) + " failed with error " + errno);
        }
    }

    Processor processor() {
        return processor;
    }

    /// @param arguments four at most, an address among them as its number
    long call(SystemCall name, long... arguments) throws IOException {
        int number =
                name.number(processor)
                        .orElseThrow(() -> new IOException(name + " is not known here"));
        long[] all = java.util.Arrays.copyOf(arguments, 5);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(Linker.Option.captureStateLayout());
            long result =
                    (long)
                            call.invokeExact(
                                    state, (long) number, all[0], all[1], all[2], all[3], all[4]);
            if (result < 0) {
                throw new Refused(name, (int) errno.get(state, 0L));
            }
            return result;
        } catch (IOException | RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IOException(e);
        }
    }
}
