package loombook.grade.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Puts what was handed in into the store, student by student; at the end, what a former intake has
/// left and this one has not found again is gone.
public final class Collection {
    private final Database database;
    private final String batch;
    private final String stamp;

    Collection(Database database, String batch, String stamp) {
        this.database = database;
        this.batch = batch;
        this.stamp = stamp;
    }

    /// @param exercises which there are, for those who read the store later
    public void begin(String exercises) {
        if (!database.make("insert into batch values (?, ?, ?)", batch, exercises, stamp)) {
            database.change("update batch set exercises = ? where id = ?", exercises, batch);
        }
    }

    /// @param submissions the content of those that the entries name
    public void put(
            String student,
            List<Entry> entries,
            List<String> remarks,
            Map<String, byte[]> submissions) {
        submissions.forEach(
                (id, sources) ->
                        database.make("insert into submission values (?, ?)", id, sources));
        database.together(all -> put(all, student, entries, remarks));
    }

    private void put(Together all, String student, List<Entry> entries, List<String> remarks) {
        all.change("delete from student where batch = ? and name = ?", batch, student);
        all.change("insert into student values (?, ?, ?)", batch, student, stamp);
        all.change("delete from entry where batch = ? and student = ?", batch, student);
        all.change("delete from remark where batch = ? and student = ?", batch, student);
        for (Entry entry : entries) {
            all.change(
                    "insert into entry values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    batch,
                    student,
                    entry.exercise(),
                    entry.submission().orElse(null),
                    entry.tests(),
                    entry.handedIn().orElse(null),
                    entry.late(),
                    entry.place(),
                    entry.refusal().orElse(null),
                    stamp);
        }
        for (String remark : remarks) {
            String id = UUID.randomUUID().toString();
            all.change(
                    "insert into remark values (?, ?, ?, ?, ?)", id, batch, student, remark, stamp);
        }
    }

    /// What lies where no student's things are.
    public void remark(List<String> remarks) {
        database.together(
                all -> {
                    all.change("delete from remark where batch = ? and student = ''", batch);
                    for (String each : remarks) {
                        String id = UUID.randomUUID().toString();
                        all.change(
                                "insert into remark values (?, ?, '', ?, ?)",
                                id,
                                batch,
                                each,
                                stamp);
                    }
                });
    }

    /// Tests that entries name.
    public void keepKit(String tests, String exercise, byte[] content) {
        database.make("insert into kit values (?, ?, ?)", tests, exercise, content);
    }

    public void end() {
        database.together(
                all -> {
                    for (String table : List.of("student", "entry", "remark")) {
                        all.change(
                                "delete from " + table + " where batch = ? and intake <> ?",
                                batch,
                                stamp);
                    }
                    all.change("update batch set intake = ? where id = ?", stamp, batch);
                });
    }

    /// The verdicts of this batch shall be made anew.
    public void forgetVerdicts() {
        database.change(
                "delete from verdict where exists (select 1 from entry e where e.batch = ?"
                        + " and e.submission = verdict.submission"
                        + " and e.exercise = verdict.exercise and e.tests = verdict.tests)",
                batch);
    }

    /// Deletes what students have handed in, unless another batch holds the same; verdicts and
    /// marks stay.
    ///
    /// @return how many submissions that were
    public int deleteSubmissions() {
        database.change(
                "delete from scheduled_tasks where task_instance in (" + TASKS + ")", batch);
        return database.change(
                "delete from submission where id in (select submission from entry where batch = ?)"
                        + " and id not in (select submission from entry where batch <> ?"
                        + " and submission is not null)",
                batch,
                batch);
    }

    private static final String TASKS =
            "select submission || '/' || exercise || '/' || tests from entry"
                    + " where batch = ? and submission is not null";

    /// Deletes the batch, with its marks.
    public void deleteAll() {
        deleteSubmissions();
        database.together(
                all -> {
                    for (String table : List.of("student", "entry", "remark", "mark", "audit")) {
                        all.change("delete from " + table + " where batch = ?", batch);
                    }
                    all.change("delete from batch where id = ?", batch);
                    all.change(
                            "delete from verdict where not exists (select 1 from entry e"
                                    + " where e.submission = verdict.submission)");
                    all.change(
                            "delete from kit where not exists (select 1 from entry e"
                                    + " where e.tests = kit.tests)");
                });
    }

    /// What is in this batch, if it is there.
    public Optional<String> exercises() {
        return database
                .rows(row -> row.getString(1), "select exercises from batch where id = ?", batch)
                .stream()
                .findFirst();
    }
}
