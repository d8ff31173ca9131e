package loombook.problem;

/// Where a problem is: a file (or another source of text), and a line and column in it, counted
/// from one; zero where there is none to name.
public record Place(String source, int line, int column) {

    public static Place of(String source) {
        return new Place(source, 0, 0);
    }

    public static Place of(String source, int line) {
        return new Place(source, line, 0);
    }

    public static Place of(String source, int line, int column) {
        return new Place(source, line, column);
    }

    @Override
    public String toString() {
        if (line == 0) {
            return source;
        }
        return column == 0 ? source + ":" + line : source + ":" + line + ":" + column;
    }
}
