package loombook.grade;

import loombook.exercise.Exercise;
import loombook.grade.intake.Folder;
import loombook.grade.intake.Handin;
import loombook.grade.intake.Intake;
import loombook.grade.intake.Refusal;
import loombook.grade.store.Collection;
import loombook.grade.store.Entry;
import loombook.grade.store.Job;
import loombook.grade.store.Store;
import loombook.grade.store.Tally;
import loombook.problem.Said;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// One batch: what was handed in goes into the store, is planned, and waited for.
public final class Grading {
    private static final Duration TICK = Duration.ofMillis(250);
    private static final Duration LONGEST_TICK = Duration.ofSeconds(2);
    private static final int PLAN_AGAIN_AFTER = 40;

    private final Store store;
    private final String batch;
    private volatile boolean stopped;

    public Grading(Store store, String batch) {
        this.store = store;
        this.batch = batch;
    }

    /// What is to be judged, and how.
    ///
    /// @param deadline after which something is late
    /// @param say puts into the instructor's language why something is not judged
    public record Order(
            List<Path> paths,
            List<Exercise> exercises,
            Path hiddenJar,
            PrivateTests own,
            Optional<Instant> deadline,
            Function<Said, String> say) {}

    /// Is told how far it is.
    public interface Watcher {
        void see(Tally tally);
    }

    /// Puts all that was handed in into the store. What is there already from before is replaced;
    /// verdicts and marks stay.
    ///
    /// @throws loombook.problem.ProblemException if there is nothing that could be read
    public void take(Order order) {
        Collection collection = store.collection(batch);
        Map<String, String> tests = new HashMap<>();
        List<Assignment> assignments = new ArrayList<>();
        try (Intake intake = Intake.open(order.paths(), order.exercises())) {
            for (Exercise exercise : order.exercises()) {
                Kit kit = Kit.of(exercise, order.hiddenJar(), order.own());
                collection.keepKit(kit.tests(), exercise.id(), kit.content());
                tests.put(exercise.id(), kit.tests());
                assignments.add(Assignment.of(exercise, order.own()));
            }
            collection.begin(Assignment.write(assignments));
            intake.each(folder -> put(collection, folder, tests, order));
            collection.remark(
                    intake.strays().stream().map(each -> each.text(order.say())).toList());
            collection.end();
        }
    }

    private static void put(
            Collection collection, Folder folder, Map<String, String> tests, Order order) {
        List<Entry> entries = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        Map<String, byte[]> contents = new LinkedHashMap<>();
        for (Handin each : folder.handins()) {
            Sources sources = Sources.of(each.submission());
            contents.put(sources.id(), sources.bytes());
            boolean late =
                    each.markedLate() || order.deadline().filter(each.at()::isAfter).isPresent();
            entries.add(
                    new Entry(
                            each.exercise(),
                            Optional.of(sources.id()),
                            tests.get(each.exercise()),
                            Optional.of(each.at()),
                            late,
                            each.from(),
                            Optional.empty()));
        }
        for (Refusal each : folder.refusals()) {
            if (each.exercise().isEmpty()) {
                remarks.add(each.text(order.say()));
            } else {
                entries.add(
                        new Entry(
                                each.exercise(),
                                Optional.empty(),
                                tests.get(each.exercise()),
                                Optional.empty(),
                                false,
                                "",
                                Optional.of(each.text(order.say()))));
            }
        }
        collection.put(folder.student(), entries, remarks, contents);
    }

    /// Plans what has no verdict, and waits until everything has one.
    ///
    /// @return how it stands then, or when it was stopped
    public Tally judge(Crew crew, Watcher watcher) throws InterruptedException {
        plan(crew);
        for (int i = 1; ; i++) {
            long start = System.nanoTime();
            Tally tally = store.gradebook(batch).tally();
            watcher.see(tally);
            if (tally.waiting() == 0 || stopped) {
                return tally;
            }
            if (i % PLAN_AGAIN_AFTER == 0) {
                plan(crew);
            }
            // To count many takes its time, too.
            Duration took = Duration.ofNanos(System.nanoTime() - start).multipliedBy(5);
            Duration tick = took.compareTo(TICK) < 0 ? TICK : took;
            Thread.sleep(tick.compareTo(LONGEST_TICK) < 0 ? tick : LONGEST_TICK);
        }
    }

    /// Usually nothing the second time: a job that somebody has taken is planned.
    private void plan(Crew crew) {
        for (Job job : store.verdicts().unplanned(batch)) {
            if (stopped) {
                return;
            }
            crew.plan(job);
        }
    }

    /// How it stands.
    public Tally tally() {
        return store.gradebook(batch).tally();
    }

    /// Ends the waiting soon; may be called from any thread.
    public void stop() {
        stopped = true;
    }
}
