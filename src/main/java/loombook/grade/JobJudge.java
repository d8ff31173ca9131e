package loombook.grade;

import loombook.exercise.Exercise;
import loombook.grade.store.Job;
import loombook.grade.store.Judged;
import loombook.grade.store.Judged.Outcome;
import loombook.grade.store.Verdicts;
import loombook.judge.JudgeSettings;
import loombook.judge.Submission;
import loombook.judge.Verdict;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Judges jobs: fetches what was handed in and the tests, and keeps verdicts.
final class JobJudge implements AutoCloseable {
    private final Verdicts store;
    private final Kits kits;
    private final String jail;
    private final String machine;

    private JobJudge(Verdicts store, Kits kits, String jail, String machine) {
        this.store = store;
        this.kits = kits;
        this.jail = jail;
        this.machine = machine;
    }

    static JobJudge open(Verdicts store, JudgeSettings settings, String machine)
            throws IOException {
        return new JobJudge(store, Kits.in(store, settings), settings.tier(), machine);
    }

    /// The judge itself broke, or something of ours that it needs; another time it may work.
    static final class Broke extends Exception {
        private static final long serialVersionUID = 1L;

        Broke(String why) {
            super(why);
        }
    }

    /// Empty if there is a verdict already.
    Optional<Judged> judge(Job job) throws Broke, InterruptedException {
        if (store.has(job)) {
            return Optional.empty();
        }
        try {
            Sources sources =
                    Sources.of(
                            store.sources(job)
                                    .orElseThrow(() -> new Broke("the submission is gone")));
            if (!sources.id().equals(job.submission())) {
                throw new Broke("the stored submission is damaged");
            }
            return Optional.of(judged(kits.of(job), sources.submission()));
        } catch (IOException e) {
            throw new Broke(e.getMessage());
        }
    }

    void keep(Job job, Judged verdict) {
        store.record(job, verdict);
    }

    private Judged judged(Kits.Ready ready, Submission submission)
            throws Broke, InterruptedException {
        long start = System.nanoTime();
        OpenKit kit = ready.kit();
        Verdict verdict = whole(ready.judge().judge(kit.exercise(), submission));
        Detail detail = Detail.of(verdict);
        List<Verdict> all = new ArrayList<>(List.of(verdict));
        double most = kit.exercise().points();
        for (Exercise further : kit.further()) {
            most += further.points();
            if (!(verdict instanceof Verdict.DoesNotCompile)) {
                Verdict more = whole(ready.judge().judge(further, submission));
                detail = detail.and(more);
                all.add(more);
            }
        }
        return new Judged(
                outcome(all),
                points(all.stream().mapToDouble(Verdict::points).sum()),
                points(most),
                verdict.jail(),
                (System.nanoTime() - start) / 1_000_000,
                machine,
                Instant.now(),
                detail.bytes());
    }

    private static Verdict whole(Verdict verdict) throws Broke {
        if (verdict instanceof Verdict.Broken(_, var why)) {
            throw new Broke(why.text());
        }
        return verdict;
    }

    /// Where further tests find no class or method that they need, that is a failure of theirs.
    private static Outcome outcome(List<Verdict> all) {
        if (all.getFirst() instanceof Verdict.DoesNotCompile) {
            return Outcome.DOES_NOT_COMPILE;
        }
        boolean passed = all.stream().allMatch(each -> each instanceof Verdict.Passed);
        return passed ? Outcome.PASSED : Outcome.FAILED;
    }

    static BigDecimal points(double points) {
        return BigDecimal.valueOf(points).setScale(2, RoundingMode.HALF_UP);
    }

    /// It is not tried any more.
    void giveUp(Job job, String why) {
        store.record(
                job,
                new Judged(
                        Outcome.BROKEN,
                        points(0),
                        points(0),
                        jail,
                        0,
                        machine,
                        Instant.now(),
                        Detail.broken(why).bytes()));
    }

    @Override
    public void close() {
        kits.close();
    }
}
