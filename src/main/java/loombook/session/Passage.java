package loombook.session;

/// A cell, or a file that it opens, and how far it has been read.
final class Passage {
    private final Cell cell;
    private int at;
    private int lines;

    Passage(Cell cell) {
        this.cell = cell;
    }

    Cell cell() {
        return cell;
    }

    /// Where the next snippet is looked for.
    int at() {
        return at;
    }

    /// How many lines lie before that place.
    int linesBefore() {
        return lines;
    }

    /// The line of the file on which that place is.
    int line() {
        return cell.firstLine() + lines;
    }

    boolean isOver() {
        return at >= cell.source().length();
    }

    void skip(int characters) {
        int to = Math.min(at + characters, cell.source().length());
        lines += Balance.lineBreaks(cell.source(), at, to);
        at = to;
    }

    /// Leaves what remains of a line that has been begun.
    void skipLine() {
        boolean begun = at > 0 && !isOver() && cell.source().charAt(at - 1) != '\n';
        if (begun) {
            int end = Balance.lineEnd(cell.source(), at);
            skip(Balance.afterLine(cell.source(), end) - at);
        }
    }

    /// Nothing more is read.
    void end() {
        at = cell.source().length();
    }
}
