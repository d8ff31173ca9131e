package loombook.grade.store;

import java.util.List;
import java.util.Optional;

/// The verdicts: for each submission and tests at most one, whoever makes it, and however often.
public final class Verdicts {
    private static final String OF_JOB = " submission = ? and exercise = ? and tests = ?";

    private final Database database;

    Verdicts(Database database) {
        this.database = database;
    }

    /// @return whether it is the first; if not, the one that is there stays
    public boolean record(Job job, Judged verdict) {
        return database.make(
                "insert into verdict values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                job.submission(),
                job.exercise(),
                job.tests(),
                verdict.outcome().name(),
                verdict.points(),
                verdict.maxPoints(),
                verdict.jail(),
                verdict.millis(),
                verdict.machine(),
                verdict.madeAt(),
                verdict.detail());
    }

    public boolean has(Job job) {
        return !database.rows(
                        row -> row.getInt(1),
                        "select 1 from verdict where" + OF_JOB,
                        job.submission(),
                        job.exercise(),
                        job.tests())
                .isEmpty();
    }

    /// What was handed in; empty if it has been deleted.
    public Optional<byte[]> sources(Job job) {
        return database
                .rows(
                        row -> row.getBytes(1),
                        "select sources from submission where id = ?",
                        job.submission())
                .stream()
                .findFirst();
    }

    /// The tests; empty if they have been deleted.
    public Optional<byte[]> kit(Job job) {
        return database
                .rows(
                        row -> row.getBytes(1),
                        "select content from kit where tests = ? and exercise = ?",
                        job.tests(),
                        job.exercise())
                .stream()
                .findFirst();
    }

    /// What of a batch has no verdict yet, nor anybody who is to make it.
    public List<Job> unplanned(String batch) {
        return database.rows(
                row -> new Job(row.getString(1), row.getString(2), row.getString(3)),
                """
                select distinct e.submission, e.exercise, e.tests from entry e
                where e.batch = ? and e.submission is not null
                    and not exists (select 1 from verdict v where v.submission = e.submission
                        and v.exercise = e.exercise and v.tests = e.tests)
                    and not exists (select 1 from scheduled_tasks t where t.task_instance =
                        e.submission || '/' || e.exercise || '/' || e.tests)
                """,
                batch);
    }
}
