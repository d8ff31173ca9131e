package loombook.grade.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Reads what is known of a batch.
public final class Gradebook {
    private static final String JOINED =
            """
             from entry e
                left join verdict v on v.submission = e.submission and v.exercise = e.exercise
                    and v.tests = e.tests
                left join mark m on m.batch = e.batch and m.student = e.student
                    and m.exercise = e.exercise
             where e.batch = ?
            """;

    private static final String COLUMNS =
            """
            select e.student, e.exercise, e.submission, e.tests, e.handed_in, e.late, e.place,
                e.refusal, m.points, m.note,
                (select count(*) from entry o where o.batch = e.batch
                    and o.submission = e.submission and o.exercise = e.exercise
                    and o.student <> e.student),
            """
                    + Judged.COLUMNS;
    private static final int VERDICT = 12;

    private final Database database;
    private final String batch;

    Gradebook(Database database, String batch) {
        this.database = database;
        this.batch = batch;
    }

    public String batch() {
        return batch;
    }

    /// Which exercises it is about, as the intake wrote it; empty if there is no such batch.
    public Optional<String> exercises() {
        return database
                .rows(row -> row.getString(1), "select exercises from batch where id = ?", batch)
                .stream()
                .findFirst();
    }

    /// All students, also those of whom nothing can be judged.
    public List<String> students() {
        return database.rows(
                row -> row.getString(1),
                "select name from student where batch = ? order by name",
                batch);
    }

    /// What there is of this student.
    public List<Row> of(String student) {
        return database.rows(
                Gradebook::row,
                COLUMNS + JOINED + " and e.student = ? order by e.exercise",
                batch,
                student);
    }

    private static Row row(ResultSet row) throws SQLException {
        Entry entry =
                new Entry(
                        row.getString(2),
                        Optional.ofNullable(row.getString(3)),
                        row.getString(4),
                        Optional.ofNullable(row.getObject(5, OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant),
                        row.getBoolean(6),
                        row.getString(7),
                        Optional.ofNullable(row.getString(8)));
        Optional<Mark> mark =
                row.getBigDecimal(9) == null
                        ? Optional.empty()
                        : Optional.of(new Mark(row.getBigDecimal(9), row.getString(10)));
        Optional<Judged> verdict =
                row.getString(VERDICT) == null
                        ? Optional.empty()
                        : Optional.of(Judged.read(row, VERDICT));
        return new Row(row.getString(1), entry, verdict, mark, row.getInt(11));
    }

    /// A mark may be set where nothing was handed in.
    public Map<String, Mark> marks(String student) {
        return database
                .rows(
                        row ->
                                Map.entry(
                                        row.getString(1),
                                        new Mark(row.getBigDecimal(2), row.getString(3))),
                        "select exercise, points, note from mark where batch = ? and student = ?",
                        batch,
                        student)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// What else was found of this student, and why it is not judged; of nobody, if the name is
    /// empty.
    public List<String> remarks(String student) {
        return database.rows(
                row -> row.getString(1),
                "select what from remark where batch = ? and student = ? order by what",
                batch,
                student);
    }

    public Tally tally() {
        Map<String, Integer> counts =
                database
                        .rows(
                                row -> Map.entry(String.valueOf(row.getString(1)), row.getInt(2)),
                                "select t.how, count(*) from (select"
                                        + " case when e.submission is null then 'REFUSED'"
                                        + " else coalesce(v.outcome, 'WAITING') end as how"
                                        + JOINED
                                        + ") t group by t.how",
                                batch)
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new Tally(
                counts.getOrDefault("WAITING", 0),
                counts.getOrDefault("PASSED", 0),
                counts.getOrDefault("FAILED", 0),
                counts.getOrDefault("DOES_NOT_COMPILE", 0),
                counts.getOrDefault("BROKEN", 0),
                counts.getOrDefault("REFUSED", 0));
    }
}
