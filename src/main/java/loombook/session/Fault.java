package loombook.session;

/// Something a compiler found in a cell, with its place in the reader's file.
///
/// @param line 0 if it has no place
/// @param column from one
/// @param width how many characters of the line it is about
/// @param sourceLine the line itself
public record Fault(
        boolean error,
        String file,
        int line,
        int column,
        int width,
        String message,
        String sourceLine) {

    /// @param from where the flawed text begins in the cell
    static Fault of(Cell cell, int from, Flaw flaw) {
        String message = Names.clean(flaw.message()).strip();
        String source = cell.source();
        if (flaw.from() < 0 || from + flaw.from() > source.length()) {
            return new Fault(flaw.error(), cell.file(), cell.firstLine(), 0, 0, message, "");
        }
        int at = from + flaw.from();
        int start = source.lastIndexOf('\n', at - 1) + 1;
        int end = Balance.lineEnd(source, at);
        int line = cell.firstLine() + (int) source.substring(0, start).lines().count();
        int width = Math.max(1, Math.min(from + flaw.to(), end) - at);
        return new Fault(
                flaw.error(),
                cell.file(),
                line,
                at - start + 1,
                width,
                message,
                source.substring(start, end));
    }
}
