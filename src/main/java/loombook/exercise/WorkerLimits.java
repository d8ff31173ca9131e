package loombook.exercise;

/// What a solution may use of the machine.
public record WorkerLimits(int heapMegabytes, int threads, int outputKilobytes) {
    public static final WorkerLimits USUAL = new WorkerLimits(128, 2_000, 256);
}
