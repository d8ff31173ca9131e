package loombook.player;

/// What goes on while a cell runs, as far as it moves.
///
/// @param partial the line of output that has not ended yet
/// @param nanos since the cell began
/// @param hidden lines of output that are not shown
/// @param beat counts up as time goes on
record Pulse(String partial, long nanos, long hidden, int beat) {
    static final Pulse NONE = new Pulse("", 0, 0, 0);
    private static final long BEAT_NANOS = 80_000_000;

    /// @param output of what runs
    static Pulse of(OutputLines output, long nanos) {
        return new Pulse(output.partial(), nanos, output.unseen(), (int) (nanos / BEAT_NANOS));
    }
}
