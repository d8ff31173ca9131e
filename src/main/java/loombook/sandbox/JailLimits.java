package loombook.sandbox;

import java.time.Duration;

/// What a jailed program may use up before the system says no.
///
/// @param threads how many at once, of the whole tree of processes
/// @param megabytes of memory that are really in use, by all processes; held where the system lets
///   us set up control groups
/// @param dataMegabytes of memory that could be written to, of every process; always held
/// @param cpu processor time of every process
/// @param openFiles of every process
/// @param fileMegabytes how large a file may grow, and how much a jail's own folder for temporary
///   files holds
public record JailLimits(
        int threads,
        int megabytes,
        int dataMegabytes,
        Duration cpu,
        int openFiles,
        int fileMegabytes) {
    private static final int JVM_THREADS = 40;
    private static final int JVM_MEGABYTES = 512;
    private static final int JVM_DATA_MEGABYTES = 640;
    private static final int THREADS_PER_MEGABYTE = 8;
    private static final int OPEN_FILES = 1024;
    private static final int FILE_MEGABYTES = 16;
    private static final int PROCESSORS = 4;

    /// The limits of a JVM with such a heap, so many threads of its program, and so much time.
    public static JailLimits ofJvm(int heapMegabytes, int threads, Duration time) {
        return new JailLimits(
                threads + JVM_THREADS,
                heapMegabytes + threads / THREADS_PER_MEGABYTE + JVM_MEGABYTES,
                // Every thread's stack counts whole, though little of it is ever touched.
                heapMegabytes + threads + JVM_DATA_MEGABYTES,
                time.multipliedBy(PROCESSORS).plusSeconds(PROCESSORS),
                OPEN_FILES,
                FILE_MEGABYTES);
    }
}
