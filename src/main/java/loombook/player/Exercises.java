package loombook.player;

import java.util.List;

/// The homework as screens show it.
public record Exercises(List<Row> rows) {
    public Exercises {
        rows = List.copyOf(rows);
    }

    /// How far the learner is.
    public enum Status {
        NEW,
        BEGUN,
        FAILED,
        PASSED
    }

    /// @param after the chapter after which it can be done
    /// @param points the most that a check has given
    public record Row(
            String id,
            String title,
            String after,
            int stars,
            Status status,
            double points,
            double maxPoints) {}

    public List<Row> after(String chapter) {
        return rows.stream().filter(row -> row.after().equals(chapter)).toList();
    }
}
