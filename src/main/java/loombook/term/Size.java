package loombook.term;

/// How much room a terminal has.
public record Size(int columns, int rows) {
    private static final int LEAST_COLUMNS = 20;
    private static final int LEAST_ROWS = 5;

    /// Some terminals say nothing, or zero.
    public Size {
        columns = Math.max(LEAST_COLUMNS, columns);
        rows = Math.max(LEAST_ROWS, rows);
    }
}
