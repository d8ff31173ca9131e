package loombook.grade.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Marks set by hand, and a line for each change of one.
public final class Marks {
    private static final String ONE = " where batch = ? and student = ? and exercise = ?";

    private final Database database;
    private final String batch;

    Marks(Database database, String batch) {
        this.database = database;
        this.batch = batch;
    }

    /// @param mark empty to take it back, so that the verdict's points count again
    public void set(String student, String exercise, Optional<Mark> mark, String who, Instant now) {
        Optional<Mark> before = mark(student, exercise);
        database.together(
                all -> {
                    all.change("delete from mark" + ONE, batch, student, exercise);
                    mark.ifPresent(
                            each ->
                                    all.change(
                                            "insert into mark values (?, ?, ?, ?, ?)",
                                            batch,
                                            student,
                                            exercise,
                                            each.points(),
                                            each.note()));
                    all.change(
                            "insert into audit values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                            UUID.randomUUID().toString(),
                            batch,
                            student,
                            exercise,
                            before.map(Marks::words).orElse(""),
                            mark.map(Marks::words).orElse(""),
                            mark.map(Mark::note).orElse(""),
                            who,
                            now);
                });
    }

    private static String words(Mark mark) {
        return new BigDecimal(mark.points().toPlainString()).toPlainString();
    }

    public Optional<Mark> mark(String student, String exercise) {
        return database
                .rows(
                        row -> new Mark(row.getBigDecimal(1), row.getString(2)),
                        "select points, note from mark" + ONE,
                        batch,
                        student,
                        exercise)
                .stream()
                .findFirst();
    }

    /// All changes, the oldest first.
    public List<Change> audit() {
        return database.rows(
                row ->
                        new Change(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6),
                                row.getObject(7, OffsetDateTime.class).toInstant()),
                "select student, exercise, before_it, after_it, note, who, made_at from audit"
                        + " where batch = ? order by made_at, id",
                batch);
    }
}
