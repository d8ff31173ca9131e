package loombook.problem;

/// Where a problem is: a file (or another source of text), and a line and column in it, counted
/// from one; zero where there is none to name.
public record Place(Said name, int line, int column) {

    /// @param source a name, which is the same in every language
    public static Place of(String source) {
        return of(source, 0, 0);
    }

    public static Place of(String source, int line) {
        return of(source, line, 0);
    }

    public static Place of(String source, int line, int column) {
        return new Place(Said.verbatim(source), line, column);
    }

    /// A place that has no name of its own and is described.
    public static Place of(Said name) {
        return new Place(name, 0, 0);
    }

    public String source() {
        return name.text();
    }

    public Said said() {
        if (line == 0) {
            return name;
        }
        return column == 0
                ? Said.of("{0}:{1}", name, line)
                : Said.of("{0}:{1}:{2}", name, line, column);
    }

    @Override
    public String toString() {
        return said().text();
    }
}
